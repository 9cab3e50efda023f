import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { sendsNumbers } from './sent-numbers.ts';

const schema = buildSchema(`
  scalar Nik
  input Filter { text: String nik: Nik }
  type Query { people(filter: Filter, all: [Filter!]): Int match(niks: [Nik!]): Int person(id: ID): Int }
`);

test.each<[boolean, string, Record<string, unknown>?]>([
  [false, '{ people person(id: "3604340501850001") }'],
  [false, '{ people(filter: { text: "3604340501850001" }) }'],
  [false, 'query ($f: Filter) { people(filter: $f) }', { f: { text: 'Siti', nik: null } }],
  [false, 'query ($f: Filter) { people(filter: $f) }'],
  [true, '{ people(filter: { nik: "3604340501850001" }) }'],
  [true, '{ people(filter: { nik: 3604340501850001 }) }'],
  [true, '{ match(niks: ["3604340501850001"]) }'],
  [true, 'query ($f: Filter) { people(filter: $f) }', { f: { nik: '3604340501850001' } }],
  [true, 'query ($a: [Filter!]) { people(all: $a) }', { a: [{ text: 'x' }, { nik: '3604340501850001' }] }],
  [true, 'query ($n: [Nik!]) { match(niks: $n) }', { n: ['3604340501850001'] }],
  [true, 'query ($n: Nik = "3604340501850001") { people(filter: { nik: $n }) }'],
  [true, 'query { ...F } fragment F on Query { people(filter: { nik: "3604340501850001" }) }'],
])('%s: %s', (sends, query, variables) => expect(sendsNumbers(schema, parse(query), variables)).toBe(sends));
