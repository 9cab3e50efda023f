import { secretName } from '@pilar/domain/secret';
import { randomSecret } from '@pilar/stack/secret';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const { lebak } = viewers;
const village = '36.02.01.2002';
const nik = '3602144707880000';
const card = '3602140507120007';
const person = { fullName: 'Contoh Sandi', area: village, birthDate: '1988-07-07', sex: 'P', nik, distinct: true, idempotencyKey: randomUUID() };
const family = { area: village, address: 'Kp. Sandi', cardNumber: card };
const Made = '... on Beneficiary { id version }';

let stage: Stage;
let secret: string;
let known: { id: string; version: number };
let household: { id: string; version: number };

afterAll(() => stage.close());

const found = async (filter: object) => (await stage.ask('query ($filter: BeneficiaryFilter) { beneficiaries(filter: $filter, first: 5) { edges { node { id nik } } } }', lebak, { filter })).beneficiaries.edges.map((edge: { node: object }) => edge.node);

it('is entered under one secret, then served with a newer one before it', { timeout: 120_000 }, async () => {
  const before = await openStage(subgraph, { demo: true });
  known = await before.mutate('registerBeneficiary', Made, person, lebak);
  household = await before.mutate('registerFamily', '... on Family { id version }', family, lebak);
  const twin = await before.mutate('registerBeneficiary', Made, { ...person, nik: null, noNikReason: 'Belum direkam', idempotencyKey: randomUUID() }, lebak);
  expect([known, household, twin].map((one) => (one as { id?: string }).id)).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
  const pairs = () => before.ask('{ duplicatePairs(first: 5) { edges { node { id version } } } }', lebak);
  await expect.poll(async () => (await pairs()).duplicatePairs.edges.length, { timeout: 20_000 }).toBe(1);
  const [{ node: pair }] = (await pairs()).duplicatePairs.edges;
  expect(await before.mutate('decideDuplicate', '... on DuplicatePair { id }', { id: pair.id, version: pair.version, state: 'DIFFERENT', reason: 'Dua orang' }, lebak)).toMatchObject({ id: pair.id });
  await before.close();
  secret = `${randomSecret()},${before.database.secret}`;
  stage = await openStage(subgraph, { demo: true, used: before.database, secret });
});

it('finds by number who was entered under a former secret, and shows the number', async () => {
  expect(await found({ nik })).toEqual([{ id: known.id, nik: '3602**********00' }]);
  const { families } = await stage.ask('query ($filter: FamilyFilter) { families(filter: $filter, first: 5) { edges { node { id } } } }', lebak, { filter: { cardNumber: card } });
  expect(families.edges).toEqual([{ node: { id: household.id } }]);
});

it('refuses the number to another, and knows the request that comes again', async () => {
  expect(await stage.mutate('registerBeneficiary', Made, { ...person, fullName: 'Contoh Lain', idempotencyKey: randomUUID() }, lebak)).toMatchObject({ __typename: 'Duplicate', path: ['nik'], existingId: known.id });
  expect(await stage.mutate('registerFamily', '... on Family { id }', { ...family, address: 'Kp. Lain' }, lebak)).toMatchObject({ __typename: 'Duplicate', path: ['cardNumber'], existingId: household.id });
  expect(await stage.mutate('registerBeneficiary', Made, person, lebak)).toMatchObject({ __typename: 'Beneficiary', id: known.id });
  expect(await stage.mutate('registerBeneficiary', Made, { ...person, fullName: 'Contoh Lain' }, lebak)).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
});

it('compares everybody anew and leaves what was decided', async () => {
  await stage.arrange('UPDATE beneficiaries.comparison SET due_since = now()', []);
  await expect.poll(async () => (await stage.arrange('SELECT FROM beneficiaries.comparison WHERE keyed_with IS DISTINCT FROM $1 OR due_since IS NOT NULL', [secretName(secret)])).rowCount, { timeout: 20_000 }).toBe(0);
  const name = secretName(secret);
  expect((await stage.arrange('SELECT state, keyed_with FROM beneficiaries.duplicate_pair', [])).rows).toEqual([{ state: 'DIFFERENT', keyed_with: name }]);
  expect((await stage.arrange('SELECT DISTINCT keyed_with FROM beneficiaries.comparison', [])).rows).toEqual([{ keyed_with: name }]);
});

it('tells a correction that corrects nothing, and keeps a corrected number so that it is still found', async () => {
  const correction = { id: known.id, version: known.version, evidence: 'IDENTITY_CARD' };
  expect(await stage.mutate('correctNik', Made, { ...correction, nik }, lebak)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['nik'] }] });
  const now = await stage.mutate('correctNik', Made, { ...correction, nik: '3602154707880000' }, lebak);
  expect(now).toMatchObject({ __typename: 'Beneficiary' });
  expect(await found({ nik })).toMatchObject([{ id: known.id }]);
  expect(await found({ nik: '3602154707880000' })).toMatchObject([{ id: known.id }]);
});
