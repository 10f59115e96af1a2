import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { worksInField } from '~/features/identity/sign-in.server';
import { requireStaff } from '~/http/guards.server';
import { toldNow } from '~/http/shown-once.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { showTypedCode } from '~/lib/typed-code';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';

export const meta = titled((t) => t.staff.codes.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireStaff(visit);
  const { house, actor } = visit;
  const told = toldNow(house, { request: args.request, page: paths.recoveryCodes(), staffId: actor.staffId });
  const codes = told ? told.secret.split(' ').map(showTypedCode) : null;
  return data({ codes, home: worksInField(actor.duties) ? paths.work() : paths.admin() }, { headers: told?.headers });
}

export default function RecoveryCodes() {
  const words = useTexts().staff.codes;
  const { codes, home } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={codes && words.lead}>
      {codes ? (
        <section className="slip stack">
          <h2>{words.title}</h2>
          <p>{words.text}</p>
          <ol>
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ol>
        </section>
      ) : (
        <Notice title={words.shownTitle}>{words.shownText}</Notice>
      )}
      <ButtonRow>
        <ButtonLink href={codes ? home : paths.me()}>{words.onwards}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
