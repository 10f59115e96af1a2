import type { z } from 'zod';
import { accountSuperseded } from './account-superseded';
import { actedFor } from './acted-for';
import { activation } from './activation';
import { appointmentBooked } from './appointment-booked';
import { appointmentCancelled } from './appointment-cancelled';
import { appointmentDisplaced } from './appointment-displaced';
import { appointmentOffer } from './appointment-offer';
import { appointmentReminder } from './appointment-reminder';
import { authorizationInvitation } from './authorization-invitation';
import { authorizationNews } from './authorization-news';
import { disturbanceDesk } from './disturbance-desk';
import { disturbanceHearing } from './disturbance-hearing';
import { disturbanceNews } from './disturbance-news';
import { disturbanceReceived } from './disturbance-received';
import { disturbanceSafety } from './disturbance-safety';
import { disturbanceTask } from './disturbance-task';
import { faultClosed } from './fault-closed';
import { faultContact } from './fault-contact';
import { faultDone } from './fault-done';
import { faultMessage } from './fault-message';
import { faultReceived } from './fault-received';
import { faultReceivedPublic } from './fault-received-public';
import { faultStep } from './fault-step';
import { matchFound } from './match-found';
import { requestStep } from './request-step';
import { reset } from './reset';
import { resetDone } from './reset-done';
import { someoneTriedToRegister } from './someone-tried-to-register';
import { staffInvitation } from './staff-invitation';
import { staffSecurity } from './staff-security';
import { visitAgreed } from './visit-agreed';

/** Every letter there is. */
export const letters = {
  activation,
  reset,
  'reset-done': resetDone,
  'someone-tried-to-register': someoneTriedToRegister,
  'account-superseded': accountSuperseded,
  'match-found': matchFound,
  'staff-invitation': staffInvitation,
  'staff-security': staffSecurity,
  'fault-received': faultReceived,
  'fault-received-public': faultReceivedPublic,
  'fault-step': faultStep,
  'fault-contact': faultContact,
  'visit-agreed': visitAgreed,
  'fault-message': faultMessage,
  'fault-done': faultDone,
  'fault-closed': faultClosed,
  'appointment-booked': appointmentBooked,
  'appointment-cancelled': appointmentCancelled,
  'appointment-displaced': appointmentDisplaced,
  'appointment-reminder': appointmentReminder,
  'appointment-offer': appointmentOffer,
  'acted-for': actedFor,
  'authorization-invitation': authorizationInvitation,
  'authorization-news': authorizationNews,
  'disturbance-desk': disturbanceDesk,
  'disturbance-hearing': disturbanceHearing,
  'disturbance-news': disturbanceNews,
  'disturbance-received': disturbanceReceived,
  'disturbance-safety': disturbanceSafety,
  'disturbance-task': disturbanceTask,
  'request-step': requestStep,
};

export type LetterName = keyof typeof letters;
/** As the sender gives it, or as it comes back from JSON. */
export type LetterData<Name extends LetterName> = z.input<(typeof letters)[Name]['data']>;

export const letterNames = Object.keys(letters) as LetterName[];

/** Comes back from the outbox as JSON; also what a sender may ask, so that a mistake stops the change, not the letter. */
export function parseLetterData<Name extends LetterName>(name: Name, data: unknown): LetterData<Name> {
  return letters[name].data.parse(data) as LetterData<Name>;
}
