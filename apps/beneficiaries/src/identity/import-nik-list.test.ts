import { randomUUID } from 'node:crypto';
import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

type Cell = { column: string | null; message: string };
type Result = { ref: string; outcome: string; id: string | null; problems: Cell[] };
type Checked = { ref: string; problems: Cell[] };
type Person = { id: string; version: number; nik: string; name: string };

const village = '36.02.01.2002';
const [lebak, serang] = [viewers.lebak, viewers.serang];
const asked = daysAfter(today(), -3);

let last = 0;
/** A person served with a NIK that nobody else has; serial 0000 marks the invented (rule 5). */
async function person({ area = village, viewer = lebak }: { area?: string; viewer?: Viewer } = {}): Promise<Person> {
  last += 1;
  const nik = `${area.slice(0, 8).replaceAll('.', '')}${String((last % 28) + 1).padStart(2, '0')}${String(Math.floor(last / 28) + 1).padStart(2, '0')}700000`;
  const name = `Wargacontoh Nomor${String.fromCharCode(97 + (last % 26))}`;
  const made = await stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { fullName: name, area, nik, distinct: true }, viewer);
  if (!made.id) throw new Error(`not registered: ${JSON.stringify(made)}`);
  return { id: made.id, version: made.version, nik, name };
}

const row = (ref: string, { nik, name }: Pick<Person, 'nik' | 'name'>, values: object = {}) => ({ ref, values: { nik, fullName: name, matched: false, source: 'DUKCAPIL', checkedOn: asked, ...values } });
const ask = async <Answer>(path: `/work/${string}`, body: object, viewer: Viewer) => (await work<Answer>(stage.target, path, viewer, body)).body;
const check = async (rows: object[], viewer: Viewer = lebak) => (await ask<{ results: Checked[] }>('/work/imports/check', { kind: 'NIK_LIST', importId: randomUUID(), rows }, viewer)).results;
const commit = async (importId: string, rows: object[], viewer: Viewer = lebak) => (await ask<{ results: Result[] }>('/work/imports/commit', { kind: 'NIK_LIST', importId, rows }, viewer)).results;
const undo = (importId: string, viewer: Viewer = lebak) => ask<{ undone: number; kept: { ref: string; message: string }[] }>('/work/imports/undo', { importId, limit: 100, reason: 'Berkas yang salah' }, viewer);
const outcomes = (results: Result[]) => results.map(({ outcome }) => outcome);
const read = async ({ id }: Person, viewer: Viewer = lebak) =>
  (await stage.ask('query ($id: ID!) { beneficiary(id: $id) { version nikState nikSource nikCheckedOn nikTrouble nikRecords { stateBefore stateAfter source checkedOn note } } }', viewer, { id })).beneficiary;
const recordCheck = ({ id, version }: { id: string; version: number }, input: object) =>
  stage.mutate('recordNikCheck', '... on Beneficiary { id version }', { id, version, matched: true, source: 'DUKCAPIL', checkedOn: asked, ...input }, lebak);
const ofImport = async (importId: string, viewer: Viewer) =>
  (await stage.ask('query ($import: ID!) { beneficiaries(filter: { import: $import }) { edges { node { id } } } }', viewer, { import: importId })).beneficiaries.edges.map(({ node }: { node: { id: string } }) => node.id).toSorted();

