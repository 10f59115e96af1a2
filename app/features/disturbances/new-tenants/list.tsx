import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { requireDuty } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Button, HiddenField, PostForm } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { titled } from '~/ui/titled';
import { DESK } from '../owner.server';
import { municipalityOfCity } from '../violence/contacts';
import { markPosted, readNewTenants } from './page.server';
import { putSignUp } from './signs.server';

export const meta = titled((t) => t.disturbanceDesk.tenants.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { signs, paper } = await readNewTenants(visit);
  const { violence } = visit.landlord.settings;
  const codeOf = (city: string) => municipalityOfCity(violence, city)?.code ?? null;
  return { signs: signs.map(({ city, ...sign }) => ({ ...sign, municipality: codeOf(city) })), paper };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { house, actor, now, requestId } = visit;
  const { fields } = await readForm(args.request);
  const doing = { actor, now, requestId };
  const text = (name: string) => fields.get(name) ?? '';
  switch (fields.get('intent')) {
    case 'sign-up':
      await putSignUp(house, doing, { building: text('building'), stairwell: text('stairwell') });
      break;
    case 'posted':
      await markPosted(house, doing, { notice: text('notice') });
      break;
    default:
      malformed();
  }
  return seeOtherWithFlash(house, { location: paths.adminNewTenants(), flash: 'disturbanceDesk.flash.saved' });
}

export default function NewTenants() {
  const words = useTexts().disturbanceDesk;
  const { tenants } = words;
  const formats = useFormats();
  const { signs, paper } = useLoaderData<typeof loader>();
  return (
    <Page title={tenants.title} lead={tenants.lead} backHref={paths.adminDisturbances()} backLabel={words.title}>
      <Section title={tenants.signsTitle}>
        {signs.length === 0 && <p>{tenants.signsNone}</p>}
        <ul className="cards">
          {signs.map(({ buildingId, stairwell, street, waiting, municipality }) => (
            <li className="card" key={`${buildingId} ${stairwell}`}>
              <h3 className="card__title">{`${street} ${stairwell}`}</h3>
              <p className="card__meta">{tenants.signWaiting(waiting)}</p>
              {municipality && (
                <p>
                  <a href={paths.helpViolenceSign({ municipality, size: 'A4' })}>{tenants.signPdf}</a>
                </p>
              )}
              <PostForm>
                <HiddenField name="building" value={buildingId} />
                <HiddenField name="stairwell" value={stairwell} />
                <Button name="intent" value="sign-up">
                  {tenants.signUp}
                </Button>
              </PostForm>
            </li>
          ))}
        </ul>
        <p>
          <a href={paths.adminSigns()}>{tenants.toSigns}</a>
        </p>
      </Section>
      <Section title={tenants.paperTitle}>
        <p>{paper.length === 0 ? tenants.paperNone : tenants.paperText}</p>
        <ul className="cards">
          {paper.map(({ id, stage, name, address, startsOn, isSignUp }) => (
            <li className="card" key={id}>
              <h3 className="card__title">
                <a href={paths.adminNewTenantLetter(id)}>
                  {name}, {address}
                </a>
              </h3>
              <p className="card__meta">
                {tenants.stages[stage]}, {formats.date(startsOn)}
              </p>
              {!isSignUp && (
                <p>
                  <Tag tone="late">{tenants.signMissing}</Tag>
                </p>
              )}
              <PostForm>
                <HiddenField name="notice" value={id} />
                <Button name="intent" value="posted">
                  {tenants.told}
                </Button>
              </PostForm>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
