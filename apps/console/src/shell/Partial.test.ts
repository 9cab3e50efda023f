import { CombinedGraphQLErrors } from '@apollo/client';
import { expect, test } from 'vitest';
import { missingParts } from './Partial.tsx';

const error = new CombinedGraphQLErrors({
  errors: [
    { message: '-', path: ['event', 'roles', 0, 'person', 'displayName'] },
    { message: '-', path: ['event', 'roles', 3, 'person'] },
    { message: '-', path: ['event', 'media'] },
  ],
});

test('each missing part is named once, by the closest name, and the rest as other data', () => {
  expect(missingParts(error, { 'event.roles': 'events.roles', 'event.roles.person': 'events.partPersons' })).toEqual(['events.partPersons', 'shell.partOther']);
});

test('nothing is missing without an error', () => {
  expect(missingParts(undefined, {})).toEqual([]);
});
