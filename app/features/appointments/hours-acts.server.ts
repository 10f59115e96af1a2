import type { FormFields } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { parseForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { again, done, pointCode } from './desk-acts.server';
import { exceptionForm, hoursForm, removedExceptionForm, removedHoursForm, termsForm } from './form';
import { addException, addHours, type PointChange, removeException, removeHours, saveTerms } from './hours.server';
import { lengthField, type Reason, reasons } from './reasons';

type Acting = { fields: FormFields; returnTo: string };

/** What customer service changes in the calendar, by the button that was pressed. */
export async function actOnHours(visit: StaffVisit, acting: Acting) {
  const { fields } = acting;
  const { house, landlord, actor, now, requestId, t } = visit;
  const change: PointChange = {
    landlord,
    actor,
    now,
    requestId,
    code: await pointCode(visit, fields.get('point')),
    telling: fields.get('told') === 'yes' ? 'tell-them' : 'ask-first',
  };
  const save = (field: string, command: () => Promise<void>) =>
    done(visit, acting, { flash: 'hoursSaved', field, command });
  switch (fields.get('intent')) {
    case 'add-hours': {
      const parsed = parseForm(hoursForm, { fields, t });
      return parsed.ok ? save('from', () => addHours(house, change, parsed.value)) : again(parsed.form);
    }
    case 'remove-hours': {
      const parsed = parseForm(removedHoursForm, { fields, t });
      return parsed.ok ? save('form', () => removeHours(house, change, parsed.value)) : malformed();
    }
    case 'add-exception': {
      const parsed = parseForm(exceptionForm, { fields, t });
      return parsed.ok ? save('date', () => addException(house, change, parsed.value)) : again(parsed.form);
    }
    case 'remove-exception': {
      const parsed = parseForm(removedExceptionForm, { fields, t });
      return parsed.ok ? save('form', () => removeException(house, change, parsed.value)) : malformed();
    }
    case 'save-terms': {
      const parsed = parseForm(termsForm, { fields, t });
      if (!parsed.ok) return again(parsed.form);
      const { desks, noticeMinutes, daysAhead, holidayCountry, closedOnEves, version } = parsed.value;
      const slotMinutes = lengthsIn(parsed.value);
      const terms = { desks, noticeMinutes, daysAhead, holidayCountry, closedOnEves, version, slotMinutes };
      return save('form', () => saveTerms(house, change, terms));
    }
    default:
      return malformed();
  }
}

function lengthsIn(values: Record<string, unknown>): Record<Reason, number> {
  return Object.fromEntries(reasons.map((reason) => [reason, values[lengthField(reason)]])) as Record<Reason, number>;
}
