import { subgraphs } from '@pilar/stack/workspace';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { randomQuery } from './random.ts';
import { graphSurface, rootFields, served, subgraphSurface } from './schema.ts';
import type { Pool } from './values.ts';

const drawn = 400;
const pool: Pool = {
  ids: new Map([['Person', ['0198c5a0-0000-7000-8000-000000000001']], ['Event', ['0198c5a0-0000-7000-8000-000000000002']]]), unlisted: new Map(),
  externalIds: [{ system: 'siks', value: 'A-1' }], regions: ['36', '36.02', '36.04'], texts: ['Kanari'], types: ['Person'], cursors: new Map([['people', 'abcdef']]), strangers: 2,
};
describe.each([graphSurface(subgraphs), ...subgraphs.map(subgraphSurface)])('documents drawn of $name', (surface) => {
  const queries = Array.from({ length: drawn }, (_one, seed) => randomQuery(surface, pool, seed));

  test('are valid, and the same for the same seed', () => {
    const schema = served(surface);
    expect(queries.flatMap(({ query }) => validate(schema, parse(query)).map(({ message }) => `${message} in ${query}`)).slice(0, 3)).toEqual([]);
    expect(randomQuery(surface, pool, 7)).toEqual(queries[7]);
    expect(new Set(queries.map(({ query }) => query)).size).toBeGreaterThan(drawn * 0.9);
  });

  test('hold what people hardly write: fragments in fragments, aliases, variables, entities by their keys; and leave out no way in', () => {
    const all = queries.map(({ query }) => query);
    const share = (pattern: RegExp) => all.filter((query) => pattern.test(query)).length / drawn;
    for (const pattern of [/fragment F/, /\bx\d+: /, /\$v0: /, /\.\.\. on /]) expect(share(pattern), String(pattern)).toBeGreaterThan(0.3);
    expect(share(/fragment [^}]*\.\.\.F/)).toBeGreaterThan(0.03);
    if (surface.entities.size > 0) expect(share(/_entities/)).toBeGreaterThan(0.3);
    const asked = new Set(all.flatMap((query) => Array.from(query.matchAll(/(\w+)[({ ]/g), ([, name]) => name)));
    const roots = rootFields(surface.schema.getQueryType()).map(({ name }) => name);
    expect(roots.filter((name) => !asked.has(name)).length / roots.length).toBeLessThan(0.1);
  });
});
