import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const area = '36.02.01.2002';
let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const made = async (mutation: string, type: string, input: object) => stage.mutate(mutation, `... on ${type} { id version }`, input, viewers.lebak);
const family = async (): Promise<string> => (await made('registerFamily', 'Family', { area })).id;
const person = async (): Promise<string> => (await made('registerBeneficiary', 'Beneficiary', { fullName: 'Contoh Penerima', area, noNikReason: 'Belum membawa kartu', distinct: true })).id;
const complain = (of: object) => made('recordComplaint', 'Complaint', { channel: 'DESK', category: 'EXCLUSION', area, receivedOn: '2026-03-02', text: 'Belum didata', ...of });
const spend = (of: object) => made('recordFundingEffort', 'FundingEffort', { fund: 'CSR', year: 2026, strategy: 'INCOME', amount: '1500000', description: 'Bantuan modal usaha contoh', ...of });
const inUse = async (id: string) => {
  const pool = openPool(stage.database.roleUrls.beneficiaries, 1);
  const { rows } = await enterScope(viewers.lebak, () => pool.query<{ id: string }>('SELECT beneficiaries.in_use(ARRAY[$1]::uuid[])::text AS id', [id]));
  await pool.end();
  return rows.map((row) => row.id);
};

it.each([
  ['a family that a complaint is about', family, (id: string) => complain({ family: id })],
  ['a person whom a complaint is about', person, (id: string) => complain({ beneficiary: id })],
  ['a family on whom money is spent', family, (id: string) => spend({ family: id })],
])('keeps %s from being taken back with the list they came in', async (_what, register, refer) => {
  const id = await register();
  expect(await inUse(id)).toEqual([]);
  expect(await refer(id)).toMatchObject({ version: 1 });
  expect(await inUse(id)).toEqual([id]);
});

it('lets a family go again once what was spent on it is withdrawn', async () => {
  const id = await family();
  await made('withdrawFundingEffort', 'FundingEffort', { ...(await spend({ family: id })), __typename: undefined, reason: 'Salah catat' });
  expect(await inUse(id)).toEqual([]);
});
