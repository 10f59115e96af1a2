import type { ActingRefusal } from '~/http/acting-refusal';
import type { PortalTexts } from '~/i18n';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';

/** PA-5: nothing was done, why, and what the person had written. */
export function ActingRefused({ refusal }: { refusal: ActingRefusal }) {
  const t = useTexts();
  const words = t.acting.refused;
  const title = titleOfRefusal(words, refusal);
  if (refusal.refused === 'own-page') {
    return (
      <Page title={title} lead={words.own(refusal.name)}>
        <PostForm action={paths.myActing()}>
          <HiddenField name="authorization" value="" />
          <HiddenField name="returnTo" value={refusal.returnTo} />
          <SubmitButton>{t.acting.again}</SubmitButton>
        </PostForm>
      </Page>
    );
  }
  if (refusal.refused === 'act-first') {
    return (
      <Page title={title} lead={words.first}>
        <PostForm action={paths.myActing()}>
          <HiddenField name="authorization" value={refusal.authorization} />
          <HiddenField name="returnTo" value={refusal.returnTo} />
          <SubmitButton>{t.acting.start(refusal.name)}</SubmitButton>
        </PostForm>
      </Page>
    );
  }
  return (
    <Page title={title}>
      <Notice tone="alert" role="alert">
        <Why refusal={refusal} />
      </Notice>
      {refusal.typed.length > 0 && (
        <Section title={words.typedTitle}>
          <SummaryList
            rows={refusal.typed.map(({ field, text }) => ({
              label: words.fields[field as keyof typeof words.fields],
              value: <span className="as-written">{text}</span>,
            }))}
          />
          <p className="quiet">{words.typed}</p>
        </Section>
      )}
      <ButtonLink href={paths.my()}>{t.common.nav.my}</ButtonLink>
    </Page>
  );
}

/** Of the page and of the document. */
export function titleOfRefusal(words: PortalTexts['acting']['refused'], refusal: ActingRefusal): string {
  if (refusal.refused === 'own-page') return words.ownTitle;
  return refusal.refused === 'act-first' ? words.firstTitle(refusal.name) : words.notSent;
}

function Why({ refusal }: { refusal: Exclude<ActingRefusal, { refused: 'own-page' | 'act-first' }> }) {
  const words = useTexts().acting;
  if (refusal.refused === 'ended') {
    const { name, why } = refusal;
    return (
      <>
        <p>
          <strong>{name ? words.ended(name) : words.endedUnnamed}</strong> {words.why[why]}
        </p>
        <p>{words.yourself}</p>
      </>
    );
  }
  const { formFor, actsFor, madeForSelf } = refusal;
  const { refused } = words;
  return (
    <>
      <p>
        {madeForSelf ? refused.forSelf : formFor ? refused.forOther(formFor) : refused.forSomebody}{' '}
        {actsFor ? refused.nowOther(actsFor) : refused.nowSelf}
      </p>
      <p>{refused.reopen}</p>
    </>
  );
}
