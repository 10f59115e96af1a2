import type { PortalTexts } from '~/i18n';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { countries } from '~/lib/holidays';
import {
  Button,
  DateField,
  FieldGroup,
  FieldRow,
  HiddenField,
  PostForm,
  Select,
  SubmitButton,
  TextField,
  YesNo,
} from '~/ui/form';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { HoursPage } from './hours-page.server';
import { lengthField, reasons } from './reasons';
import { ownForm, type SentForm, WholePageError } from './whole-page-error';

type Props = { page: HoursPage; here: string; form: SentForm };

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export function WeeklyHours({ page, here, form }: Props) {
  const { hours: words } = useTexts().appointments;
  const formats = useFormats();
  const { hours } = page.calendar;
  return (
    <Section title={words.weekly}>
      <WholePageError form={form} />
      {hours.length === 0 && <p>{words.noWeekly}</p>}
      <SummaryList
        rows={hours.map(({ kind, weekday, from, until }) => ({
          label: words.kinds[kind],
          value: `${formats.weekday(weekday)} ${formats.timeRange(from, until)}`,
          action: (
            <Remove
              {...{ page, here }}
              intent="remove-hours"
              fields={{ kind, weekday: String(weekday), from }}
              what={`${formats.weekday(weekday)} ${formats.timeRange(from, until)}`}
            />
          ),
        }))}
      />
      <PostForm {...ownForm(form, 'add-hours')} action={here} idPrefix="hours-">
        <HiddenField name="point" value={page.code} />
        <Select name="kind" label={words.kind} options={kinds(words.kinds, ['walk-in', 'by-appointment'])} />
        <FieldRow>
          <Select
            name="weekday"
            label={words.weekday}
            width="short"
            options={WEEKDAYS.map((n) => ({ value: String(n), label: formats.weekday(n) }))}
          />
          <TextField name="from" label={words.from} hint={words.clockHint} width="short" />
          <TextField name="until" label={words.until} hint={words.clockHint} width="short" />
        </FieldRow>
        <SubmitButton name="intent" value="add-hours" variant="secondary">
          {words.add}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}

export function Exceptions({ page, here, form }: Props) {
  const { hours: words } = useTexts().appointments;
  const formats = useFormats();
  const { exceptions } = page.calendar;
  return (
    <Section title={words.exceptions}>
      <p>{exceptions.length === 0 ? words.noExceptions : words.exceptionsText}</p>
      <SummaryList
        rows={exceptions.map(({ date, kind, from, until }) => ({
          label: formats.weekdayDate(date),
          value: kind === 'closed' ? words.kinds.closed : `${words.kinds[kind]} ${formats.timeRange(from, until)}`,
          action: (
            <Remove
              {...{ page, here }}
              intent="remove-exception"
              fields={{ date, kind, from }}
              what={formats.weekdayDate(date)}
            />
          ),
        }))}
      />
      <PostForm {...ownForm(form, 'add-exception')} action={here} idPrefix="exception-">
        <HiddenField name="point" value={page.code} />
        <DateField name="date" label={words.date} />
        <Select
          name="kind"
          label={words.exceptionKind}
          options={kinds(words.kinds, ['closed', 'walk-in', 'by-appointment'])}
        />
        <FieldRow>
          <TextField name="from" label={words.from} hint={words.clockHint} width="short" optional />
          <TextField name="until" label={words.until} hint={words.clockHint} width="short" optional />
        </FieldRow>
        <SubmitButton name="intent" value="add-exception" variant="secondary">
          {words.add}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}

export function Terms({ page, here, form }: Props) {
  const { hours: words, reasons: names } = useTexts().appointments;
  const { desks, slotMinutes, noticeMinutes, daysAhead, holidays } = page.calendar;
  return (
    <Section title={words.terms}>
      <PostForm {...ownForm(form, 'save-terms')} action={here} idPrefix="terms-">
        <HiddenField name="point" value={page.code} />
        <HiddenField name="version" value={String(page.version)} />
        <TextField name="desks" label={words.desks} width="tiny" inputMode="numeric" defaultValue={String(desks)} />
        <FieldGroup name="lengths" label={words.lengths}>
          <FieldRow>
            {reasons.map((reason) => (
              <TextField
                key={reason}
                name={lengthField(reason)}
                label={names[reason]}
                width="short"
                inputMode="numeric"
                defaultValue={String(slotMinutes[reason])}
              />
            ))}
          </FieldRow>
        </FieldGroup>
        <TextField
          name="noticeMinutes"
          label={words.notice}
          width="tiny"
          inputMode="numeric"
          defaultValue={String(noticeMinutes)}
        />
        <TextField
          name="daysAhead"
          label={words.daysAhead}
          width="tiny"
          inputMode="numeric"
          defaultValue={String(daysAhead)}
        />
        <Select
          name="holidayCountry"
          label={words.country}
          width="short"
          defaultValue={holidays.country}
          options={countries.map((country) => ({ value: country, label: words.countries[country] }))}
        />
        <YesNo name="closedOnEves" label={words.eves} defaultValue={holidays.eves ? 'yes' : 'no'} />
        <SubmitButton name="intent" value="save-terms">
          {words.save}
        </SubmitButton>
      </PostForm>
    </Section>
  );
}

type RemoveProps = { page: HoursPage; here: string; intent: string; fields: Record<string, string>; what: string };

function Remove({ page, here, intent, fields, what }: RemoveProps) {
  const { hours: words } = useTexts().appointments;
  return (
    <form method="post" action={here}>
      <HiddenField name="point" value={page.code} />
      {Object.entries(fields).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Button name="intent" value={intent}>
        {words.remove}
        <VisuallyHidden>{words.removeNamed(what)}</VisuallyHidden>
      </Button>
    </form>
  );
}

type KindNames = PortalTexts['appointments']['hours']['kinds'];

function kinds(names: KindNames, some: readonly (keyof KindNames)[]) {
  return some.map((kind) => ({ value: kind, label: names[kind] }));
}
