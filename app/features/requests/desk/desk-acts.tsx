import type { ReactNode } from 'react';
import type { FormState } from '~/http/form.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Disclosure } from '~/ui/disclosure';
import { Button, ButtonRow, Checkboxes, DateField, HiddenField, PostForm, SubmitButton, TextArea } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { isTermination } from '../notice-rules';
import { isQuestion } from '../rules';
import type { DeskIntent } from './form';
import type { DeskAgain } from './intents.server';
import type { DeskPage } from './page.server';

type DeskActsProps = { page: DeskPage; again: DeskAgain | undefined; keptForm: FormState | null };

/** Everything the desk can do with a request, in the order it is mostly done. */
export function DeskActs({ page, again, keptForm }: DeskActsProps) {
  const words = useTexts().requestDesk.acts;
  const { canHandle, canAccept, request } = page;
  const all = { page, again, keptForm };
  return (
    <>
      <RefusedAct page={page} again={again} />
      {canHandle && (
        <>
          <Holding page={page} />
          <div className="disclosures">
            {canAccept && <AcceptForm {...all} />}
            <ActForm {...all} intent="ask" title={words.ask.title} send={words.ask.send}>
              <TextArea name="message" label={words.ask.message} hint={words.ask.hint} rows={3} />
            </ActForm>
            <DoneForm {...all} isAnswer={isQuestion(request.act)} />
            <ActForm {...all} intent="reject" title={words.reject.title} send={words.reject.send} variant="danger">
              <TextArea name="reason" label={words.reject.reason} rows={3} />
            </ActForm>
          </div>
        </>
      )}
    </>
  );
}

/** A colleague was quicker: said above, where the form is not there any more or is shut again. */
function RefusedAct({ page, again }: Pick<DeskActsProps, 'page' | 'again'>) {
  if (!again) return null;
  const isFormThere = page.canHandle && again.intent !== 'claim' && (again.intent !== 'accept' || page.canAccept);
  const refusal = Object.values(again.form.errors)[0];
  return isFormThere || !refusal ? null : (
    <Notice tone="alert" role="alert">
      {refusal}
    </Notice>
  );
}

function Holding({ page: { request, isMine, assignee } }: { page: DeskPage }) {
  const words = useTexts().requestDesk.acts;
  return (
    <PostForm action={paths.adminRequest(request.id)}>
      <HiddenField name="from" value={request.assigneeId ?? ''} />
      <ButtonRow>
        {isMine ? (
          <Button name="intent" value="release">
            {words.release}
          </Button>
        ) : (
          <Button name="intent" value="claim" variant={assignee ? 'secondary' : 'primary'}>
            {assignee ? words.takeOver(assignee) : words.claim}
          </Button>
        )}
      </ButtonRow>
    </PostForm>
  );
}

type ActFormProps = DeskActsProps & {
  intent: DeskIntent;
  title: string;
  send: string;
  children: ReactNode;
  variant?: 'primary' | 'danger';
};

/** Folded away until it is wanted; open when it came back with something to mend. */
function ActForm({ page, again, keptForm, intent, title, send, children, variant = 'primary' }: ActFormProps) {
  const kept = !again && keptForm?.values.intent?.[0] === intent ? keptForm : undefined;
  const form = again?.intent === intent ? again.form : kept;
  return (
    <Disclosure summary={title} open={form !== undefined} id={intent}>
      <PostForm {...form} action={paths.adminRequest(page.request.id)} idPrefix={`${intent}-`}>
        <HiddenField name="seen" value={String(page.request.version)} />
        {children}
        <SubmitButton variant={variant} name="intent" value={intent}>
          {send}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

function AcceptForm(props: DeskActsProps) {
  const words = useTexts().requestDesk.acts.accept;
  const formats = useFormats();
  const { request, paperLastDay, paperMonths } = props.page;
  const isEnd = isTermination(request.act);
  const day = request.lastDay ? formats.date(request.lastDay) : '';
  return (
    <ActForm
      {...props}
      intent="accept"
      title={isEnd ? words.titleEnd : words.title}
      send={isEnd ? words.sendEnd : words.send}
    >
      {paperLastDay ? (
        <>
          <HiddenField name="lastDay" value={paperLastDay} />
          <Checkboxes
            name="consents"
            label={words.consents}
            options={[{ value: 'yes', label: words.consentsYes(formats.date(paperLastDay)) }]}
          />
          <DateField
            name="signedOn"
            label={words.signedOn}
            hint={[
              words.signedOnHint(formats.date(request.filedAt)),
              ...(paperMonths.length > 1
                ? paperMonths.map(({ until, lastDay }) => words.signedBy(formats.date(until), formats.date(lastDay)))
                : []),
            ].join(' ')}
            optional
          />
        </>
      ) : (
        <p>{isEnd ? words.textEnd(day) : words.text}</p>
      )}
      <TextArea name="message" label={words.message} rows={2} optional />
    </ActForm>
  );
}

function DoneForm({ isAnswer, ...props }: DeskActsProps & { isAnswer: boolean }) {
  const words = useTexts().requestDesk.acts.done;
  return (
    <ActForm
      {...props}
      intent="done"
      title={isAnswer ? words.titleAnswer : words.title}
      send={isAnswer ? words.sendAnswer : words.send}
    >
      <TextArea name="message" label={isAnswer ? words.answer : words.message} hint={words.hint} rows={4} optional />
    </ActForm>
  );
}
