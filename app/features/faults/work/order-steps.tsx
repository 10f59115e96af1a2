import type { ReactNode } from 'react';
import type { FormState } from '~/http/form.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import {
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
  children,
}: {
  step: WorkStep;
  again: Again | null;
  multipart?: boolean;
  children?: ReactNode;
}) {
  return (
    <PostForm {...formOf(step, again)} idPrefix={`${step}-`} multipart={multipart}>
      {children}
    </PostForm>
  );
}

/** The one thing to do now, where it takes more than a button. */
export function MainStep({ order, again }: StepProps) {
  const t = useTexts().work.step;
  switch (order.mainStep) {
    case 'contact':
      return (
        <Section title={t.contactTitle} id="next">
          <ContactForm again={again} />
        </Section>
      );
    case 'agree-visit':
      return (
        <Section title={t.agreeVisitTitle} id="next">
          <VisitForm order={order} again={again} />
        </Section>
      );
    case 'done':
      return (
        <Section title={t.doneTitle} id="next">
          <DoneForm order={order} again={again} />
        </Section>
      );
    default:
      return null;
  }
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
