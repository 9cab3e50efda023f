import { mostADay } from '@pilar/subgraph/daily-use';
import { openStage, type Stage } from '@pilar/testing/stage';
import { numberInputs } from '@pilar/testing/number-inputs';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schema } from './schema.ts';
import { subgraph } from './subgraph.ts';

let stage: Stage;
let person: { id: string; version: number };
let family: { id: string; version: number };
const village = '36.02.01.2002';
const own = '3602010101700000';
const elsewhere = '3604340602720000';
const card = '3602010101010000';
const elsewhereCard = '3604340101200000';
const viewer = viewers.lebak;

beforeAll(async () => {
  stage = await openStage(subgraph, { demo: true });
  const home = '... on Family { id version }';
  family = await stage.mutate('registerFamily', home, { area: village, cardNumber: card }, viewer);
  person = await stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { fullName: 'Contoh Ditebak', area: village, nik: own, distinct: true }, viewer);
  await stage.mutate('registerFamily', home, { area: '36.04.34.2001', cardNumber: elsewhereCard }, viewers.serang);
  await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Jauh', area: '36.04.34.2001', nik: elsewhere, distinct: true }, viewers.serang);
});
beforeEach(async () => {
  await stage.arrange('DELETE FROM pilar.daily_use', []);
  await stage.arrange('DELETE FROM identity.alert', []);
});
afterAll(() => stage.close());

const spend = (left: number) => stage.arrange("INSERT INTO pilar.daily_use (account, day, kind, count) VALUES ($1, (now() AT TIME ZONE 'Asia/Jakarta')::date, 'GUESS', $2)", [viewer.accountId, mostADay(viewer, 'GUESS') - left]);
const codeOf = async (told: Promise<{ __typename: string; code?: string }>) => (await told).code;
const change = (mutation: string, input: object) => codeOf(stage.mutate(mutation, '__typename', input, viewer));
const list = async (field: string, filter: object, type: string) => await stage.errorOf(`query ($filter: ${type}!) { ${field}(filter: $filter) { totalCount { value } } }`, viewer, { filter }) as string | undefined;
const batch = async (mutation: string, row: object) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Answer`;
  return (await stage.mutate(mutation, `... on ${type} { refused { code } }`, { rows: [{ rowRef: 'a', externalId: { system: 'contoh', value: randomUUID() }, ...row }] }, viewer)).refused[0]?.code;
};

/** Asks by each place of the graph whether somebody elsewhere has a number. Answers the code of what it is told. */
const paths: Record<string, () => Promise<string | undefined>> = {
  'BeneficiaryFilter.nik': () => list('beneficiaries', { nik: elsewhere }, 'BeneficiaryFilter'),
  'BeneficiaryRow.nik': () => batch('enterBeneficiaries', { fullName: 'Contoh Baris', area: village, nik: elsewhere, distinct: true }),
  'CorrectBeneficiaryInput.nik': () => change('correctBeneficiary', { id: person.id, version: person.version, nik: elsewhere }),
  'CorrectFamilyInput.cardNumber': () => change('correctFamily', { id: family.id, version: family.version, cardNumber: elsewhereCard }),
  'CorrectNikInput.nik': () => change('correctNik', { id: person.id, version: person.version, nik: elsewhere, evidence: 'IDENTITY_CARD', note: 'Menurut KTP' }),
  'FamilyFilter.cardNumber': () => list('families', { cardNumber: elsewhereCard }, 'FamilyFilter'),
  'FamilyRow.cardNumber': () => batch('enterFamilies', { area: village, cardNumber: elsewhereCard }),
  'Query.matchBeneficiaries(niks)': async () => await stage.errorOf('query ($niks: [Nik!]!) { matchBeneficiaries(niks: $niks) { position } }', viewer, { niks: [elsewhere] }) as string | undefined,
  'RegisterBeneficiaryInput.nik': () => change('registerBeneficiary', { fullName: 'Contoh Baru', area: village, nik: elsewhere, distinct: true }),
  'RegisterFamilyInput.cardNumber': () => change('registerFamily', { area: village, cardNumber: elsewhereCard }),
};

describe('guesses of numbers', () => {
  it('can be made in these places', () => {
    // Splitting needs a family with members to split: it asks by the same function as the registering of a family, and is tried below.
    expect(numberInputs(schema)).toEqual([...Object.keys(paths), 'SplitFamilyInput.cardNumber'].toSorted());
  });

  it.each(Object.keys(paths))('by %s are counted, and answered no more beyond the day\'s bound', async (path) => {
    const ask = paths[path];
    if (!ask) throw new Error(path);
    await spend(1);
    expect(await ask()).not.toBe('RATE_LIMITED');
    const { rows } = await stage.arrange('SELECT count FROM pilar.daily_use', []);
    expect(rows).toEqual([{ count: mostADay(viewer, 'GUESS') }]);
    expect(await ask()).toBe('RATE_LIMITED');
  });

  it('by splitting a family are counted too', async () => {
    const home = await stage.mutate('registerFamily', '... on Family { id version }', { area: village }, viewer);
    const member = (relation: string) => stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: `Contoh ${relation}`, area: village, noNikReason: 'Belum rekam', family: home.id, relation, distinct: true }, viewer);
    await member('KEPALA_KELUARGA');
    const son = await member('ANAK');
    await spend(1);
    const split = async () => {
      const { rows: [{ version }] } = await stage.arrange('SELECT version FROM beneficiaries.family WHERE id = $1', [home.id]);
      return change('splitFamily', { id: home.id, version, members: [{ beneficiary: son.id, relation: 'KEPALA_KELUARGA' }], cardNumber: elsewhereCard, happenedOn: '2026-11-02' });
    };
    expect(await split()).toBe('DUPLICATE');
    expect(await split()).toBe('RATE_LIMITED');
  });

  it('of one\'s own persons are none', async () => {
    expect(await list('beneficiaries', { nik: own }, 'BeneficiaryFilter')).toBeUndefined();
    expect(await list('families', { cardNumber: card }, 'FamilyFilter')).toBeUndefined();
    expect((await stage.arrange('SELECT count FROM pilar.daily_use WHERE count > 0', [])).rows).toEqual([]);
  });

  it('of a number that is somebody\'s, asked for as a family card\'s too, are none', async () => {
    const both = 'query ($number: Nik!) { families(filter: { cardNumber: $number }) { totalCount { value } } beneficiaries(filter: { nik: $number }) { totalCount { value } } }';
    expect(await stage.errorOf(both, viewer, { number: own })).toBeUndefined();
    expect(await stage.errorOf(both, viewer, { number: card })).toBeUndefined();
    expect((await stage.arrange('SELECT count FROM pilar.daily_use WHERE count > 0', [])).rows).toEqual([]);
    await stage.errorOf(both, viewer, { number: elsewhere });
    expect((await stage.arrange('SELECT count FROM pilar.daily_use', [])).rows).toEqual([{ count: 1 }]);
  });

  it('are one count over all parts of Pilar, of which half raises an alert', async () => {
    await spend(mostADay(viewer, 'GUESS') / 2 + 1);
    await list('beneficiaries', { nik: elsewhere }, 'BeneficiaryFilter');
    const { rows } = await stage.arrange('SELECT kind, account, role, area_code FROM identity.alert', []);
    expect(rows).toEqual([{ kind: 'GUESSING', account: viewer.accountId, role: 'REG_OFFICER', area_code: '36.02' }]);
  });
});
