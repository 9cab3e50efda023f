import { randomUUID } from 'node:crypto';
import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ministryWorld, type Officers } from '../../test/ministry-world.ts';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const { officersOf, family, decide, approved, make } = ministryWorld(() => stage);

type Cell = { column: string | null; message: string };
type Result = { ref: string; outcome: string; id: string | null; problems: Cell[] };

const row = (ref: string, nik: string, values: object = {}) => ({ ref, values: { nik, result: 'ACCEPTED', ...values } });
const ask = async <Answer>(path: `/work/${string}`, body: object, viewer: Viewer) => (await work<Answer>(stage.target, path, viewer, body)).body;
const check = async (rows: object[], viewer: Viewer) => (await ask<{ results: { ref: string; problems: Cell[] }[] }>('/work/imports/check', { kind: 'MINISTRY_ANSWER', importId: randomUUID(), rows }, viewer)).results;
const commit = async (importId: string, rows: object[], viewer: Viewer) => (await ask<{ results: Result[] }>('/work/imports/commit', { kind: 'MINISTRY_ANSWER', importId, rows }, viewer)).results;
const undo = (importId: string, viewer: Viewer) => ask<{ undone: number; kept: { ref: string; message: string }[] }>('/work/imports/undo', { importId, limit: 100, reason: 'Berkas yang salah' }, viewer);
const columns = (results: { ref: string; problems: Cell[] }[]) => results.map(({ ref, problems }) => [ref, ...problems.map(({ column }) => column)]);

const shown = 'id state nextStep lastReason version ledger { step verdict reason note undoneBy by }';
const proposal = async (id: string, viewer: Viewer) => (await stage.ask(`query ($id: ID!) { proposal(id: $id) { ${shown} } }`, viewer, { id })).proposal;
const person = async (id: string, viewer: Viewer) => (await stage.ask('query ($id: ID!) { beneficiary(id: $id) { version nikState nikSource nikCheckedOn nikRecords { stateBefore stateAfter source note } } }', viewer, { id })).beneficiary;
const trouble = async (viewer: Viewer) => (await stage.ask('{ beneficiaries(filter: { nikTrouble: [UNMATCHED] }, first: 50) { edges { node { id } } } }', viewer)).beneficiaries.edges.map(({ node }: { node: { id: string } }) => node.id);

type Sent = Awaited<ReturnType<typeof family>> & { proposal: string };

/** Proposals in a file that was sent. */
async function sent(area: string, count: number, officers: Officers): Promise<{ all: Sent[]; file: string }> {
  const all: Sent[] = [];
  for (let at = 0; at < count; at += 1) {
    const home = await family({ area });
    all.push({ ...home, proposal: (await approved({ family: home.id }, {}, officers)).id });
  }
  const file = await make({}, officers[0]);
  const decisions = file.unsent.map(({ proposal: id, version }: { proposal: string; version: number }) => ({ id, version, step: 'SENDING', verdict: 'ACCEPTED' }));
  expect(await stage.mutate('decideProposals', '... on DecisionBatch { decided }', { decisions }, officers[0])).toMatchObject({ decided: count });
  return { all, file: file.id };
}

