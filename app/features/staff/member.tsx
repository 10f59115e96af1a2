import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { namedAreas } from '~/features/tenancy/areas';
import { formAgain } from '~/http/answer.server';
import { type FormFields, readForm } from '~/http/body.server';
import { found, malformed, refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { requireDuty, type StaffVisit } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { PostForm, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { memberForm, memberIntent } from './form';
import { changeStaff, endAccess, renewSignIn, sendNewLink, takeBack } from './manage.server';
import { MemberFields } from './member-fields';
import { readMember } from './member-fields.server';
import { SignInOf } from './member-parts';
import { areasOf, findMember, openInvitationOf } from './members.server';

export const meta = titled<{ member: { name: string } }>((t, page) => page?.member.name ?? t.staff.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  const { house, actor, landlord, locale, formats, now } = visit;
  const db = house.store.read;
  const member = found(await findMember(db, { id: args.params.id ?? '', landlordId: actor.landlordId }));
  const linkUntil = await openInvitationOf(db, member.id);
  const codes = [...new Set([...(await areasOf(db, actor.landlordId)), ...member.areas])];
  return {
    member,
    areas: namedAreas(landlord.settings, { codes, locale }),
    linkUntil: linkUntil && now < linkUntil ? formats.dateTime(linkUntil) : null,
    isSelf: member.id === actor.staffId,
  };
}

const doings = { invite: sendNewLink, renew: renewSignIn, end: endAccess, 'take-back': takeBack };
const flashes = { invite: 'linkSent', renew: 'renewed', end: 'ended', 'take-back': 'linkSent' };

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  const { house, actor, t, now, requestId } = visit;
  const { fields } = await readForm(args.request);
  const id = args.params.id ?? '';
  const parsed = parseForm(memberIntent, { fields, t });
  if (!parsed.ok) malformed();
  const { intent } = parsed.value;
  if (intent === 'save') return save(visit, { id, fields });
  const refusal = await refusalOf(() => doings[intent](house, { id, actor, now, requestId }));
  if (refusal) return formAgain(rejectedForm({ fields, t, errors: { form: refusal.code } }));
  return seeOtherWithFlash(house, { location: paths.staffMember(id), flash: `staff.flash.${flashes[intent]}` });
}

async function save(
  { house, actor, t, now, requestId }: StaffVisit,
  { id, fields }: { id: string; fields: FormFields },
) {
  const db = house.store.read;
  const member = found(await findMember(db, { id, landlordId: actor.landlordId }));
  const areas = [...(await areasOf(db, actor.landlordId)), ...member.areas];
  const read = readMember(memberForm, { fields, t, areas });
  if (!read.ok) return formAgain(read.form);
  const { letterLanguage, ...change } = read.value;
  const locale = letterLanguage ?? member.locale;
  const refusal = await refusalOf(() =>
    changeStaff(house, { id, change: { ...change, locale }, actor, now, requestId }),
  );
  if (refusal) return formAgain(rejectedForm({ fields, t, errors: { duties: refusal.code } }));
  return seeOtherWithFlash(house, { location: paths.staffMember(id), flash: 'staff.flash.saved' });
}

export default function StaffMember() {
  const t = useTexts().staff;
  const { member, areas, linkUntil, isSelf } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const words = t.member;
  return (
    <Page title={member.name} backHref={paths.adminStaff()} backLabel={t.list.title}>
      {isSelf && <Notice>{words.yourself}</Notice>}
      {member.isFromCompany && <Notice>{t.company.fromGroups}</Notice>}
      <SummaryList
        rows={[
          { label: t.list.email, value: member.email },
          { label: t.list.state, value: t.states[member.state] },
          { label: t.list.secondFactor, value: member.hasSecondFactor ? t.list.on : t.list.off },
        ]}
      />
      <p>
        <a href={paths.adminAudit(`?actor=${encodeURIComponent(member.id)}`)}>{words.audit}</a>
      </p>
      <Section title={words.change}>
        <PostForm {...form} action={paths.staffMember(member.id)}>
          <MemberFields areas={areas} defaults={member} />
          <SubmitButton name="intent" value="save">
            {words.save}
          </SubmitButton>
        </PostForm>
      </Section>
      <SignInOf member={member} linkUntil={linkUntil} isSelf={isSelf} />
    </Page>
  );
}
