import { expect, test } from 'vitest';
import { compose } from '../src/compose.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable"])\n';
const people = { name: 'people' as const, url: 'http://127.0.0.1:4002/graphql', sdl: `${link}type Query { person: Person }\ntype Person @key(fields: "id") { id: ID! name: String }` };
const events = { name: 'events' as const, url: 'http://127.0.0.1:4004/graphql', sdl: `${link}type Query { event: String }\ntype Person @key(fields: "id") { id: ID! roles: Int }` };

test('the supergraph names where each subgraph answers', () => {
  expect(compose([people, events])).toContain('url: "http://127.0.0.1:4004/graphql"');
});

test('a field that two subgraphs see differently is named with both', () => {
  const other = { ...events, sdl: events.sdl.replace('roles: Int', 'name: Int') };
  expect(() => compose([people, other])).toThrow(/Person\.name.*"events".*"people"/);
});

test('a type that does not exist is named with subgraph and field', () => {
  const other = { ...events, sdl: events.sdl.replace('event: String', 'event: String venue: Venue') };
  expect(() => compose([people, other])).toThrow('[events] Unknown type Venue (at Query.venue)');
});

test('SDL that cannot be read is named with subgraph and line', () => {
  expect(() => compose([people, { ...events, sdl: `${link}type Query {` }])).toThrow(/\[events\] line \d: Syntax Error/);
});
