import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { namedAreas } from '~/features/tenancy/areas';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { refusalOf } from '~/http/errors.server';
import { rejectedForm } from '~/http/form.server';
import { requireDuty } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { PostForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { inviteForm } from './form';
import { inviteStaff } from './invite.server';
import { MemberFields } from './member-fields';
import { readMember } from './member-fields.server';
import { areasOf } from './members.server';

export const meta = titled((t) => t.staff.invite.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  const { house, actor, landlord, locale } = visit;
  const codes = await areasOf(house.store.read, actor.landlordId);
  return { areas: namedAreas(landlord.settings, { codes, locale }), locale };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  const { house, actor, t, now, locale, requestId } = visit;
  const { fields } = await readForm(args.request);
  const areas = await areasOf(house.store.read, actor.landlordId);
  const read = readMember(inviteForm, { fields, t, areas });
  if (!read.ok) return formAgain(read.form);
  const { letterLanguage, ...member } = read.value;
  let id = '';
  const refusal = await refusalOf(async () => {
    id = await inviteStaff(house, { ...member, locale: letterLanguage ?? locale, actor, now, requestId });
  });
  if (refusal) return formAgain(rejectedForm({ fields, t, errors: { email: refusal.code } }));
  return seeOtherWithFlash(house, { location: paths.staffMember(id), flash: 'staff.flash.invited' });
}

export default function InviteStaff() {
  const t = useTexts();
  const { areas, locale } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const words = t.staff.invite;
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.adminStaff()} backLabel={t.staff.list.title}>
      <PostForm {...form} action={paths.newStaff()}>
        <TextField
          type="email"
          name="email"
          label={t.staff.fields.email}
          hint={t.staff.fields.emailHint}
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="none"
        />
        <MemberFields areas={areas} defaults={{ locale }} />
        <SubmitButton>{words.submit}</SubmitButton>
      </PostForm>
    </Page>
  );
}
