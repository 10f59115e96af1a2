import type { ReactNode } from 'react';
import type { FormState } from '~/http/form.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import {
  Button,
  DateField,
  FieldRow,
  HiddenField,
  PostForm,
  Radios,
  SubmitButton,
  TextArea,
  TextField,
  TimeField,
} from '~/ui/form';
import { Section } from '~/ui/page';
import { PhotoField } from '~/ui/photo-field';
import { CHANNELS } from './form';
import type { MainStep as Step } from './glance';
import type { WorkStep } from './open-steps';
import type { OrderPage } from './order-page.server';

/** A form that came back: whose button it was, and what was typed. */
export type Again = { intent: string; form: FormState };

export type StepProps = { order: OrderPage; again: Again | null };

/** What was typed and what was wrong, if it was this form that came back. What is wrong as a whole stands on top. */
export function formOf(step: WorkStep, again: Again | null): Partial<FormState> {
  if (again?.intent !== step) return {};
  const { form: _, ...errors } = again.form.errors;
  return { values: again.form.values, errors };
}

/** A form of the work order; its fields' ids begin with the step. */
export function StepForm({
  step,
  again,
  multipart,
  id,
  children,
}: {
  step: WorkStep;
  again: Again | null;
  multipart?: boolean;
  id?: string;
  children?: ReactNode;
}) {
  return (
    <PostForm {...formOf(step, again)} idPrefix={`${step}-`} multipart={multipart} id={id}>
      {children}
    </PostForm>
  );
}

/** The one thing to do now, as a large form or button. */
export function MainStep({ order, again }: StepProps) {
  const t = useTexts().work;
  const { mainStep } = order;
  if (!mainStep) return null;
  return (
    <Section title={titles(t.step)[mainStep]} id="next">
      {mainStep === 'contact' && <ContactForm again={again} />}
      {mainStep === 'agree-visit' && <VisitForm order={order} again={again} />}
      {mainStep === 'done' && <DoneForm order={order} again={again} />}
      {(mainStep === 'claim' || mainStep === 'start' || mainStep === 'resume') && (
        <StepForm step={mainStep} again={again} id="main-step">
          <span className="order-page__desk">
            <Button name="intent" value={mainStep} variant="primary">
              {t.step[mainStep]}
            </Button>
          </span>
        </StepForm>
      )}
    </Section>
  );
}

function titles(
  t: Record<`${'claim' | 'contact' | 'agreeVisit' | 'start' | 'done' | 'resume'}Title`, string>,
): Record<Step, string> {
  return {
    claim: t.claimTitle,
    contact: t.contactTitle,
    'agree-visit': t.agreeVisitTitle,
    start: t.startTitle,
    done: t.doneTitle,
    resume: t.resumeTitle,
  };
}

export function ContactForm({ again }: { again: Again | null }) {
  const t = useTexts().work.step;
  return (
    <StepForm step="contact" again={again}>
      <p>{t.contactText}</p>
      <Radios
        name="channel"
        label={t.channel}
        options={CHANNELS.map((channel) => ({ value: channel, label: t.channels[channel] }))}
      />
      <TextArea name="note" label={t.contactNote} hint={t.contactNoteHint} optional rows={3} />
      <SubmitButton name="intent" value="contact">
        {t.contact}
      </SubmitButton>
    </StepForm>
  );
}

export function VisitForm({ order, again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="agree-visit" again={again}>
      <p>{t.visitHint}</p>
      <FieldRow>
        <DateField name="date" label={t.date} min={order.today} />
        <TimeField name="from" label={t.from} step={300} />
        <TimeField name="to" label={t.to} step={300} />
      </FieldRow>
      <SubmitButton name="intent" value="agree-visit">
        {t.agreeVisit}
      </SubmitButton>
    </StepForm>
  );
}

export function DoneForm({ order, again }: StepProps) {
  const t = useTexts().work.step;
  return (
    <StepForm step="done" again={again} multipart>
      <HiddenField name="draft" value={order.fault.id} />
      <TextArea name="note" label={t.doneNote} hint={t.doneNoteHint} optional rows={3} />
      <PhotoField
        name="photos"
        label={t.photosAfter}
        hint={t.photosHint}
        kept={order.keptPhotos}
        uploadTo={paths.upload()}
        draft={order.fault.id}
      />
      <TextField name="minutes" label={t.minutes} hint={t.internalHint} optional inputMode="numeric" width="tiny" />
      <TextField name="materials" label={t.materials} hint={t.internalHint} optional />
      <SubmitButton name="intent" value="done">
        {t.done}
      </SubmitButton>
    </StepForm>
  );
}
