import { data } from '@remix-run/node';
import type { FormFields } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { type FormState, keptValues, parseForm } from '~/http/form.server';
import type { StaffVisit } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { sentenceOf } from '~/i18n/sentence';
import { Refused } from '~/lib/refused';
import { paths } from '~/paths';
import type { Doing } from './change.server';
import { type DeskInput, type DeskIntent, forms, isDeskIntent } from './form';
import { openHearing, recordService, writeLetter } from './other-side.server';
import { joinCases, setSource } from './source.server';
import { closeCase, reopenCase, tellReporters } from './tell.server';
import { assess, handOver, judgeGround, planStep, readOn, writeNote } from './work.server';

export type CaseAgain = { intent: DeskIntent; form: FormState };
type Where = { location: string; flash: string };

/** One act of the desk, by the name of its button; a no comes back at the form it was said in. */
export async function actOnCase(visit: StaffVisit, { caseId, fields }: { caseId: string; fields: FormFields }) {
  const { house, actor, landlord, now, requestId, t } = visit;
  const intent = fields.get('intent');
  if (!isDeskIntent(intent)) malformed();
  const parsed = parseForm(forms(landlord.settings.timeZone)[intent], { fields, t });
  if (!parsed.ok) return again(intent, parsed.form);
  const doing = { actor, caseId, landlord, now, requestId, seen: seenIn(fields) };
  try {
    const { location, flash } = await act(visit, { intent, doing, input: parsed.value });
    return seeOtherWithFlash(house, { location, flash: `disturbanceDesk.flash.${flash}` });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const errors = { [error.facts.field ?? 'form']: sentenceOf(t, error.code) };
    return again(intent, { values: keptValues(fields), errors });
  }
}

type Act = { intent: DeskIntent; doing: Doing; input: unknown };

async function act({ house }: StaffVisit, { intent, doing, input }: Act): Promise<Where> {
  const here = paths.adminDisturbance(doing.caseId);
  const as = <I extends DeskIntent>() => input as DeskInput<I>;
  switch (intent) {
    case 'read':
      await readOn(house, doing);
      return { location: here, flash: 'heard' };
    case 'assess':
      await assess(house, doing, as<'assess'>());
      return { location: here, flash: 'saved' };
    case 'step':
      await planStep(house, doing, as<'step'>());
      return { location: here, flash: 'saved' };
    case 'assign':
      await handOver(house, doing, as<'assign'>());
      return { location: here, flash: 'saved' };
    case 'source':
      return joined(doing, await setSource(house, doing, as<'source'>()));
    case 'join':
      return joined(doing, await joinCases(house, doing, as<'join'>()));
    case 'note':
      await writeNote(house, doing, as<'note'>());
      return { location: here, flash: 'saved' };
    case 'update':
      await tellReporters(house, doing, as<'update'>());
      return { location: here, flash: 'sent' };
    case 'letter': {
      const letterId = await writeLetter(house, doing, as<'letter'>());
      return { location: paths.adminDisturbanceLetter(letterId), flash: 'letter' };
    }
    case 'serve':
      await recordService(house, doing, as<'serve'>());
      return { location: here, flash: 'saved' };
    case 'hear':
      await openHearing(house, doing);
      return { location: here, flash: 'sent' };
    case 'ground':
      await judgeGround(house, doing, as<'ground'>());
      return { location: here, flash: 'saved' };
    case 'close':
      await closeCase(house, doing, as<'close'>());
      return { location: here, flash: 'closed' };
    case 'reopen':
      await reopenCase(house, doing, as<'reopen'>());
      return { location: here, flash: 'saved' };
  }
}

function joined({ caseId }: Doing, into: string): Where {
  return { location: paths.adminDisturbance(into), flash: into === caseId ? 'saved' : 'joined' };
}

/** When the newest of what stood on the page was written. */
function seenIn(fields: FormFields): Date | null {
  const seen = new Date(fields.get('seen') ?? '');
  return Number.isNaN(seen.getTime()) ? null : seen;
}

function again(intent: DeskIntent, form: FormState) {
  return data({ intent, form } satisfies CaseAgain, { status: 400 });
}
