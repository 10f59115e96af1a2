import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { isId, newId } from '~/lib/ids';
import { localDateTime } from '~/lib/time';
import { paths } from '~/paths';
import { CallBox } from '~/ui/call-box';
import { DateTimeField, HiddenField, PostForm, SubmitButton, TextArea, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { refusalOfTimes } from '../rules';
import { Exit } from './exit';
import { violenceForm } from './form';
import { receiveViolence } from './receive.server';
import { titledQuietly } from './titled-quietly';

export const meta = titledQuietly;

export async function loader(args: LoaderFunctionArgs) {
  const { landlord, locale, now } = await visitOf(args);
  const { violence, contacts, timeZone } = landlord.settings;
  return {
    exit: violence.quickExit[locale],
    emergency: contacts.emergency,
    draft: newId(),
    latest: localDateTime(now, timeZone),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { house, landlord, now, t } = await visitOf(args);
  const { fields } = await readForm(args.request);
  const parsed = parseForm(violenceForm(landlord.settings.timeZone), { fields, t });
  if (!parsed.ok) return formAgain(parsed.form);
  const { heardAt, ...rest } = parsed.value;
  if (heardAt && refusalOfTimes({ startedAt: heardAt, endedAt: null }, now)) {
    return formAgain(rejectedForm({ fields, t, errors: { heardAt: 'violence.refused.future' } }));
  }
  await countTry(house, 'violenceOfNetwork', args.context.network);
  const key = fields.get('draft') ?? '';
  const content = { ...rest, heardAt: heardAt?.toISOString() ?? null };
  await receiveViolence(house, { landlord, content, draftId: isId(key) ? key : null, now });
  return seeOther(paths.helpViolenceSent());
}

export default function ViolenceReport() {
  const words = useTexts().violence;
  const { exit, emergency, draft, latest } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { report } = words;
  return (
    <>
      <Exit href={exit} />
      <Page title={report.title} lead={report.lead} backHref={paths.helpViolence()}>
        <CallBox title={report.nowTitle} detail={report.nowText(emergency)} number={emergency} />
        <PostForm {...form} action={paths.helpViolenceReport()}>
          <HiddenField name="draft" value={form?.values.draft?.[0] ?? draft} />
          <TextArea name="description" label={report.description} hint={report.descriptionHint} rows={6} />
          <TextField name="home" label={report.home} hint={report.homeHint} autoComplete="off" optional />
          <DateTimeField name="heardAt" label={report.heardAt} max={latest} optional />
          <TextField name="name" label={report.name} hint={report.nameHint} autoComplete="off" optional />
          <TextField type="tel" name="phone" label={report.phone} hint={report.phoneHint} autoComplete="off" optional />
          <p>{report.account}</p>
          <SubmitButton>{report.send}</SubmitButton>
        </PostForm>
      </Page>
    </>
  );
}
