import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { setCookie } from '~/http/cookies.server';
import { notFound } from '~/http/errors.server';
import { countTry } from '~/http/limits.server';
import { safeRedirect, seeOther } from '~/http/redirects.server';
import { type Visit, visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { beginVisit, VISIT_LASTS } from './visits.server';

export const meta = titled((t) => t.staff.company.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const { searchParams } = visit.url;
  return {
    label: labelOf(visit),
    returnTo: safeRedirect(searchParams.get('returnTo'), ''),
    asksAnew: searchParams.get('asks') === 'anew',
  };
}

/** To the company's own provider, where the landlord has one. */
export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  labelOf(visit);
  const { house, landlord, locale, now } = visit;
  await countTry(house, 'brokerOfNetwork', args.context.network);
  const { fields } = await readForm(args.request);
  const returnTo = safeRedirect(fields.get('returnTo'), '');
  const asks = fields.get('asks') === 'anew' ? 'anew' : 'as-ever';
  const begun = await beginVisit(house, { landlord, locale, asks, returnTo, now });
  if (!begun) return seeOther(paths.loginAgain({ company: 'unavailable', returnTo }));
  return seeOther(begun.url, [setCookie(house, 'company', { value: begun.token, maxAgeSeconds: VISIT_LASTS / 1000 })]);
}

function labelOf({ house, landlord, locale }: Visit): string {
  const label = landlord.settings.companySignOn && house.companySignOn.labelFor(landlord.slug, locale);
  return label ?? notFound();
}

export default function CompanySignOn() {
  const words = useTexts().staff.company;
  const { label, returnTo, asksAnew } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.login(returnTo)} backLabel={words.byPassword}>
      <PostForm action={paths.companySignOn()}>
        <HiddenField name="returnTo" value={returnTo} />
        {asksAnew && <HiddenField name="asks" value="anew" />}
        <SubmitButton>{label}</SubmitButton>
      </PostForm>
    </Page>
  );
}
