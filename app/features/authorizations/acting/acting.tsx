import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { safeRedirect, seeOther, seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { invariant } from '~/lib/invariant';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow, HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { chooseForWhom } from './choose.server';
import { readGoOn } from './go-on.server';

export const meta = titled<{ name: string }>((t, shown) => (shown ? t.acting.goOn.title(shown.name) : t.acting.label));

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  return readGoOn(visit);
}

/** PA-5: act for a principal from now on, or for oneself again. */
export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { house, actor, session, landlord, today, now, requestId } = visit;
  invariant(session, 'who is signed in has a session');
  const { fields } = await readForm(args.request);
  const authorizationId = fields.get('authorization')?.trim() ?? '';
  const chosen = await chooseForWhom(house, {
    actor,
    authorizationId,
    sessionHash: session.hash,
    landlordId: landlord.id,
    today,
    now,
    requestId,
  });
  const location = safeRedirect(fields.get('returnTo'), paths.my());
  if (chosen) return seeOtherWithFlash(house, { location, flash: 'acting.flash.chosen' });
  if (authorizationId !== '') return seeOther(paths.my());
  return seeOtherWithFlash(house, { location, flash: 'acting.flash.self' });
}

export default function GoOnActing() {
  const words = useTexts().acting;
  const formats = useFormats();
  const { id, name, address, until, returnTo, isKept } = useLoaderData<typeof loader>();
  return (
    <Page
      title={words.goOn.title(name)}
      lead={isKept ? words.goOn.kept(name, address) : words.goOn.lead(name, address)}
    >
      <p>{until ? words.goOn.until(formats.date(until)) : words.goOn.openEnded}</p>
      <PostForm action={paths.myActing()}>
        <HiddenField name="authorization" value={id} />
        <HiddenField name="returnTo" value={returnTo} />
        <ButtonRow>
          <SubmitButton>{words.goOn.start(name)}</SubmitButton>
          <ButtonLink href={paths.my()}>{words.goOn.self}</ButtonLink>
        </ButtonRow>
      </PostForm>
      {isKept && <p className="quiet">{words.goOn.waits}</p>}
    </Page>
  );
}
