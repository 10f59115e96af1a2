import type { FormState } from '~/http/form.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Disclosure } from '~/ui/disclosure';
import { HiddenField, PostForm, Radios, SubmitButton, TextArea } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import { isTermination } from './notice-rules';
import type { OwnRequest } from './one-page.server';
import type { AnswerAgain, AnswerIntent } from './take-answer.server';

type AnswerFormsProps = {
  read: OwnRequest;
  again: AnswerAgain | undefined;
  /** Typed before the session ran out. */
  keptForm: FormState | null;
  /** What is waited for stands first, the rest after what has happened. */
  only: 'now' | 'others';
};

export function AnswerForms({ only, ...props }: AnswerFormsProps) {
  const { read, again } = props;
  const isAsked = read.request.turn === 'asker' && read.canMessage;
  if (only === 'now') {
    return (
      <>
        <RefusedAnswer read={read} again={again} />
        {isAsked && <MessageForm {...props} />}
        {read.consent && <ConsentForm {...props} consent={read.consent} />}
      </>
    );
  }
  return (
    <>
      {read.canMessage && !isAsked && <MessageForm {...props} />}
      {read.canCancel && <CancelForm {...props} />}
    </>
  );
}

type PartProps = Omit<AnswerFormsProps, 'only'>;

/** Somebody else was quicker: the form it was said in is not there any more. */
function RefusedAnswer({ read, again }: Pick<PartProps, 'read' | 'again'>) {
  const isThere = { message: read.canMessage, cancel: read.canCancel, consent: read.consent !== null };
  const refusal = again && Object.values(again.form.errors)[0];
  return refusal && !isThere[again.intent] ? (
    <Notice tone="alert" role="alert">
      {refusal}
    </Notice>
  ) : null;
}

function formOf(intent: AnswerIntent, { again, keptForm }: PartProps): FormState | undefined {
  if (again) return again.intent === intent ? again.form : undefined;
  return keptForm?.values.intent?.[0] === intent ? keptForm : undefined;
}

function MessageForm(props: PartProps) {
  const { message: words, question } = useTexts().requests.one;
  const { request } = props.read;
  const isAsked = request.turn === 'asker';
  const form = formOf('message', props);
  const fields = (
    <PostForm {...form} action={paths.myRequest(request.id)} idPrefix="message-">
      <TextArea name="message" label={isAsked ? words.answer : words.text} rows={4} />
      <SubmitButton name="intent" value="message">
        {words.send}
      </SubmitButton>
    </PostForm>
  );
  return isAsked ? (
    <Section title={question}>
      <p className="as-written">{props.read.question}</p>
      {fields}
    </Section>
  ) : (
    <Disclosure summary={words.title} open={form !== undefined} id="message">
      {fields}
    </Disclosure>
  );
}

function ConsentForm({ consent, ...props }: PartProps & { consent: NonNullable<OwnRequest['consent']> }) {
  const words = useTexts().requests.one.consent;
  const formats = useFormats();
  const day = consent.lastDay ? formats.date(consent.lastDay) : '';
  return (
    <Section title={words.title}>
      <p>{(consent.isLast ? words.lastDay : words.lastDayIfLast)(day)}</p>
      <p>{words.text}</p>
      <PostForm {...formOf('consent', props)} action={paths.myRequest(props.read.request.id)} idPrefix="consent-">
        <HiddenField name="lastDay" value={consent.lastDay ?? ''} />
        <Radios
          name="consent"
          label={words.question}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: words[value] }))}
        />
        <TextArea name="message" label={words.message} rows={2} optional />
        <SubmitButton name="intent" value="consent">
          {words.send}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}

function CancelForm(props: PartProps) {
  const words = useTexts().requests.one.cancel;
  const { request } = props.read;
  const form = formOf('cancel', props);
  return (
    <Disclosure summary={words.title} open={form !== undefined} id="cancel">
      <p>{isTermination(request.act) ? words.textEnd : words.text}</p>
      <PostForm {...form} action={paths.myRequest(request.id)} idPrefix="cancel-">
        <TextArea name="message" label={words.reason} rows={2} optional />
        <SubmitButton variant="danger" name="intent" value="cancel">
          {words.send}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}
