import { tendAppointments } from '~/features/appointments/tend.server';
import { endWhatIsOver } from '~/features/authorizations/end.server';
import { careForCases } from '~/features/disturbances/jobs.server';
import { tellNewTenants } from '~/features/disturbances/new-tenants/tell.server';
import { escalateTasks } from '~/features/disturbances/violence/escalate.server';
import { closeSilent } from '~/features/faults/work/close-silent.server';
import { followRegister, lapseUnanswered } from '~/features/requests/lapse.server';
import { registerJobs } from '~/features/tenancy/register/jobs.server';
import type { House } from '~/house.server';
import { days, hours, minutes } from '~/lib/time';
import { carryOutRetention } from '~/retention/run.server';

export type RecurringJob = {
  name: string;
  /** One run a slot of this length, counted from the epoch. */
  every: number;
  run: (house: House, now: Date) => Promise<void>;
};

/** All that happens by itself. Each may run twice: the second time finds nothing to do. */
export const schedule: RecurringJob[] = [
  { name: 'close-silent-faults', every: hours(1), run: closeSilent },
  { name: 'appointments', every: minutes(5), run: tendAppointments },
  { name: 'disturbance-cases', every: hours(1), run: careForCases },
  { name: 'new-tenants', every: hours(1), run: tellNewTenants },
  { name: 'disturbance-tasks', every: minutes(5), run: escalateTasks },
  { name: 'authorizations', every: minutes(15), run: endWhatIsOver },
  { name: 'consents-of-estates', every: minutes(15), run: followRegister },
  { name: 'unanswered-requests', every: hours(1), run: lapseUnanswered },
  ...registerJobs,
  { name: 'retention', every: days(1), run: carryOutRetention },
];
