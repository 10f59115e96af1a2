import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Disclosure } from '~/ui/disclosure';
import { HiddenField, PostForm, Radios, SubmitButton, TextArea } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import { PhotoField } from '~/ui/photo-field';
import { type AnswerFormsProps, answerForm } from './answer-again';

/** Whoever's turn it is sees what to do before anything else. */
export function YourTurn(props: AnswerFormsProps) {
  const { one, events } = useTexts().faults;
  const words = one.message;
  if (props.canConfirm) return <ConfirmForm {...props} />;
  if (!props.isAsked) return null;
  return (
    <Section title={words.answerTitle} id="message">
      {props.question && <p className="as-written">{events.quoted(props.question)}</p>}
      <MessageForm {...props} />
    </Section>
  );
}

/** What the household may do besides: write, or take the report back. */
export function OtherAnswers(props: AnswerFormsProps) {
  const words = useTexts().faults.one.message;
  const { isAsked, canMessage, canCancel } = props;
  return (
    <>
      {canMessage && !isAsked && (
        <Disclosure summary={words.title} open={answerForm('message', props).isOpen} id="message">
          <MessageForm {...props} />
        </Disclosure>
      )}
      {canCancel && <CancelForm {...props} />}
    </>
  );
}

/** Somebody else was quicker: the form the answer was given in is not there any more. */
export function RefusedAnswer({ again, canConfirm, canMessage, canCancel }: AnswerFormsProps) {
  const isThere = { confirm: canConfirm, message: canMessage, cancel: canCancel, join: false };
  const refusal = again?.form.errors.form;
  return refusal && !isThere[again.intent] ? (
    <Notice tone="alert" role="alert">
      {refusal}
    </Notice>
  ) : null;
}

function ConfirmForm(props: AnswerFormsProps) {
  const words = useTexts().faults.one.confirm;
  const formats = useFormats();
  const options = (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: words[value] }));
  const form = answerForm('confirm', props);
  return (
    <Section title={words.title}>
      {props.closesAt && <p>{words.text(formats.date(props.closesAt))}</p>}
      <Restored {...form} />
      <PostForm {...form} action={paths.myFault(props.fault.id)} idPrefix="confirm-" multipart>
        <HiddenField name="draft" value={form.draft} />
        <Radios name="fixed" label={words.question} options={options} layout="row" />
        <TextArea name="message" label={words.message} rows={3} optional />
        <Photos label={words.photos} draft={form.draft} kept={form.kept} />
        <SubmitButton name="intent" value="confirm">
          {words.send}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}

function MessageForm(props: AnswerFormsProps) {
  const words = useTexts().faults.one.message;
  const form = answerForm('message', props);
  return (
    <>
      <Restored {...form} />
      <PostForm {...form} action={paths.myFault(props.fault.id)} idPrefix="message-" multipart>
        <HiddenField name="draft" value={form.draft} />
        <TextArea name="message" label={words.text} rows={4} />
        <Photos label={words.photos} draft={form.draft} kept={form.kept} />
        <SubmitButton name="intent" value="message">
          {words.send}
        </SubmitButton>
      </PostForm>
    </>
  );
}

function CancelForm(props: AnswerFormsProps) {
  const words = useTexts().faults.one.cancel;
  const { errors, isOpen } = answerForm('cancel', props);
  return (
    <Disclosure summary={words.title} open={isOpen} id="cancel">
      <p>{words.text}</p>
      <PostForm errors={errors} action={paths.myFault(props.fault.id)} idPrefix="cancel-">
        <SubmitButton variant="danger" name="intent" value="cancel">
          {words.send}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

function Photos({ label, draft, kept }: { label: string; draft: string; kept: readonly string[] }) {
  return (
    <PhotoField name="photos" label={label} kept={kept.map((id) => ({ id }))} uploadTo={paths.upload()} draft={draft} />
  );
}

function Restored({ isRestored }: { isRestored: boolean }) {
  const t = useTexts();
  return isRestored ? <Notice role="status">{t.common.flash.formRestored}</Notice> : null;
}
