import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { type FormFields, readForm } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { parseForm } from '~/http/form.server';
import { type ResidentVisit, requireResident } from '~/http/guards.server';
import { languageCookie } from '~/http/language.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { PostForm, Select, SubmitButton, TextField } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { endOtherSessions, endSession, saveProfile } from './profile.server';
import { endSessionForm, profileForm } from './profile-form';
import { readProfile } from './profile-page.server';
import { Identifications, OwnFacts, Sessions } from './profile-parts';

export const meta = titled((t) => t.identity.profile.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  return readProfile(visit);
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { fields } = await readForm(args.request);
  switch (fields.get('intent')) {
    case 'end-session':
      return end(visit, fields);
    case 'end-other-sessions':
      return endOthers(visit);
    default:
      return save(visit, fields);
  }
}

async function save({ house, actor, t, now, requestId, landlord }: ResidentVisit, fields: FormFields) {
  const parsed = parseForm(profileForm(landlord.settings.country), { fields, t });
  if (!parsed.ok) return formAgain(parsed.form);
  const { phone, letterLanguage } = parsed.value;
  const changed = { ...(fields.has('phone') && { phone }), ...(letterLanguage && { locale: letterLanguage }) };
  await saveProfile(house, { changed, actor, now, requestId });
  // One language a person: pages come in it from the next one on, on this device too.
  const cookies = letterLanguage ? [languageCookie(house, letterLanguage)] : [];
  return seeOtherWithFlash(house, { location: paths.myProfile(), flash: 'common.flash.saved', cookies });
}

async function end({ house, actor, t, now, requestId }: ResidentVisit, fields: FormFields) {
  const parsed = parseForm(endSessionForm, { fields, t });
  if (!parsed.ok) malformed();
  await endSession(house, { session: parsed.value.session, actor, now, requestId });
  return seeOtherWithFlash(house, { location: paths.myProfile(), flash: 'common.flash.sessionEnded' });
}

async function endOthers({ house, actor, session, now, requestId }: ResidentVisit) {
  await endOtherSessions(house, { ownHash: session?.hash ?? '', actor, now, requestId });
  return seeOtherWithFlash(house, { location: paths.myProfile(), flash: 'identity.profile.othersEnded' });
}

export default function Profile() {
  const words = useTexts().identity.profile;
  const profile = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Page title={words.title}>
      <OwnFacts profile={profile} />
      <PostForm {...form} action={paths.myProfile()}>
        <TextField
          type="tel"
          name="phone"
          label={words.phone}
          hint={words.phoneHint}
          optional
          autoComplete="tel"
          defaultValue={profile.phone}
        />
        <Select
          name="letterLanguage"
          label={words.language}
          hint={words.languageHint}
          width="short"
          defaultValue={profile.letterLanguage}
          options={locales.map((locale) => ({ value: locale, label: words.languages[locale] }))}
        />
        <SubmitButton name="intent" value="save">
          {words.save}
        </SubmitButton>
      </PostForm>
      <Section title={words.sessions} id="sessions">
        <Sessions sessions={profile.sessions} />
      </Section>
      <Section title={words.password}>
        <p>{words.passwordText}</p>
        <p>
          <a href={paths.forgotPassword()}>{words.changePassword}</a>
        </p>
      </Section>
      <Section title={words.identifications}>
        <Identifications identifications={profile.identifications} />
      </Section>
      <Section title={words.data}>
        <p>{words.dataText}</p>
        <p>
          <a href={paths.myData()}>{words.data}</a>
        </p>
      </Section>
    </Page>
  );
}
