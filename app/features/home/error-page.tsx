import type { PortalTexts } from '~/i18n';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import type { Frame } from '~/root';
import { ButtonLink } from '~/ui/button';
import { Page } from '~/ui/page';
import { CallNow } from './call-now';

/** Plain words for every status; a bug's page carries the request's id and nothing else of it. */
export function ErrorPage({ status, frame }: { status: number; frame: Frame }) {
  const t = useTexts();
  const [title, text] = wordsOf(t.common.errorPage, status);
  return (
    <Page title={title} lead={text}>
      {status >= 500 && (
        <p>
          {t.common.errorPage.reference}: <code>{frame.requestId}</code>
        </p>
      )}
      {status >= 500 && <CallNow frame={frame} />}
      <ButtonLink href={paths.start()}>{t.common.errorPage.toStart}</ButtonLink>
    </Page>
  );
}

export function wordsOf(words: PortalTexts['common']['errorPage'], status: number): [string, string] {
  if (status === 404 || status === 405) return [words.notFoundTitle, words.notFoundText];
  if (status === 403) return [words.forbiddenTitle, words.forbiddenText];
  if (status === 429) return [words.tooManyTitle, words.tooManyText];
  if (status === 400 || status === 413) return [words.badTitle, words.badText];
  return [words.brokenTitle, words.brokenText];
}
