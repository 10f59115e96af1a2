import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { requireDuty } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { EmptyState } from '~/ui/empty-state';
import { SearchForm, SubmitButton, TextField } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { useUiTexts } from '~/ui/ui-texts';
import { DESK } from '../owner.server';
import { signsOf } from '../violence/contacts';
import { SignLinks } from '../violence/sign-links';
import { Stairwells } from './sign-cards';
import { putSignUp, signsPutUp, stairwellsAt, takeSignDown } from './signs.server';

export const meta = titled((t) => t.disturbanceDesk.signs.title);

const LONGEST_QUERY = 100;

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { house, actor, url, landlord, locale } = visit;
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  const { landlordId } = actor;
  const db = house.store.read;
  return {
    q,
    signs: signsOf(landlord.settings.violence, locale),
    stairwells: q ? await stairwellsAt(db, { landlordId, q }) : await signsPutUp(db, landlordId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { house, actor, now, requestId, url } = visit;
  const { fields } = await readForm(args.request);
  const doing = { actor, now, requestId };
  const place = { building: fields.get('building') ?? '', stairwell: fields.get('stairwell') ?? '' };
  switch (fields.get('intent')) {
    case 'sign-up':
      await putSignUp(house, doing, place);
      break;
    case 'sign-down':
      await takeSignDown(house, doing, place);
      break;
    default:
      malformed();
  }
  const q = url.searchParams.get('q') ?? '';
  return seeOtherWithFlash(house, { location: paths.adminSigns({ q }), flash: 'disturbanceDesk.flash.saved' });
}

export default function Signs() {
  const { signs: words, tenants } = useTexts().disturbanceDesk;
  const ui = useUiTexts();
  const { q, signs, stairwells } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.adminNewTenants()} backLabel={tenants.title}>
      <Section title={words.printTitle}>
        <SignLinks signs={signs} />
      </Section>
      <Section title={q ? words.foundTitle(q) : words.upTitle}>
        <SearchForm action={paths.adminSigns()} values={{ q }}>
          <TextField name="q" type="search" label={words.search} hint={words.searchHint} width="short" optional />
          <SubmitButton variant="secondary">{ui.search}</SubmitButton>
        </SearchForm>
        {stairwells.length === 0 ? (
          <EmptyState title={q ? words.noneFound : words.noneUp} />
        ) : (
          <Stairwells stairwells={stairwells} />
        )}
      </Section>
    </Page>
  );
}
