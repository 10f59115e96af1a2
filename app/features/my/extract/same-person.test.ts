import { expect, test } from 'vitest';
import { isSamePerson } from './same-person';

const aino = { givenName: 'Aino Maria', familyName: 'von Virtanen' };

test.each(['Aino von Virtanen', 'von virtanen, aino', 'Maria von Virtanen', 'AINO MARIA VON VIRTANEN'])(
  '%s is her',
  (name) => {
    expect(isSamePerson(aino, name)).toBe(true);
  },
);

test.each(['Aino Virtanen', 'Ville von Virtanen', 'Aino', '', 'Ainovon Virtanen'])('"%s" is not surely her', (name) => {
  expect(isSamePerson(aino, name)).toBe(false);
});
