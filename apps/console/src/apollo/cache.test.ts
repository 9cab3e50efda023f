import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createCache } from './cache.ts';

const asks = (permission: string) => parse(`{ event(id: "1") { __typename id viewerCan { __typename ${permission} } } }`);
const answer = (permission: string) => ({ event: { __typename: 'Event', id: '1', viewerCan: { __typename: 'EventPermissions', [permission]: true } } });

test('a part of a page that asks what may be done with a record leaves what another part has asked', () => {
  const cache = createCache();
  cache.writeQuery({ query: asks('correct'), data: answer('correct') });
  cache.writeQuery({ query: asks('photograph'), data: answer('photograph') });
  expect(cache.readQuery({ query: asks('correct') })).toEqual(answer('correct'));
  expect(cache.readQuery({ query: asks('photograph') })).toEqual(answer('photograph'));
});
