import { Fragment } from 'react';
import { useFrame } from '~/features/home/use-frame';
import type { FormState } from '~/http/form.server';
import { locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow, HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Section } from '~/ui/page';
import { DocumentField } from './document-field';
import type { OnePage } from './own-page.server';

/** PA-3: by identifying once more, instead of on paper. */
export function GiveIt({ page }: { page: OnePage }) {
  const words = useTexts().authorizations.one;
  if (!page.canGive || page.providers.length === 0) return null;
  return (
    <Section title={words.giveTitle}>
      <p>{words.giveText}</p>
      <PostForm idPrefix="give-">
        <HiddenField name="step" value="give" />
        <Seen page={page} />
        <ButtonRow>
          {page.providers.map(({ id, label }) => (
            <SubmitButton key={id} name="provider" value={id}>
              {words.give(label)}
            </SubmitButton>
          ))}
        </ButtonRow>
      </PostForm>
    </Section>
  );
}

/** What the page said when this was pressed: its number changes with its words. */
function Seen({ page }: { page: OnePage }) {
  return <HiddenField name="reference" value={page.reference} />;
}

/** The signed paper: its form, its pages, and off to the desk. */
export function HandIn({ page, form }: { page: OnePage; form: FormState | undefined }) {
  const t = useTexts().authorizations;
  const words = t.one;
  if (!page.canWrite || page.form === 'portal') return page.canSubmit ? <Submit page={page} /> : null;
  return (
    <>
      <Section title={page.side === 'attorney' ? words.upload : words.paperTitle} id="paper">
        {page.isWriter && page.side !== 'attorney' && (
          <>
            <p>{words.paperText}</p>
            <FormLinks id={page.id} />
          </>
        )}
        <PostForm {...form} multipart idPrefix="upload-">
          <Seen page={page} />
          <DocumentField kept={[]} mostPages={page.mostPages} />
          <SubmitButton variant={page.canSubmit || page.canGive ? 'secondary' : 'primary'} name="intent" value="upload">
            {words.uploadSend}
          </SubmitButton>
        </PostForm>
      </Section>
      {page.canSubmit && <Submit page={page} />}
    </>
  );
}

/** In the language of the page, and for who signs in another. */
function FormLinks({ id }: { id: string }) {
  const words = useTexts().authorizations.one;
  const { locale } = useFrame();
  return (
    <>
      <ButtonLink href={paths.myAuthorizationForm(id, locale)}>{words.form}</ButtonLink>
      <p>
        {words.formOther}{' '}
        {locales
          .filter((other) => other !== locale)
          .map((other, at) => (
            <Fragment key={other}>
              {at > 0 && ', '}
              <a href={paths.myAuthorizationForm(id, other)} lang={other} hrefLang={other}>
                {words.formIn[other]}
              </a>
            </Fragment>
          ))}
      </p>
    </>
  );
}

function Submit({ page }: { page: OnePage }) {
  const words = useTexts().authorizations.one;
  return (
    <Section title={words.submitTitle}>
      <p>{words.submitText}</p>
      <PostForm idPrefix="submit-">
        <Seen page={page} />
        <SubmitButton name="intent" value="submit">
          {words.submit}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}

export function EndIt({ page }: { page: OnePage }) {
  const words = useTexts().authorizations.one;
  if (!page.canEnd) return null;
  const isHeld = page.side === 'attorney' && page.state === 'approved';
  const isFollowed = page.state === 'ended';
  const isGiven = page.side !== 'attorney' && (page.state === 'approved' || isFollowed);
  const button = isHeld ? words.layDown : isGiven ? words.revoke : words.withdraw;
  return (
    <Section title={isGiven ? words.revokeTitle : button}>
      <p>
        {isHeld && words.layDownText}
        {isGiven && (isFollowed ? words.revokeUsedText : words.revokeText)}
        {!isHeld && !isGiven && words.withdrawText}
      </p>
      <PostForm idPrefix="revoke-">
        <SubmitButton variant={isHeld || isGiven ? 'danger' : 'secondary'} name="intent" value="revoke">
          {button}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}
