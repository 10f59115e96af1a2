import { expect, test } from 'vitest';
import { type Actor, anonymous, type Residency, type ResidentActor, type StaffActor } from '~/policy/actor';
import { can } from '~/policy/policy';
import { factsOf } from './record.server';

const LEASE = 'lease-1';

function residency(changed: Partial<Residency>): Residency {
  return {
    landlordId: 'landlord-1',
    residentId: 'resident-party',
    homeId: 'home-1',
    buildingId: 'building-1',
    stairwell: 'A',
    address: 'Rantakatu 5 A 1',
    area: 'north',
    housingCompany: false,
    leaseId: LEASE,
    role: 'party',
    startsOn: '2020-01-01',
    endsOn: null,
    phase: 'current',
    ...changed,
  };
}

function resident(name: string, changed: Partial<Residency>): ResidentActor {
  const residencies = [residency({ residentId: `resident-${name}`, ...changed })];
  const identityId = `identity-${name}`;
  return { kind: 'resident', accountId: 'a', identityId, name, email: '', phone: null, residencies, acting: null };
}

function staff(duty: StaffActor['duties'][number], landlordId = 'landlord-1'): StaffActor {
  return { kind: 'staff', staffId: 's', landlordId, name: 'S', email: '', duties: [duty], areas: [] };
}

const party = resident('party', {});
const coParty = resident('co-party', {});
const occupant = resident('occupant', { role: 'occupant' });
const ended = resident('party', { phase: 'ended', endsOn: '2026-10-31' });
const neighbour = resident('neighbour', { leaseId: 'lease-2', homeId: 'home-2' });
const officer = staff('customer-service');

const owned = {
  landlordId: 'landlord-1',
  leaseId: LEASE,
  principalResidentId: 'resident-party',
  actedByIdentityId: 'identity-party',
  authorizationId: null,
};
const shared = factsOf({ ...owned, act: 'terminate-lease' });
const own = factsOf({ ...owned, act: 'payment-information' });
const filing = { landlordId: 'landlord-1', leaseId: LEASE, act: 'terminate-lease' };
const readable = { readableLeaseIds: [LEASE] };

const table: [string, Actor, string][] = [
  // file · read shared · read own · answer shared · answer own · cancel · consent · handle
  ['nobody', anonymous, '- - - - - - - -'],
  ['who made it', party, 'y y y y y y y -'],
  ['another party of the lease', coParty, 'y y - y - - y -'],
  ['who lives there without having signed', occupant, '- - - - - - - -'],
  ['a party whose lease has ended', ended, '- y y - - - - -'],
  ['a neighbour', neighbour, '- - - - - - - -'],
  ['customer service', officer, '- y y - - - - y'],
  ['another landlord’s customer service', staff('customer-service', 'landlord-2'), '- - - - - - - -'],
  ['property service', staff('property-service'), '- - - - - - - -'],
  ['the IT administrator', staff('it-admin'), '- - - - - - - -'],
];

test.each(table)('TN-5, PA-5: what %s may do with a request', (_, actor, expected) => {
  const reads = actor === occupant || actor === neighbour ? { readableLeaseIds: [] } : readable;
  const answers = [
    can(actor, 'request.file', filing),
    can(actor, 'request.read', { ...shared, ...reads }),
    can(actor, 'request.read', { ...own, ...reads }),
    can(actor, 'request.answer', shared),
    can(actor, 'request.answer', own),
    can(actor, 'request.cancel', shared),
    can(actor, 'request.consent', { ...shared, isAsked: true }),
    can(actor, 'requests.handle', 'landlord-1'),
  ];
  expect(answers.map((answer) => (answer ? 'y' : '-')).join(' ')).toBe(expected);
});

test('who was not asked consents to nothing', () => {
  expect(can(coParty, 'request.consent', { ...shared, isAsked: false })).toBe(false);
});
