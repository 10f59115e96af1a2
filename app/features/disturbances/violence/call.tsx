import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { requireDuty } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { textsFor } from '~/i18n';
import { isLocale, localeNames, locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { localDateTime } from '~/lib/time';
import { paths } from '~/paths';
import { PostForm, SubmitButton } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { TabsAsLinks } from '~/ui/tabs-as-links';
import { titled } from '~/ui/titled';
import { DESK } from '../owner.server';
import { PlanInWords } from './plan-in-words';
import { planSteps } from './plan-steps';
import { receiveViolence } from './receive.server';
import { readTold } from './told.server';
import { ToldFields } from './told-fields';

/** The tab of a shared screen says nothing. */
export const meta = titled((t) => t.disturbanceDesk.title);

/** DI-4: who takes the call reads the plan aloud, in the caller's language. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { landlord, locale, url, now } = visit;
  const asked = url.searchParams.get('language');
  const language = isLocale(asked) ? asked : locale;
  return {
    language,
    emergency: landlord.settings.contacts.emergency,
    steps: planSteps(landlord.settings, { t: textsFor(language), locale: language }),
    draft: newId(),
    latest: localDateTime(now, landlord.settings.timeZone),
  };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { house, actor, landlord, now } = visit;
  const { fields } = await readForm(args.request);
  const told = readTold(visit, fields);
  if (!told.ok) return formAgain(told.form);
  const id = await receiveViolence(house, { landlord, ...told, takenBy: actor, now });
  return seeOtherWithFlash(house, { location: paths.adminDisturbanceTask(id), flash: 'disturbanceDesk.flash.saved' });
}

export default function ViolenceCall() {
  const { call, title, acts } = useTexts().disturbanceDesk;
  const { language, emergency, steps, draft, latest } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Page title={call.title} lead={call.lead} backHref={paths.adminDisturbances()} backLabel={title}>
      <Section title={call.nowTitle}>
        <p>{call.nowText(emergency)}</p>
        <TabsAsLinks
          label={acts.letter.language}
          items={locales.map((locale) => ({
            href: paths.adminViolenceCall(locale),
            label: localeNames[locale],
            current: locale === language,
            lang: locale,
          }))}
        />
        <PlanInWords steps={steps} emergency={emergency} language={language} />
      </Section>
      <Section title={call.laterTitle}>
        <p>{call.laterText}</p>
        <PostForm {...form}>
          <ToldFields draft={form?.values.draft?.[0] ?? draft} latest={latest} />
          <SubmitButton>{call.send}</SubmitButton>
        </PostForm>
      </Section>
    </Page>
  );
}
