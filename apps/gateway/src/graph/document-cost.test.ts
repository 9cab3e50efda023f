import { Kind, buildSchema, getIntrospectionQuery, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { costOf, makeCostCheck } from './document-cost.ts';

const schema = buildSchema(`
  type Query { events(first: Int = 20, after: String): EventConnection region(code: ID): Region regions(level: ID): [Region!] node(id: ID!): Node person(id: ID!): Person counts(level: RegionLevel!): [AreaCount!]! }
  enum RegionLevel { REGENCY DISTRICT VILLAGE } type AreaCount { value: Int }
  interface Node { id: ID! }
  type EventConnection { edges: [EventEdge!]! pageInfo: PageInfo! totalCount: Int countByArea(level: RegionLevel!): [AreaCount!]! }
  type EventEdge { node: Event! } type PageInfo { hasNextPage: Boolean }
  type Event implements Node { id: ID! title: String roles: [Role!]! organisers: [Role!]! history(first: Int = 20): HistoryConnection }
  type HistoryConnection { edges: [HistoryEdge!]! } type HistoryEdge { node: Entry } type Entry { at: String }
  type Role { name: String event: Event } type Region { name: String children: [Region!]! path: [Region!]! } type Person implements Node { id: ID! name: String }
`);
const operationOf = (source: string) => {
  const document = parse(source);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return { document, operation };
};
const cost = (source: string, variables?: Record<string, unknown>) => {
  const { document, operation } = operationOf(source);
  return costOf(schema, document, operation, variables);
};
const refusal = (source: string, limits = { rows: 20_000, fields: 100_000 }, variables?: Record<string, unknown>) => {
  const { document, operation } = operationOf(source);
  try {
    makeCostCheck(schema, document, operation, limits, source.includes('__schema'))(variables);
    return null;
  } catch (error) {
    const { code, parameters } = error as { code: string; parameters: unknown };
    return { code, parameters };
  }
};

describe('what an answer may come to', () => {
  test('a page counts its rows, and what is asked of each', () => {
    expect(cost('{ person(id: 1) { id name } }')).toEqual({ rows: 0, fields: 3 });
    expect(cost('{ events(first: 50) { totalCount edges { node { id title } } } }')).toEqual({ rows: 50, fields: 3 + 50 * 3 });
    expect(cost('{ events { edges { node { id } } } }')).toEqual({ rows: 20, fields: 2 + 20 * 2 });
  });

  test('lists within lists multiply, whatever fragments they stand in', () => {
    const plain = cost('{ events(first: 100) { edges { node { history(first: 100) { edges { node { at } } } } } } }');
    expect(plain.rows).toBe(100 + 100 * 100);
    expect(cost('{ events(first: 100) { ...C } } fragment C on EventConnection { edges { ... on EventEdge { node { ...E } } } } fragment E on Event { history(first: 100) { ... { edges { node { at } } } } }')).toEqual(plain);
    expect(cost('{ events(first: 10) { edges { node { roles { name } organisers { name } } } } }').rows).toBe(10 + 10 * 5 * 2);
    expect(cost('{ node(id: 1) { id ... on Event { roles { name } } ... on Person { name } } }')).toEqual({ rows: 5, fields: 9 });
  });

  test('a page’s size is read from the variables of the request and their defaults', () => {
    const source = 'query ($first: Int = 7) { events(first: $first) { edges { node { id } } } }';
    expect([cost(source).rows, cost(source, { first: 80 }).rows, cost(source, { first: 3 }).rows]).toEqual([7, 80, 3]);
    expect(refusal('query ($first: Int) { events(first: $first) { edges { node { history(first: $first) { edges { node { at } } } } } } }', undefined, { first: 20 })).toBeNull();
    expect(refusal('query ($first: Int) { events(first: $first) { edges { node { history(first: $first) { edges { node { at } } } } } } }', undefined, { first: 200 }))
      .toEqual({ code: 'DOCUMENT_TOO_COSTLY', parameters: { found: 40_200, limit: 20_000 } });
  });

  test('a list of regions is as long as their level has regions, and as all villages where nobody says', () => {
    const rows = (given: string, variables?: Record<string, unknown>) => cost(`query ($level: RegionLevel) { counts(level: ${given}) { value } }`, variables).rows;
    expect([rows('REGENCY'), rows('VILLAGE'), rows('$level', { level: 'DISTRICT' }), rows('$level')]).toEqual([8, 1_552, 155, 1_552]);
    expect(cost('query ($level: RegionLevel = DISTRICT) { counts(level: $level) { value } }').rows).toBe(155);
    expect(cost('{ events(first: 3) { edges { node { id } } countByArea(level: VILLAGE) { value } } }').rows).toBe(3 + 1_552);
    const { document, operation } = operationOf('query ($level: RegionLevel!) { counts(level: $level) { value } }');
    const check = makeCostCheck(schema, document, operation, { rows: 1_000, fields: 10_000 }, false);
    expect(() => check({ level: 'REGENCY' })).not.toThrow();
    expect(() => check({ level: 'VILLAGE' })).toThrow('DOCUMENT_TOO_COSTLY');
  });

  test('one document is judged anew for each page size, also after it was refused once', () => {
    const { document, operation } = operationOf('query ($first: Int!) { events(first: $first) { edges { node { id } } } }');
    const check = makeCostCheck(schema, document, operation, { rows: 60, fields: 1_000 }, false);
    for (let turn = 0; turn < 2; turn += 1) {
      expect(() => check({ first: 61 })).toThrow('DOCUMENT_TOO_COSTLY');
      expect(() => check({ first: 60 })).not.toThrow();
    }
  });

  test('going round in a circle is refused long before the depth is', () => {
    expect(refusal('{ region(code: 36) { children { path { children { path { children { name } } } } } } }')?.code).toBe('DOCUMENT_TOO_COSTLY');
    expect(refusal('{ regions(level: 4) { children { path { name } } } }')?.code).toBe('DOCUMENT_TOO_COSTLY');
    expect(refusal('{ regions(level: 4) { name } }')).toBeNull();
  });

  test('many fields of many rows are refused by their number', () => {
    const wide = Array.from({ length: 50 }, (_one, index) => `x${index}: title`).join(' ');
    expect(refusal(`{ ${Array.from({ length: 5 }, (_one, index) => `l${index}: events(first: 500) { edges { node { ${wide} } } }`).join(' ')} }`))
      .toEqual({ code: 'DOCUMENT_TOO_COSTLY', parameters: { found: 5 * (2 + 500 * 51), limit: 100_000 } });
  });

  test('a page beyond any, none at all and one below nothing are left to the part that answers', () => {
    expect(cost('{ events(first: 1000000000) { edges { node { id } } } }').rows).toBe(500);
    expect(cost('{ events(first: -5) { edges { node { id } } } }').rows).toBe(0);
    expect(cost('query ($first: Int) { events(first: $first) { edges { node { id } } } }', { first: '9' }).rows).toBe(20);
  });

  test('the schema is told whole, and not sixty times over', () => {
    expect(refusal(getIntrospectionQuery())).toBeNull();
    const { rows } = cost('{ __schema { types { fields { type { fields { name } } } } } }');
    expect(rows).toBe(Object.keys(schema.getTypeMap()).length * (1 + 3 + 9));
  });
});