describe('a list of checked NIK', () => {
  it('notes how far each number is right, by whom and for which day, and the unmatched wait in the queue', async () => {
    const [wrong, right] = [await person(), await person()];
    const importId = randomUUID();
    const rows = [row('2', wrong, { note: `NIK ${wrong.nik} tidak ditemukan` }), row('3', { ...right, name: `  ${right.name.toUpperCase()}, S.Pd.` }, { matched: true, source: 'MINISTRY' })];
    expect(await check(rows)).toEqual([]);
    // A check notes nothing.
    expect(await read(wrong)).toMatchObject({ version: 1, nikRecords: [] });
    expect(outcomes(await commit(importId, rows))).toEqual(['CREATED', 'CREATED']);

    const noted = await read(wrong);
    expect(noted).toMatchObject({ version: 2, nikState: 'UNMATCHED', nikSource: 'DUKCAPIL', nikCheckedOn: asked, nikTrouble: 'UNMATCHED' });
    expect(noted.nikRecords).toEqual([{ stateBefore: 'FORMAT_OK', stateAfter: 'UNMATCHED', source: 'DUKCAPIL', checkedOn: asked, note: expect.stringMatching(/^NIK 3602\*+00 tidak ditemukan$/) }]);
    expect(await read(right)).toMatchObject({ nikState: 'MATCHED', nikSource: 'MINISTRY', nikTrouble: null });
    expect(await ofImport(importId, lebak)).toEqual([wrong.id, right.id].toSorted());
    // Numbers tell no type: who may not read sensitive ones sees them too.
    expect(await ofImport(importId, viewers.auditor)).toEqual([wrong.id, right.id].toSorted());
    expect(await ofImport(importId, serang)).toEqual([]);

    // Sent again by the worker, nothing is noted twice.
    expect(outcomes(await commit(importId, rows))).toEqual(['ALREADY', 'ALREADY']);
    expect((await read(wrong)).nikRecords).toHaveLength(1);
  });

  it('says of each row why nothing is noted, and the same of a number elsewhere as of nobody’s', async () => {
    const [known, corrected] = [await person(), await person()];
    const elsewhere = await person({ area: '36.04.34.2001', viewer: serang });
    await stage.mutate('correctNik', '... on Beneficiary { id }', { id: corrected.id, version: 1, nik: `360202${corrected.nik.slice(6)}`, evidence: 'IDENTITY_CARD' }, lebak);
    const found = await check([
      row('nobody', { nik: '3602014101900000', name: known.name }), row('elsewhere', elsewhere), row('name', { ...known, name: 'Somebody Else' }), row('former', corrected),
      row('source', known, { source: 'IDENTITY_CARD' }), row('tomorrow', known, { checkedOn: daysAfter(today(), 1) }), row('first', known), row('second', known, { matched: true }),
    ]);
    expect(found.map(({ ref, problems }) => [ref, ...problems.map(({ column }) => column)])).toEqual([
      ['nobody', 'nik'], ['elsewhere', 'nik'], ['name', 'fullName'], ['former', 'nik'], ['source', 'source'], ['tomorrow', 'checkedOn'], ['second', 'nik'],
    ]);
    const told = new Map(found.map(({ ref, problems }) => [ref, problems[0]?.message ?? '']));
    expect(told.get('elsewhere')).toBe(told.get('nobody'));
    expect(told.get('nobody')).toContain('Nobody served in your area');
    expect(told.get('name')).toContain(`under the name “${known.name}”`);
    expect(told.get('former')).toContain('former NIK');
    expect(told.get('second')).toContain('Row first');
    for (const message of told.values()) expect(message).not.toMatch(/\d{16}/);
    expect(outcomes(await commit(randomUUID(), [row('2', elsewhere), row('3', { ...known, name: 'Somebody Else' }), row('4', corrected)]))).toEqual(['REFUSED', 'REFUSED', 'REFUSED']);
    expect((await read(elsewhere, serang)).nikRecords).toEqual([]);
    expect((await read(known)).nikRecords).toEqual([]);
    expect((await read(corrected)).nikRecords).toHaveLength(1);
  });

  it('does not note what is recorded already, or what is older than that', async () => {
    const one = await person();
    await recordCheck(one, { matched: true });
    const said = async (values: object) => (await check([row('2', one, values)]))[0];
    expect(await said({ matched: true })).toMatchObject({ problems: [{ column: 'nik', message: expect.stringContaining('recorded already (Matched with the civil register, Answer of the civil register') }] });
    expect(await said({ checkedOn: daysAfter(asked, -1) })).toMatchObject({ problems: [{ column: 'nik', message: expect.stringContaining('later answer is recorded') }] });
    // Said by another register or of a later day, it is one more answer.
    expect(await said({ matched: true, source: 'MINISTRY' })).toBeUndefined();
    expect(await said({ checkedOn: today() })).toBeUndefined();
  });

  it('refuses an answer older than a corrected number, which is about the former one', async () => {
    const one = await person();
    await recordCheck(one, { matched: false });
    await stage.mutate('correctNik', '... on Beneficiary { id }', { id: one.id, version: 2, nik: `360203${one.nik.slice(6)}`, evidence: 'IDENTITY_CARD' }, lebak);
    const now = { ...one, nik: `360203${one.nik.slice(6)}` };
    expect(await check([row('2', now)])).toMatchObject([{ problems: [{ column: 'checkedOn' }] }]);
    expect(outcomes(await commit(randomUUID(), [row('2', now, { matched: true, checkedOn: today() })]))).toEqual(['CREATED']);
    expect(await read(one)).toMatchObject({ nikState: 'MATCHED', nikTrouble: null });
  });

  it('is taken back as far as what it noted still stands', async () => {
    const [plain, answered, corrected] = [await person(), await person(), await person()];
    await recordCheck(plain, { matched: true, checkedOn: daysAfter(asked, -5) });
    const importId = randomUUID();
    await commit(importId, [row('2', plain), row('3', answered), row('4', corrected)]);
    await recordCheck({ id: answered.id, version: 2 }, { matched: true, checkedOn: today() });
    await stage.mutate('correctNik', '... on Beneficiary { id }', { id: corrected.id, version: 2, nik: `360204${corrected.nik.slice(6)}`, evidence: 'IDENTITY_CARD' }, lebak);

    const undone = { undone: 1, kept: [{ ref: '3', message: 'other records refer to it by now' }, { ref: '4', message: 'other records refer to it by now' }] };
    expect(await undo(importId)).toMatchObject(undone);
    expect(await undo(importId)).toMatchObject(undone);
    expect(await read(plain)).toMatchObject({
      nikState: 'MATCHED', nikSource: 'DUKCAPIL', nikCheckedOn: daysAfter(asked, -5),
      nikRecords: [{ stateBefore: 'UNMATCHED', stateAfter: 'MATCHED', note: 'Berkas yang salah' }, { stateAfter: 'UNMATCHED' }, { stateAfter: 'MATCHED' }],
    });
    expect(await read(answered)).toMatchObject({ nikState: 'MATCHED', nikCheckedOn: today() });
    expect(await read(corrected)).toMatchObject({ nikState: 'CORRECTED' });
    expect(await ofImport(importId, lebak)).toEqual([answered.id, corrected.id].toSorted());

    // The right list comes after the wrong one.
    expect(outcomes(await commit(randomUUID(), [row('2', plain)]))).toEqual(['CREATED']);
    expect(await read(plain)).toMatchObject({ nikState: 'UNMATCHED' });
  });

  it('is noted once by two who enter it at the same time', async () => {
    const one = await person();
    const both = await Promise.all([commit(randomUUID(), [row('2', one)]), commit(randomUUID(), [row('2', one)])]);
    expect(outcomes(both.flat()).toSorted()).toEqual(['CREATED', 'REFUSED']);
    expect((await read(one)).nikRecords).toHaveLength(1);
  });

  it('finds the number of somebody who was merged under the record that stands', async () => {
    const area = regionsWithin('36.02', 'VILLAGE').at(-1)?.code ?? '';
    const [kept, gone] = [await person({ area }), await person({ area })];
    const merged = await stage.mutate('mergeBeneficiaries', '__typename', { id: kept.id, version: 1, merged: gone.id, mergedVersion: 1, numbersDiffer: true, reason: 'Orang yang sama' }, lebak);
    expect(merged.__typename).toBe('Beneficiary');
    expect(await check([row('2', gone)])).toMatchObject([{ problems: [{ column: 'nik', message: expect.stringContaining(kept.name) }] }]);
  });

  it('is the regency’s and its systems’ to enter', async () => {
    const one = await person();
    const refused = [viewers.officer, viewers.auditor, viewers.head, viewers.tksk, viewerWith('VILLAGE_OPERATOR', village)];
    for (const viewer of refused) expect((await work(stage.target, '/work/imports/commit', viewer, { kind: 'NIK_LIST', importId: randomUUID(), rows: [row('2', one)] })).status).toBe(403);
    expect(outcomes(await commit(randomUUID(), [row('2', one)], viewers.machine3602))).toEqual(['CREATED']);
    expect(await read(one)).toMatchObject({ nikState: 'UNMATCHED' });
  });
});
