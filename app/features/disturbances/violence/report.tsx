import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { countTry } from '~/http/limits.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { localDateTime } from '~/lib/time';
import { paths } from '~/paths';
import { CallBox } from '~/ui/call-box';
import { PostForm, SubmitButton } from '~/ui/form';
import { Page } from '~/ui/page';
import { Exit } from './exit';
import { receiveViolence } from './receive.server';
import { titledQuietly } from './titled-quietly';
import { readTold } from './told.server';
import { ToldFields } from './told-fields';

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
  const visit = await visitOf(args);
  const { house, landlord, now } = visit;
  const { fields } = await readForm(args.request);
  const told = readTold(visit, fields);
  if (!told.ok) return formAgain(told.form);
  await countTry(house, 'violenceOfNetwork', args.context.network);
  await receiveViolence(house, { landlord, ...told, takenBy: null, now });
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
          <ToldFields draft={form?.values.draft?.[0] ?? draft} latest={latest} />
          <p>{report.account}</p>
          <SubmitButton>{report.send}</SubmitButton>
        </PostForm>
      </Page>
    </>
  );
}
