import { useTexts } from '~/i18n/use-texts';
import { Disclosure } from '~/ui/disclosure';
import { DateTimeField, HiddenField, PostForm, Select, SubmitButton, TextField } from '~/ui/form';
import type { DayPage } from './day.server';
import { reasons } from './reasons';
import { ownForm, type SentForm } from './whole-page-error';

type FormProps = { where: { point?: string }; here: string; form: SentForm };

export function WalkInForm({ where, here, form }: FormProps) {
  const { desk: words, book, reasons: names } = useTexts().appointments;
  const own = ownForm(form, 'walk-in');
  return (
    <Disclosure summary={words.takeIn} open={own !== undefined}>
      <PostForm {...own} action={here} idPrefix="walk-in-">
        {where.point && <HiddenField name="point" value={where.point} />}
        <Select
          name="reason"
          label={book.reason}
          options={reasons.map((reason) => ({ value: reason, label: names[reason] }))}
        />
        <TextField name="name" label={words.callerName} optional />
        <TextField name="moreInformation" label={words.more} optional />
        <SubmitButton name="intent" value="walk-in">
          {words.takeInSubmit}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

export function BlockForm({ day, where, here, form }: FormProps & { day: DayPage }) {
  const { desk: words } = useTexts().appointments;
  const own = ownForm(form, 'block');
  const desks = Array.from({ length: day.desks }, (_, n) => n + 1);
  return (
    <Disclosure summary={words.block} open={own !== undefined} id="block">
      <p>{words.blockText}</p>
      <PostForm {...own} action={here} idPrefix="block-">
        {where.point && <HiddenField name="point" value={where.point} />}
        <DateTimeField name="from" label={words.blockFrom} defaultValue={`${day.date}T09:00`} />
        <DateTimeField name="until" label={words.blockUntil} defaultValue={`${day.date}T12:00`} />
        <Select
          name="desk"
          label={words.blockDesk}
          emptyLabel={words.allDesks}
          optional
          options={desks.map((desk) => ({ value: String(desk), label: words.deskNumber(desk) }))}
        />
        <TextField name="note" label={words.blockNote} hint={words.blockNoteHint} optional />
        <SubmitButton name="intent" value="block">
          {words.blockSubmit}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}
