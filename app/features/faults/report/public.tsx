import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ownerAndCookie } from '~/features/files/owner.server';
import { CallNow } from '~/features/home/call-now';
import { useFrame } from '~/features/home/use-frame';
import { countTry } from '~/http/limits.server';
import { readFormWithPhotos } from '~/http/upload.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { phonedIn } from './phone-instead';
import { PublicForm } from './public-form';
import { receivePublicReport } from './receive-public.server';

export const meta = titled((t) => t.faults.public.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const { cookies } = ownerAndCookie(visit);
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return data({ draft: newId() }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  await countTry(visit.house, 'publicFormOfNetwork', args.context.network);
  const form = await readFormWithPhotos(args.request, visit.house.files);
  return receivePublicReport(visit, { ...form, network: args.context.network });
}

export default function ReportPublicly() {
  const t = useTexts();
  const frame = useFrame();
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const words = t.faults.public;
  const isResident = frame.viewer.kind === 'resident' && frame.viewer.lives;
  return (
    <Page title={words.title} lead={isResident ? words.signedIn : words.lead} backHref={paths.start()}>
      {!again && <WithAccount isResident={isResident} />}
      {!(again && phonedIn(again.form.values)) && <CallNow frame={frame} />}
      <PublicForm draft={again?.draft ?? loaded.draft} form={again?.form} kept={again?.kept ?? []} />
    </Page>
  );
}

function WithAccount({ isResident }: { isResident: boolean }) {
  const words = useTexts().faults.public;
  if (!isResident) return <ButtonLink href={paths.login(paths.newFault())}>{words.signIn}</ButtonLink>;
  return (
    <ButtonLink variant="primary" href={paths.newFault()}>
      {words.reportSignedIn}
    </ButtonLink>
  );
}
