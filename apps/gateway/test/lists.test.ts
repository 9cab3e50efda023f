import { listSpec, listSpecs, type ListCode, type ListSpec } from '@pilar/domain/lists';
import { codes } from '@pilar/domain/vocabulary';
import { getNamedType, isEnumType, isInputObjectType, type GraphQLField } from 'graphql';
import { describe, expect, test } from 'vitest';
import { partLists } from './leaks/counts.ts';
import { nodeType, rootFields, subgraphSurface } from './leaks/schema.ts';

const parts = ['people', 'institutions', 'events', 'beneficiaries', 'identity'] as const;
const rootLists = new Map(parts.flatMap((name) => rootFields(subgraphSurface(name).schema.getQueryType())
  .filter(({ type }) => nodeType(getNamedType(type))).map((field) => [field.name, { name, field }] as const)));

/** Type of an argument, null when the list does not take it. */
const typeOf = (field: GraphQLField<unknown, unknown>, name: string) => {
  const argument = field.args.find((one) => one.name === name);
  return argument ? getNamedType(argument.type) : null;
};

/**
 * Shown only: pairs of likely duplicates are decided where they stand, and what identity keeps of work under way or for its maker alone is nobody's register.
 * The access log is taken out as a list that is worked out.
 */
const shownOnly: ReadonlySet<string> = new Set(['duplicatePairs', 'boundarySets', 'documents', 'imports', 'jobs', 'machineClients', 'tasks', 'accessLog', 'invitationRounds']);

test('every list of the graph can be exported and kept as a view', () => {
  const known = Object.values<ListSpec>(listSpecs).filter(({ computed }) => !computed).map(({ field, subgraph }) => `${subgraph}.${field}`);
  expect(known.toSorted()).toEqual([...rootLists].filter(([field]) => !partLists.has(field) && !shownOnly.has(field)).map(([field, { name }]) => `${name}.${field}`).toSorted());
});

/** What a list is asked by: a root list of a subgraph, or the field that works a table out, its filter being its other arguments. */
const fieldOf = ({ field, subgraph, computed }: ListSpec) => (computed ? rootFields(subgraphSurface(subgraph).schema.getQueryType()).find(({ name }) => name === field) : rootLists.get(field)?.field);

describe.each(codes('LIST'))('%s', (code: ListCode) => {
  const spec = listSpec(code);
  const field = fieldOf(spec);
  if (!field) throw new Error(`No subgraph has ${spec.field}`);

  test('has words for each field of its filter, each order, and knows whether a region narrows it', () => {
    const filter = typeOf(field, 'filter');
    const order = typeOf(field, 'order');
    // A person's number is asked for by POST alone; no view, no export and no address keeps it.
    const kept = spec.computed ? field.args.filter(({ name }) => !['area', 'first', 'after'].includes(name)) : isInputObjectType(filter) ? Object.values(filter.getFields()).filter(({ type }) => getNamedType(type).name !== 'Nik') : [];
    expect(Object.keys(spec.filters).toSorted()).toEqual(kept.map(({ name }) => name).toSorted());
    if (isEnumType(order)) expect(Object.keys(spec.orders).toSorted()).toEqual(order.getValues().map(({ name }) => name).toSorted());
    expect(spec.byArea).toBe(field.args.some(({ name }) => name === 'area'));
  });

  test('names the vocabulary of each filter that is one of its terms', () => {
    const filter = typeOf(field, 'filter');
    if (!isInputObjectType(filter)) return;
    for (const { name, type } of Object.values(filter.getFields())) {
      const named = getNamedType(type);
      if (named.name === 'Nik') continue;
      const { list } = spec.filters[name] ?? {};
      expect(list ? codes(list) : null, name).toEqual(isEnumType(named) ? named.getValues().map((value) => value.name) : null);
    }
  });

  test('names the vocabulary of each column of terms, and of no other', () => {
    for (const [key, { kind, list }] of Object.entries(spec.columns)) expect(list !== undefined, key).toBe(kind === 'code' || kind === 'codes');
  });
});
