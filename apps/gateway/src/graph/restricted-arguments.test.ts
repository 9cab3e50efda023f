import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { restrictedArgument } from './restricted-arguments.ts';

const schema = buildSchema(`
  scalar Nik
  scalar PastedText
  input Filter { text: String nik: Nik }
  type Query { people(filter: Filter, all: [Filter!]): Int match(niks: [Nik!]): Int person(id: ID): Int read(text: PastedText!): Int }
`);

test.each<['Nik' | 'PastedText' | null, string, Record<string, unknown>?]>([
  [null, '{ people person(id: "3604340501850001") }'],
  [null, '{ people(filter: { text: "3604340501850001" }) }'],
  [null, 'query ($f: Filter) { people(filter: $f) }', { f: { text: 'Siti', nik: null } }],
  [null, 'query ($f: Filter) { people(filter: $f) }'],
  ['Nik', '{ people(filter: { nik: "3604340501850001" }) }'],
  ['Nik', '{ people(filter: { nik: 3604340501850001 }) }'],
  ['Nik', '{ match(niks: ["3604340501850001"]) }'],
  ['Nik', 'query ($f: Filter) { people(filter: $f) }', { f: { nik: '3604340501850001' } }],
  ['Nik', 'query ($a: [Filter!]) { people(all: $a) }', { a: [{ text: 'x' }, { nik: '3604340501850001' }] }],
  ['Nik', 'query ($n: [Nik!]) { match(niks: $n) }', { n: ['3604340501850001'] }],
  ['Nik', 'query ($n: Nik = "3604340501850001") { people(filter: { nik: $n }) }'],
  ['Nik', 'query { ...F } fragment F on Query { people(filter: { nik: "3604340501850001" }) }'],
  ['PastedText', '{ read(text: "Rapat") }'],
  ['PastedText', 'query ($t: PastedText!) { read(text: $t) }', { t: 'Rapat' }],
  ['Nik', 'query ($t: PastedText!) { match(niks: ["3604340501850001"]) read(text: $t) }'],
])('tells what may stand in an address from what may not (%s): %s', (scalar, query, variables) => expect(restrictedArgument(schema, parse(query), variables)).toBe(scalar));
