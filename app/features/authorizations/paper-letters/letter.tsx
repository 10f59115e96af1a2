import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { requireDuty } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { localeNames, locales } from '~/i18n/locale';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import type { Block } from '~/pdf/blocks';
import { blocksOf } from '~/pdf/page';
import { PaperOnScreen } from '~/pdf/paper-on-screen';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Button, PostForm } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';
import { openLetter } from './letter-page.server';
import { markPosted } from './post.server';

export const meta = titled<{ name: string }>(({ authorizationLetters: words }, shown) =>
  shown ? words.letterTo(shown.name) : words.title,
);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { read, language, write } = await openLetter(visit, args.params.id ?? '');
  const { id, postedAt, postedBy } = read.letter;
  const { name, authorization } = read;
  const sender = visit.landlord.settings.name;
  return {
    id,
    postedAt,
    postedBy,
    name,
    language,
    sender,
    power: authorization.id,
    blocks: blocksOf(write).filter(isSaid),
  };
}

/** Pictures stay on the paper. */
function isSaid(block: Block): block is Exclude<Block, { kind: 'image' | 'cards' }> {
  return block.kind !== 'image' && block.kind !== 'cards';
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { house, actor, now, requestId } = visit;
  const { fields } = await readForm(args.request);
  if (fields.get('intent') !== 'posted') malformed();
  await markPosted(house, { letter: args.params.id ?? '', actor, now, requestId });
  return seeOtherWithFlash(house, {
    location: paths.adminAuthorizationLetters(),
    flash: 'authorizationLetters.flash.posted',
  });
}

export default function PaperLetterPage() {
  const words = useTexts().authorizationLetters;
  const formats = useFormats();
  const { id, power, name, postedAt, postedBy, language, sender, blocks } = useLoaderData<typeof loader>();
  return (
    <div className="only-sheet">
      <Page title={words.letterTo(name)} backHref={paths.adminAuthorizationLetters()} backLabel={words.title}>
        <div className="not-printed stack">
          {postedAt && (
            <Notice tone="success">{words.posted(formats.date(postedAt), postedBy ?? words.somebody)}</Notice>
          )}
          <TabsAsLinks
            label={words.language}
            items={locales.map((locale) => ({
              href: paths.adminAuthorizationLetter(id, locale),
              label: localeNames[locale],
              current: locale === language,
              lang: locale,
            }))}
          />
          <p>{words.print}</p>
          <ButtonRow>
            <ButtonLink variant="primary" href={paths.adminAuthorizationLetterPdf(id, language)}>
              {words.pdf}
            </ButtonLink>
            <ButtonLink href={paths.adminAuthorization(power)}>{words.toPower}</ButtonLink>
          </ButtonRow>
          {!postedAt && (
            <PostForm>
              <Button name="intent" value="posted">
                {words.markPosted}
              </Button>
            </PostForm>
          )}
        </div>
        <PaperOnScreen blocks={blocks} locale={language} sender={sender} />
      </Page>
    </div>
  );
}
