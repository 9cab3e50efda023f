import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLField, type GraphQLInputObjectType, type GraphQLInputType } from 'graphql';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from './schema.ts';
import { subgraph } from './subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

type Mutation = { name: string; fields: ReturnType<GraphQLInputObjectType['getFields']> };

const inputOf = (field: GraphQLField<unknown, unknown>) => getNamedType(field.args.find(({ name }) => name === 'input')?.type) as GraphQLInputObjectType;
const mutations: Mutation[] = Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({ name: field.name, fields: inputOf(field).getFields() }));

const samples: Readonly<Record<string, () => unknown>> = {
  String: () => 'Contoh', ID: randomUUID, Int: () => 1, Float: () => 1, Boolean: () => true, Date: () => '2026-01-05', RegionCode: () => '36.04.34', Rupiah: () => '1',
};

/** A value that the schema takes; whether it makes sense is not asked here. */
function sample(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [sample(bare.ofType)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) return required(bare.getFields());
  const made = samples[bare.name];
  if (!made) throw new Error(`No sample of ${bare.name}`);
  return made();
}

/** What must be given, and nothing else. */
function required(fields: Mutation['fields']): Record<string, unknown> {
  return Object.fromEntries(Object.values(fields).filter(({ type }) => isNonNullType(type)).map(({ name, type }) => [name, sample(type)]));
}

const send = ({ name, fields }: Mutation, input: object = {}, viewer: Viewer = viewers.admin) => stage.mutate(name, '', { ...required(fields), idempotencyKey: randomUUID(), ...input }, viewer);
const named = mutations.map((mutation) => [mutation.name, mutation] as const);

describe('every mutation', () => {
  it('is asked here', () => {
    expect(mutations.length).toBeGreaterThan(100);
  });

  it.each(named)('%s is refused to those who only read, before anything is looked up', async (_name, mutation) => {
    for (const viewer of [viewers.auditor, viewers.guest, viewers.head, viewerWith('KT_USER', '36.04')]) expect(await send(mutation, {}, viewer), viewer.grant.role).toMatchObject({ __typename: 'NotAllowed' });
  });

  it.each(named)('%s is refused under a key that is none', async (_name, mutation) => {
    for (const idempotencyKey of ['', 'short', 'with a blank', 'x'.repeat(101)]) expect(await send(mutation, { idempotencyKey })).toMatchObject({ __typename: 'InvalidInput', path: ['idempotencyKey'] });
  });

  /** The records that each names; behind one that is not there nothing else is looked up. */
  const naming = mutations.map((mutation) => [mutation.name, mutation, Object.values(mutation.fields).filter(({ type }) => String(type) === 'ID!').map(({ name }) => name)] as const);
  it.each(naming.filter(([, , paths]) => paths.length > 0))('%s names the record that is malformed, or of nothing in reach', async (_name, mutation, paths) => {
    for (const wrong of ['x', randomUUID()]) {
      const { __typename, problems } = await send(mutation, Object.fromEntries(paths.map((path) => [path, wrong])));
      expect(__typename).toBe('InvalidInput');
      expect(paths).toContain(problems[0].path[0]);
    }
  });

  it.each(named.filter(([, { fields }]) => 'id' in fields))('%s says which version was read, so that of two one is told of the other', (_name, { fields }) => {
    expect(String(fields['version']?.type)).toBe('Int!');
  });
});
