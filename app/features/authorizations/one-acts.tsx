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
  const way = wayToEnd(page);
  const isDraft = way === 'discard' || way === 'withdraw';
  return (
    <Section title={words[way]}>
      <p>{words[`${way}Text`]}</p>
      <PostForm idPrefix="revoke-">
        <SubmitButton variant={isDraft ? 'secondary' : 'danger'} name="intent" value="revoke">
          {words[way]}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}

/** The same to the portal, not to the person: what was never sent is thrown away, what is used up is followed no more. */
function wayToEnd({ side, state, isWriter }: OnePage) {
  if (side === 'attorney' && (state === 'approved' || !isWriter)) return 'layDown';
  if (state === 'draft') return 'discard';
  if (state === 'ended') return 'revokeUsed';
  return state === 'approved' ? 'revoke' : 'withdraw';
}
