import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
const { machine3602, machine3604, lebak } = viewers;
const refusals = 'refused { rowRef code message path currentVersion existingId }';
const named = () => ({ system: 'siks-lebak', value: randomUUID() });
let rows = 0;
/** A row with names of its own. */
const row = (input: object = {}) => ({ rowRef: `baris-${rows += 1}`, externalId: named(), ...input });
const person = (input: object = {}) => row({ fullName: `Umpama Baris ${randomUUID()}`, area: village, noNikReason: 'Belum membawa kartu', ...input });
const enter = (given: object[], input: object = {}, viewer: Viewer = machine3602) =>
  stage.mutate('enterBeneficiaries', `... on EnterBeneficiariesAnswer { id entered { rowRef record { id version fullName relation externalIds { system value } } } ${refusals} }`, { rows: given, ...input }, viewer);
const enterFamilies = (given: object[], viewer: Viewer = machine3602) =>
  stage.mutate('enterFamilies', `... on EnterFamiliesAnswer { entered { rowRef record { id version desil } } ${refusals} }`, { rows: given }, viewer);
const countOf = async (value: string) => (await stage.arrange('SELECT count(*)::int AS count FROM beneficiaries.external_id WHERE value = $1', [value])).rows[0].count;

describe('enterBeneficiaries', () => {
  it('registers families and their members under the names of the caller\'s system, and corrects them by these', async () => {
    const home = row({ area: village, address: 'Kp. Baris' });
    const { entered: [{ record: family }] } = await enterFamilies([home]);
    const [head, child] = [person({ family: family.id, relation: 'KEPALA_KELUARGA', birthDate: '1980-02-01' }), person({ family: family.id, relation: 'ANAK', birthDate: '2010-02-01' })];
    const made = await enter([head, child]);
    expect(made).toMatchObject({ refused: [], entered: [{ rowRef: head.rowRef, record: { version: 1, relation: 'KEPALA_KELUARGA', externalIds: [head.externalId] } }, { rowRef: child.rowRef, record: { relation: 'ANAK' } }] });
    const { beneficiary } = await stage.ask('query ($externalId: ExternalIdInput!) { beneficiary(externalId: $externalId) { id } }', machine3602, { externalId: child.externalId });
    expect(beneficiary.id).toBe(made.entered[1].record.id);
    const corrected = await enter([{ rowRef: 'k-1', externalId: child.externalId, version: 1, fullName: 'Umpama Nama Benar' }, { rowRef: 'k-2', externalId: head.externalId, version: 1, occupation: 'Petani' }]);
    expect(corrected).toMatchObject({ refused: [], entered: [{ record: { id: beneficiary.id, version: 2, fullName: 'Umpama Nama Benar' } }, { record: { version: 2 } }] });
    expect(await enterFamilies([{ rowRef: 'k-1', externalId: home.externalId, version: 1, desil: 2, desilSource: 'DTSEN', desilOn: '2026-07-01' }])).toMatchObject({ refused: [], entered: [{ record: { id: family.id, version: 2, desil: 2 } }] });
  });

  it('answers each row for itself: what is wrong keeps no other out', async () => {
    const [good, other] = [person(), person()];
    const wrong = [person({ fullName: ' ' }), person({ area: '36.04.34.2001' }), row({ fullName: 'Umpama Tanpa Desa', noNikReason: 'Hilang' }), person({ noNikReason: null }), person({ family: randomUUID(), relation: 'ANAK' })];
    const answer = await enter([good, ...wrong, other]);
    expect(answer.entered.map(({ rowRef }: { rowRef: string }) => rowRef)).toEqual([good.rowRef, other.rowRef]);
    expect(answer.refused.map(({ rowRef }: { rowRef: string }) => rowRef)).toEqual(wrong.map(({ rowRef }) => rowRef));
    expect(answer.refused.map(({ code, path }: { code: string; path: string[] }) => [code, path[0]])).toEqual(['fullName', 'area', 'area', 'nik', 'family'].map((field) => ['INVALID_INPUT', field]));
  });

  it('enters nothing twice: the same batch gives what it gave, and a name that is taken is told', async () => {
    const [one, two] = [person(), person()];
    const idempotencyKey = randomUUID();
    const first = await enter([one, two], { idempotencyKey });
    expect(await enter([one, two], { idempotencyKey })).toEqual(first);
    // A batch that was broken off goes on where it stopped.
    const three = person();
    expect((await enter([one, two, three], { idempotencyKey })).entered.slice(0, 2)).toEqual(first.entered);
    // Another body under the same key is refused for that row alone.
    expect(await enter([{ ...one, fullName: 'Umpama Lain' }, two], { idempotencyKey })).toMatchObject({ entered: [{ rowRef: two.rowRef }], refused: [{ rowRef: one.rowRef, code: 'DUPLICATE', path: ['idempotencyKey'] }] });
    const again = await enter([{ ...one, rowRef: 'lagi', distinct: true }]);
    expect(again).toMatchObject({ entered: [], refused: [{ code: 'DUPLICATE', existingId: first.entered[0].record.id }] });
    expect(await countOf(one.externalId.value)).toBe(1);
  });

  it('of two batches at once with one name one enters it', async () => {
    const externalId = named();
    const both = await Promise.all([1, 2].map(() => enter([person({ externalId })])));
    expect(both.map(({ entered, refused }) => [entered.length, refused[0]?.code ?? null]).toSorted()).toEqual([[0, 'DUPLICATE'], [1, null]]);
    expect(await countOf(externalId.value)).toBe(1);
  });

  it('corrects what was read alone, and neither moves somebody nor invents a record', async () => {
    const one = person();
    const { entered: [{ record }] } = await enter([one]);
    await stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id: record.id, version: 1, occupation: 'Buruh' }, lebak);
    const answer = await enter([
      { rowRef: 'a', externalId: one.externalId, version: 1, occupation: 'Petani' },
      { rowRef: 'b', externalId: named(), version: 1, occupation: 'Petani' },
      { rowRef: 'c', externalId: one.externalId, version: 2, family: randomUUID() },
    ]);
    expect(answer).toMatchObject({ entered: [], refused: [{ rowRef: 'a', code: 'CONFLICT', currentVersion: 2 }, { rowRef: 'b', path: ['externalId'] }, { rowRef: 'c', path: ['family'] }] });
    // Names are their giver's own.
    expect(await enter([{ rowRef: 'd', externalId: one.externalId, version: 2, occupation: 'Petani' }], {}, machine3604)).toMatchObject({ refused: [{ path: ['externalId'] }] });
  });

  it('takes 1 to 200 rows, each named once, of whoever may register', async () => {
    expect(await enter([])).toMatchObject({ __typename: 'InvalidInput', path: ['rows'] });
    expect(await enter(Array.from({ length: 201 }, () => person()))).toMatchObject({ __typename: 'InvalidInput', path: ['rows'] });
    const one = person();
    expect(await enter([one, one])).toMatchObject({ __typename: 'InvalidInput', path: ['rows', '1', 'rowRef'] });
    expect(await enter([person({ rowRef: 'ada spasi' })])).toMatchObject({ refused: [{ code: 'INVALID_INPUT', path: ['idempotencyKey'] }] });
    for (const viewer of [viewers.auditor, viewers.head, viewerWith('KEC_OFFICER', '36.02.01')]) expect(await enter([person()], {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('enterCases', () => {
  const enterCases = (given: object[], input: object = {}, viewer: Viewer = machine3602) =>
    stage.mutate('enterCases', `... on EnterCasesAnswer { entered { rowRef record { id version state number type { code } withheld } } ${refusals} }`, { rows: given, ...input }, viewer);
  const beneficiary = async (): Promise<string> => (await enter([person({ birthDate: '1985-03-04', sex: 'P' })])).entered[0].record.id;

  it('reports and corrects cases by the caller\'s names; they stand in the change feed', async () => {
    const { beneficiariesChanges: { lastSeq } } = await stage.ask('{ beneficiariesChanges(first: 500) { lastSeq } }', machine3602);
    const one = row({ type: 'PGM', foundOn: '2026-05-04', beneficiary: await beneficiary() });
    const community = row({ type: 'KAT', foundOn: '2026-05-04', groupName: 'Komunitas Baris', unit: 'COMMUNITY', persons: 40, area: village });
    const made = await enterCases([one, community, row({ type: 'XX', foundOn: '2026-05-04', beneficiary: await beneficiary() }), row({ type: 'PGM', beneficiary: await beneficiary() })]);
    expect(made).toMatchObject({ entered: [{ rowRef: one.rowRef, record: { version: 1, state: 'REPORTED' } }, { rowRef: community.rowRef }], refused: [{ path: ['type'] }, { path: ['foundOn'] }] });
    const corrected = await enterCases([{ rowRef: 'k', externalId: one.externalId, version: 1, type: 'GLD' }, { rowRef: 'l', externalId: one.externalId, version: 2, beneficiary: await beneficiary() }]);
    expect(corrected).toMatchObject({ entered: [{ record: { id: made.entered[0].record.id, version: 2, type: { code: 'GLD' } } }], refused: [{ path: ['beneficiary'] }] });
    const changes = async () => (await stage.ask('query ($after: String!) { beneficiariesChanges(after: $after, first: 500, types: ["WelfareCase"]) { changes { id operation version } } }', machine3602, { after: lastSeq })).beneficiariesChanges.changes;
    const { id } = made.entered[0].record;
    await expect.poll(changes).toEqual(expect.arrayContaining([{ id, operation: 'CREATED', version: 1 }, { id, operation: 'UPDATED', version: 2 }]));
  });

  it('tells of a sensitive one what was reported, also when the batch comes again after others went on', async () => {
    const one = row({ type: 'KTK', foundOn: '2026-05-04', beneficiary: await beneficiary() });
    const idempotencyKey = randomUUID();
    const first = await enterCases([one], { idempotencyKey });
    expect(first).toMatchObject({ refused: [], entered: [{ record: { version: 1, state: null, withheld: expect.arrayContaining(['state']) } }] });
    const { id } = first.entered[0].record;
    await stage.mutate('assessCase', '... on WelfareCase { id }', { id, version: 1 }, lebak);
    expect(await enterCases([one], { idempotencyKey })).toEqual(first);
    expect(await enterCases([{ rowRef: 'k', externalId: one.externalId, version: 1, foundBy: 'RT' }])).toMatchObject({ entered: [], refused: [{ code: 'NOT_ALLOWED', currentVersion: null }] });
  });
});
