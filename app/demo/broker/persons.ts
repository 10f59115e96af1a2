/** A made-up person who can be chosen at the test broker. */
export type TestPerson = {
  id: string;
  name: string;
  givenName: string;
  familyName: string;
  identityCode: string;
  /** What this person shows, in a few words. */
  note: string;
};
