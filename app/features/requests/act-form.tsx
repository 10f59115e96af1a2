import { ServiceBox } from '~/features/home/service-box';
import type { FormState } from '~/http/form.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Checkboxes, DateField, HiddenField, PostForm, SubmitButton, TextArea } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { KeysPlace } from './keys-place';
import type { ActPage } from './new-page.server';
import { NoticeDay, NoticeRefused } from './notice-day';

type ActFormProps = { page: ActPage; draft: string; again: FormState | undefined; keptForm: FormState | null };

/** One act: what it means, when it takes effect, and what we need to know. Read before it is sent. */
export function ActForm({ page, draft, again, keptForm }: ActFormProps) {
  const { requests, common } = useTexts();
  const { act, lease, notice } = page;
  const words = requests.acts[act];
  const isRefused = page.standing !== null || (notice !== null && notice.kind !== 'open');
  return (
    <Page title={words.title} lead={words.about} backHref={paths.newRequest()} backLabel={requests.form.otherAct}>
      <Where page={page} />
      {isRefused ? (
        <>
          <NoticeRefused page={page} />
          {notice?.kind === 'fixed-term' && page.standing === null && <ServiceBox service={page.service} />}
        </>
      ) : (
        <>
          {!again && keptForm && <Notice role="status">{common.flash.formRestored}</Notice>}
          <NoticeDay page={page} />
          {(act === 'return-keys' || act === 'fetch-keys') && <KeysPlace keys={page.keys} act={act} />}
          <PostForm {...(again ?? withoutDay(keptForm))} action={paths.newRequest({ act, lease: lease.id })}>
            <HiddenField name="draft" value={draft} />
            <HiddenField name="act" value={act} />
            <HiddenField name="lease" value={lease.id} />
            <Fields page={page} />
            <p className="quiet">{page.isShared ? requests.form.shared : requests.form.own}</p>
            <SubmitButton>{notice ? requests.form.send.end : requests.form.send.other}</SubmitButton>
          </PostForm>
        </>
      )}
    </Page>
  );
}

function Where({ page: { act, lease, otherLeases } }: { page: ActPage }) {
  const words = useTexts().requests.form;
  return (
    <>
      <p>{words.home(lease.address)}</p>
      {otherLeases.map(({ id, address }) => (
        <p key={id}>
          <a href={paths.newRequest({ act, lease: id })}>{words.otherHome(address)}</a>
        </p>
      ))}
    </>
  );
}

function Fields({ page: { act, notice, today } }: { page: ActPage }) {
  const t = useTexts().requests;
  const formats = useFormats();
  const words = t.acts[act];
  if (notice?.kind !== 'open') {
    return (
      <>
        <TextArea name="message" label={words.message} hint={words.messageHint} rows={5} optional />
        <DateField name="date" label={words.date} hint={t.form.dateHint} min={today} optional />
      </>
    );
  }
  const isLease = act === 'terminate-lease';
  return (
    <>
      <HiddenField name="lastDay" value={notice.earliest} />
      <DateField
        name="date"
        label={words.date}
        hint={t.form.laterHint(formats.date(notice.earliest))}
        min={notice.earliest}
        optional
      />
      <TextArea name="message" label={words.message} hint={words.messageHint} rows={3} optional />
      <Checkboxes
        name="confirmed"
        label={t.form.confirmTitle}
        options={[{ value: 'yes', label: isLease ? t.form.confirmLease : t.form.confirmOther }]}
      />
    </>
  );
}

/** What was typed before the session ran out; the day is read and confirmed anew. */
function withoutDay(form: FormState | null): FormState | undefined {
  if (!form) return undefined;
  const { confirmed: _, ...values } = form.values;
  return { ...form, values };
}
