import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/use-texts';
import { Disclosure } from '~/ui/disclosure';
import { DateField, Radios, Select, SubmitButton, TextArea, TextField } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import { PRIORITIES, REASONS } from './form';
import type { WorkStep } from './open-steps';
import { ContactForm, DoneForm, StepForm, type StepProps, VisitForm } from './order-steps';

/** Everything else that the rules allow now, each behind its own words; a form that came back stands open. */
export function OtherSteps({ order, again }: StepProps) {
  const t = useTexts().work;
  const { steps, mainStep } = order;
  const isOffered = (step: WorkStep) => steps.includes(step) && step !== mainStep;
  const others: [WorkStep, string, ReactNode][] = [
    ['match', t.step.matchTitle, <MatchForm key="match" order={order} again={again} />],
    ['message', t.step.messageTitle, <MessageForm key="message" order={order} again={again} />],
    ['note', t.step.noteTitle, <NoteForm key="note" order={order} again={again} />],
    ['contact', t.step.contactAgain, <ContactForm key="contact" again={again} />],
    [
      'agree-visit',
      order.fault.visitFrom ? t.step.moveVisitTitle : t.step.agreeVisitTitle,
      <VisitForm key="agree-visit" order={order} again={again} />,
    ],
    ['no-access', t.step.noAccessTitle, <NoAccessForm key="no-access" order={order} again={again} />],
    [
      'wait',
      order.fault.status === 'waiting' ? t.step.waitChangeTitle : t.step.waitTitle,
      <WaitForm key="wait" order={order} again={again} />,
    ],
    ['done', t.step.doneTitle, <DoneForm key="done" order={order} again={again} />],
    ['forward', t.step.forwardTitle, <ForwardForm key="forward" order={order} again={again} />],
    ['follow-on', t.step.followOnTitle, <FollowOnForm key="follow-on" order={order} again={again} />],
    ['assign', t.step.assignTitle, <AssignForm key="assign" order={order} again={again} />],
    ['release', t.step.releaseTitle, <ReleaseForm key="release" order={order} again={again} />],
    ['prioritise', t.step.prioritiseTitle, <PrioritiseForm key="prioritise" order={order} again={again} />],
    ['duplicate', t.step.duplicateTitle, <DuplicateForm key="duplicate" order={order} again={again} />],
    ['reject', t.step.rejectTitle, <RejectForm key="reject" order={order} again={again} />],
  ];
  return (
    <Section title={t.order.others} id="others">
      {others
        .filter(([step]) => isOffered(step))
        .map(([step, title, form]) => (
          <Disclosure key={step} summary={title} open={again?.intent === step} id={`step-${step}`}>
            {form}
          </Disclosure>
        ))}
    </Section>
  );
}

function MatchForm({ order, again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="match" again={again}>
      <TextField
        name="home"
        label={t.matchHome}
        hint={`${t.matchHint} ${order.fault.address}`}
        defaultValue={order.fault.address}
      />
      <SubmitButton name="intent" value="match">
        {t.match}
      </SubmitButton>
    </StepForm>
  );
}

function MessageForm({ order, again }: StepProps) {
  const t = useTexts().work;
  return (
    <StepForm step="message" again={again}>
      {!order.reporter.isReachedByLetter && <Notice tone="warning">{t.order.noLetters}</Notice>}
      <TextArea name="message" label={t.step.messageText} rows={4} />
      <SubmitButton name="intent" value="message">
        {t.step.message}
      </SubmitButton>
    </StepForm>
  );
}

function NoteForm({ again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="note" again={again}>
      <TextArea name="note" label={t.noteText} hint={t.noteHint} rows={4} />
      <SubmitButton name="intent" value="note">
        {t.note}
      </SubmitButton>
    </StepForm>
  );
}

function NoAccessForm({ again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="no-access" again={again}>
      <p>{t.noAccessHint}</p>
      <TextArea name="note" label={t.waitNote} hint={t.noteHintResident} optional rows={3} />
      <SubmitButton name="intent" value="no-access">
        {t.noAccess}
      </SubmitButton>
    </StepForm>
  );
}

function WaitForm({ again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="wait" again={again}>
      <Radios
        name="reason"
        label={t.reason}
        options={REASONS.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
      />
      <TextArea name="note" label={t.waitNote} hint={t.noteHintResident} optional rows={3} />
      <SubmitButton name="intent" value="wait">
        {t.wait}
      </SubmitButton>
    </StepForm>
  );
}

function ForwardForm({ again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="forward" again={again}>
      <TextField name="to" label={t.forwardTo} hint={t.noteHintResident} />
      <SubmitButton name="intent" value="forward">
        {t.forward}
      </SubmitButton>
    </StepForm>
  );
}

function FollowOnForm({ again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="follow-on" again={again}>
      <TextArea name="description" label={t.followOnText} hint={t.followOnHint} rows={4} />
      <SubmitButton name="intent" value="follow-on">
        {t.followOn}
      </SubmitButton>
    </StepForm>
  );
}

function AssignForm({ order, again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="assign" again={again}>
      <Select
        name="assignee"
        label={t.assignee}
        emptyLabel=""
        options={order.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SubmitButton name="intent" value="assign">
        {t.assign}
      </SubmitButton>
    </StepForm>
  );
}

function ReleaseForm({ again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="release" again={again}>
      <TextArea name="note" label={t.releaseNote} hint={t.internalHint} optional rows={3} />
      <SubmitButton name="intent" value="release">
        {t.release}
      </SubmitButton>
    </StepForm>
  );
}

function PrioritiseForm({ order, again }: StepProps) {
  const t = useTexts().work;
  return (
    <StepForm step="prioritise" again={again}>
      <Radios
        name="priority"
        label={t.order.urgency}
        defaultValue={order.fault.priority}
        options={PRIORITIES.map((priority) => ({ value: priority, label: t.priority[priority] }))}
      />
      <DateField name="date" label={t.step.plannedDate} hint={t.step.plannedHint} optional min={order.today} />
      <SubmitButton name="intent" value="prioritise">
        {t.step.prioritise}
      </SubmitButton>
    </StepForm>
  );
}

function DuplicateForm({ again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="duplicate" again={again}>
      <TextField name="of" label={t.duplicateOf} hint={t.duplicateHint} width="short" autoCapitalize="characters" />
      <SubmitButton name="intent" value="duplicate">
        {t.duplicate}
      </SubmitButton>
    </StepForm>
  );
}

function RejectForm({ again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="reject" again={again}>
      <TextArea name="reason" label={t.rejectReason} hint={t.rejectReasonHint} rows={3} />
      <TextField name="owner" label={t.owner} hint={t.ownerHint} optional />
      <SubmitButton name="intent" value="reject" variant="danger">
        {t.reject}
      </SubmitButton>
    </StepForm>
  );
}