describe('the ministry’s answers', () => {
  it('are decisions of the ledger and say how far each NIK is right; one that does not match waits in the queue', async () => {
    const officers = officersOf('36.01');
    const [officer] = officers;
    const { all, file } = await sent('36.01.01.2001', 4, officers);
    const [yes, no, silent, waiting] = all as [Sent, Sent, Sent, Sent];
    const importId = randomUUID();
    const rows = [
      row('2', yes.nik, { matched: true, fullName: yes.name.toUpperCase(), programme: 'BPNT', note: 'Masuk DTSEN 👍' }),
      row('3', no.nik, { result: 'REJECTED', matched: false, note: `NIK ${no.nik} tidak ditemukan` }),
      row('4', silent.nik, { result: 'REJECTED', note: 'Sudah mampu' }),
    ];
    expect(await check(rows, officer)).toEqual([]);
    expect((await commit(importId, rows, officer)).map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'CREATED']);

    expect(await proposal(yes.proposal, officer)).toMatchObject({ state: 'NATIONAL_OK', nextStep: null, ledger: [{}, {}, {}, {}, { step: 'ANSWER', verdict: 'ACCEPTED', note: 'Masuk DTSEN 👍', by: officer.name }] });
    expect(await proposal(no.proposal, officer)).toMatchObject({ state: 'NATIONAL_REJECTED', lastReason: 'NIK_UNMATCHED' });
    const { ledger } = await proposal(no.proposal, officer);
    expect(ledger.at(-1).note).toMatch(/^NIK 3601\*+00 tidak ditemukan$/);
    expect(await proposal(silent.proposal, officer)).toMatchObject({ lastReason: 'OTHER', ledger: [{}, {}, {}, {}, { note: 'Sudah mampu' }] });
    expect(await proposal(waiting.proposal, officer)).toMatchObject({ state: 'SENT_NATIONAL' });

    expect(await person(yes.head, officer)).toMatchObject({ version: 2, nikState: 'MATCHED', nikSource: 'MINISTRY', nikRecords: [{ stateAfter: 'MATCHED', source: 'MINISTRY' }] });
    expect(await person(no.head, officer)).toMatchObject({ nikState: 'UNMATCHED', nikSource: 'MINISTRY' });
    expect(await person(silent.head, officer)).toMatchObject({ version: 1, nikRecords: [] });
    expect(await trouble(officer)).toEqual([no.head]);

    const desk = (await stage.ask('{ ministryDesk { files { id proposals acceptedCount rejectedCount } } }', officer)).ministryDesk;
    expect(desk.files).toEqual([{ id: file, proposals: 4, acceptedCount: 1, rejectedCount: 2 }]);
    const listed = (viewer: Viewer) => stage.ask('query ($import: ID!) { proposals(filter: { import: $import }) { totalCount { value } } }', viewer, { import: importId });
    expect((await listed(officer)).proposals.totalCount.value).toBe(3);
    expect((await listed(viewers.serang)).proposals.totalCount.value).toBe(0);

    // Sent again by the worker, nothing is entered twice.
    expect((await commit(importId, rows, officer)).map(({ outcome }) => outcome)).toEqual(['ALREADY', 'ALREADY', 'ALREADY']);
    // In another file, the same answers change nothing and another one is told; neither is lost.
    const before = await proposal(yes.proposal, officer);
    const again = await commit(randomUUID(), [row('2', yes.nik), row('3', no.nik), row('4', waiting.nik)], officer);
    expect(again).toMatchObject([
      { outcome: 'REFUSED', problems: [{ column: 'nik', message: expect.stringContaining('recorded already (Accepted)') }] },
      { outcome: 'REFUSED', problems: [{ column: 'result', message: expect.stringContaining('answered “Rejected”, and this row says “Accepted”') }] },
      { outcome: 'CREATED' },
    ]);
    expect(await proposal(yes.proposal, officer)).toEqual(before);
  });

  it('are taken back with what they said of the numbers, but for those on which something stands by now', async () => {
    const officers = officersOf('36.03');
    const [officer] = officers;
    const [plain, objected, mended] = (await sent(regionsWithin('36.03', 'VILLAGE')[0]?.code ?? '', 3, officers)).all as [Sent, Sent, Sent];
    const checkedBefore = await stage.mutate('recordNikCheck', '... on Beneficiary { version }', { id: plain.head, version: 1, matched: true, source: 'DUKCAPIL', checkedOn: '2026-09-01' }, officer);
    expect(checkedBefore.version).toBe(2);
    const importId = randomUUID();
    await commit(importId, [row('2', plain.nik, { result: 'REJECTED', matched: false }), row('3', objected.nik), row('4', mended.nik, { matched: false })], officer);
    expect(await person(plain.head, officer)).toMatchObject({ nikState: 'UNMATCHED' });
    const { version } = await proposal(objected.proposal, officer);
    await stage.mutate('objectToProposal', '... on Proposal { id }', { id: objected.proposal, version, note: 'Sudah mampu' }, officer);
    const after = await person(mended.head, officer);
    await stage.mutate('recordNikCheck', '... on Beneficiary { id }', { id: mended.head, version: after.version, matched: true, source: 'DUKCAPIL', checkedOn: '2026-10-20' }, officer);

    const undone = { undone: 1, kept: [{ ref: '3', message: 'other records refer to it by now' }, { ref: '4', message: 'other records refer to it by now' }] };
    expect(await undo(importId, officer)).toMatchObject(undone);
    expect(await undo(importId, officer)).toMatchObject(undone);
    const back = await proposal(plain.proposal, officer);
    expect(back).toMatchObject({ state: 'SENT_NATIONAL', nextStep: 'ANSWER', lastReason: null });
    expect(back.ledger.slice(-2)).toMatchObject([{ verdict: 'REJECTED', undoneBy: expect.any(String) }, { verdict: 'UNDONE', note: 'Berkas yang salah' }]);
    expect(await person(plain.head, officer)).toMatchObject({ nikState: 'MATCHED', nikSource: 'DUKCAPIL', nikCheckedOn: '2026-09-01', nikRecords: [{ stateBefore: 'UNMATCHED', stateAfter: 'MATCHED', note: 'Berkas yang salah' }, {}, {}] });
    expect(await proposal(objected.proposal, officer)).toMatchObject({ state: 'NATIONAL_OK' });

    // The right file comes after the wrong one.
    expect(await commit(randomUUID(), [row('2', plain.nik)], officer)).toMatchObject([{ outcome: 'CREATED' }]);
    expect(await proposal(plain.proposal, officer)).toMatchObject({ state: 'NATIONAL_OK' });
  });

  it('say of each row why it cannot be entered, in its column', async () => {
    const officers = officersOf('36.72');
    const [officer] = officers;
    const [one, held] = (await sent('36.72.01.1001', 2, officers)).all as [Sent, Sent];
    const elsewhere = (await sent('36.73.01.1001', 1, officersOf('36.73'))).all[0] as Sent;
    const unsent = await family({ area: '36.72.01.1001' });
    await approved({ family: unsent.id }, {}, officers);
    const { version } = await proposal(held.proposal, officer);
    await stage.mutate('objectToProposal', '... on Proposal { id }', { id: held.proposal, version, note: 'Sudah mampu' }, officer);

    const found = await check([
      row('unknown', '3672014101900000'), row('elsewhere', elsewhere.nik), row('unsent', unsent.nik), row('held', held.nik),
      row('name', one.nik, { fullName: 'Somebody Else' }), row('why', one.nik, { result: 'REJECTED' }), row('programme', one.nik, { programme: 'PKH' }),
      row('first', one.nik), row('second', one.nik),
    ], officer);
    expect(columns(found)).toEqual([
      ['unknown', 'nik'], ['elsewhere', 'nik'], ['unsent', 'nik'], ['held', 'nik'], ['name', 'fullName'], ['why', 'note'], ['programme', 'programme'], ['second', 'nik'],
    ]);
    const told = new Map(found.map(({ ref, problems }) => [ref, problems[0]?.message]));
    // Of a number elsewhere nothing more is told than of one that is nobody's.
    expect(told.get('elsewhere')).toBe(told.get('unknown'));
    expect(told.get('unsent')).toContain('not marked as sent');
    expect(told.get('held')).toContain('objection');
    expect(told.get('second')).toContain('Row first');
    for (const message of told.values()) expect(message).not.toMatch(/\d{16}/);
    expect(await proposal(one.proposal, officer)).toMatchObject({ state: 'SENT_NATIONAL' });
  });

  it('find the person also by the number of that day, of which the padan says nothing of the present one', async () => {
    const officers = officersOf('36.74');
    const [officer] = officers;
    const [one] = (await sent('36.74.01.1001', 1, officers)).all as [Sent];
    await stage.mutate('correctNik', '... on Beneficiary { id }', { id: one.head, version: 1, nik: `367402${one.nik.slice(6)}`, evidence: 'IDENTITY_CARD' }, officer);
    expect(await commit(randomUUID(), [row('2', one.nik, { result: 'REJECTED', matched: false })], officer)).toMatchObject([{ outcome: 'CREATED' }]);
    expect(await proposal(one.proposal, officer)).toMatchObject({ state: 'NATIONAL_REJECTED', lastReason: 'NIK_UNMATCHED' });
    expect(await person(one.head, officer)).toMatchObject({ nikState: 'FORMAT_OK', nikRecords: [{}] });
    expect(await trouble(officer)).toEqual([]);
  });

  it('are entered once by two who enter them at the same time, and as decided where an officer was first', async () => {
    const officers = officersOf('36.71');
    const [one, other] = officers;
    const [first, second] = (await sent('36.71.01.1001', 2, officers)).all as [Sent, Sent];
    const both = await Promise.all([commit(randomUUID(), [row('2', first.nik)], one), commit(randomUUID(), [row('2', first.nik)], other)]);
    expect(both.flat().map(({ outcome }) => outcome).toSorted()).toEqual(['CREATED', 'REFUSED']);
    expect((await proposal(first.proposal, one)).ledger).toHaveLength(5);
    await decide({ id: second.proposal, version: (await proposal(second.proposal, one)).version }, {}, one);
    expect(await commit(randomUUID(), [row('2', second.nik, { result: 'REJECTED', note: 'Ditolak' })], other)).toMatchObject([{ outcome: 'REFUSED', problems: [{ column: 'result' }] }]);
  });

  it('are nobody’s to enter but the regency’s', async () => {
    for (const viewer of [viewers.admin, viewers.officer, viewers.auditor, viewers.machine3602]) {
      expect((await work(stage.target, '/work/imports/check', viewer, { kind: 'MINISTRY_ANSWER', importId: randomUUID(), rows: [] })).status).toBe(403);
    }
    // Who works in a district decides steps of their own, not this one.
    const officers = officersOf('36.04');
    const [one] = (await sent('36.04.34.2001', 1, officers)).all as [Sent];
    expect(await check([row('2', one.nik)], viewerWith('TKSK', '36.04.34'))).toMatchObject([{ problems: [{ column: 'nik', message: expect.stringContaining('Regency or city officer') }] }]);
  });
});
