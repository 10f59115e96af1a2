import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireResident } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { gatherExtract } from './extract/gather.server';
import { hasJustSignedIn, JUST_SIGNED_IN_MINUTES } from './extract/rules';
import { ExtractSections } from './extract/sections';

export const meta = titled((t) => t.extract.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { house, actor, session, locale, landlord, now } = visit;
  return {
    extract: await gatherExtract(house, {
      identityId: actor.identityId,
      locale,
      origin: landlord.origin,
      code: 'masked',
    }),
    code: hasJustSignedIn(session, now) ? ('whole' as const) : ('masked' as const),
  };
}

export default function Data() {
  const words = useTexts().extract;
  const { extract, code } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.myProfile()}>
      <Section title={words.downloadTitle}>
        <p>{words.downloadText}</p>
        <ButtonRow>
          <ButtonLink variant="primary" href={paths.myDataFile()} download>
            {words.download}
          </ButtonLink>
        </ButtonRow>
        <Notice>{code === 'whole' ? words.codeWhole : words.codeMasked(JUST_SIGNED_IN_MINUTES)}</Notice>
        <p>{words.correct}</p>
        <p>
          <a href={paths.privacy()}>{words.privacy}</a>
        </p>
      </Section>
      <ExtractSections extract={extract} />
    </Page>
  );
}
