import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { accountsOf, identificationsOf, identityOf, keptFormsOf, linksOf, sessionsOf } from './account.server';
import { appointmentsOf } from './appointments.server';
import { authorizationsOf } from './authorizations.server';
import { disturbancesOf, hearingsOf } from './disturbances.server';
import { faultsOf, joinedFaultsOf } from './faults.server';
import { readPerson } from './person.server';
import { registerOf } from './register.server';
import { requestsOf } from './requests.server';
import type { Extract } from './row';
import { doorOpeningsOf, draftsOf, filesOf, lettersOf, traceOf } from './traces.server';

type Asking = {
  identityId: string;
  locale: Locale;
  /** Where it is asked for: there the person is signed in, so that photos open. */
  origin: string;
  /** Whole only in the file, and only for who has just signed in. */
  code: 'masked' | 'whole';
};

/**
 * PR-1: everything held about the person, in all landlords' matters, whether or not they rent a home today. About
 * others it says nothing: not who else lives in the home, not who else reported or joined, not what they wrote.
 */
export async function gatherExtract(house: House, asking: Asking): Promise<Extract> {
  const person = await readPerson(house, asking);
  return {
    identity: identityOf(person),
    accounts: accountsOf(person),
    identifications: await identificationsOf(person),
    sessions: await sessionsOf(person),
    links: await linksOf(person),
    keptForms: await keptFormsOf(person),
    register: await registerOf(person),
    faults: await faultsOf(person),
    joinedFaults: await joinedFaultsOf(person),
    disturbances: await disturbancesOf(person),
    hearings: await hearingsOf(person),
    requests: await requestsOf(person),
    drafts: await draftsOf(person),
    files: await filesOf(person),
    letters: await lettersOf(person),
    doorOpenings: await doorOpeningsOf(person),
    appointments: await appointmentsOf(person),
    authorizations: await authorizationsOf(person),
    audit: await traceOf(person),
  };
}
