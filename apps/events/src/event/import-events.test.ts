import { viewers } from '@pilar/testing/viewers';
import { execute } from '@pilar/testing/execute';
import { work } from '@pilar/testing/work';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventFields, openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Cell = { column: string | null; message: string };
type Results = { results: { ref: string; outcome: string; id: string | null; problems: Cell[] }[] };

const plain = { title: 'Bimtek TKSK', type: 'BIMTEK', date: '2021-07-12' };
const send = async (step: 'check' | 'commit', rows: object[], viewer: Viewer = viewers.lebak, importId = randomUUID()) =>
  (await work<Results>(world.target, `/work/imports/${step}`, viewer, { kind: 'EVENT', importId, rows: rows.map((values, at) => ({ ref: String(at + 1), values })) })).body.results;
const problemsOf = async (values: object) => ((await send('check', [{ ...plain, title: `Uji ${randomUUID()}`, ...values }]))[0]?.problems ?? []);
const undo = async (importId: string, viewer: Viewer = viewers.lebak) => (await work(world.target, '/work/imports/undo', viewer, { importId, limit: 10 })).body;

describe('the rules of recordEvent', () => {
  it.each([
    ['a draft needs little', {}, []],
    ['end before start', { endDate: '2021-07-11' }, ['endDate: ends before it begins (rule 19)']],
    ['hours the wrong way round', { startTime: '09:00', endTime: '08:00' }, ['endTime: ends before it begins (rule 19)']],
    ['an end without a start', { endTime: '08:00' }, ['endTime: give the time it begins too (rule 19)']],
    ['held in the future', { date: '2990-01-01', state: 'HELD', incompleteReason: 'x' }, ['state: the event of 2990-01-01 has not taken place yet']],
    ['a venue without a name', { venueAddress: 'Jl. Contoh' }, ['venue: must not be blank']],
    ['no kind', { type: undefined }, ['type: is required']],
    ['another regency', { area: '36.04', regency: '36.04' }, ['regency: area Kab. Serang, Banten lies outside your own (Kab. Lebak, Banten)']],
    ['an impossible link', { meetingLink: 'zoom 123' }, ['meetingLink: is no http or https address; copy the whole of it']],
    ['a negative number of participants', { participants: -1 }, ['participants: must not be less than 0']],
    ['nobody planned for', { targetCount: 0 }, ['targetCount: 0 is no planned number of participants; give 1 or more, or leave it empty while it is not known']],
    ['half a person planned for', { targetCount: 12.5 }, ['targetCount: 12,50 is no number that can be recorded; give a whole number of at most 1,000,000']],
    ['more planned for than there are people', { targetCount: 36_000_000 }, ['targetCount: 36.000.000 is no number that can be recorded; give a whole number of at most 1,000,000']],
    ['half a participant', { participants: 0.5 }, ['participants: 0,50 is no number that can be recorded; give a whole number of at most 1,000,000']],
    ['cents', { budget: 12_500_000.5 }, ['budget: 12.500.000,50 is no amount in rupiah; give whole rupiah, no cents and no minus, of at most 15 digits']],
    ['less than no money', { budget: -1 }, ['budget: -1 is no amount in rupiah; give whole rupiah, no cents and no minus, of at most 15 digits']],
    ['more money than there is', { budget: 1e16 }, ['budget: 10.000.000.000.000.000 is no amount in rupiah; give whole rupiah, no cents and no minus, of at most 15 digits']],
    ['a plan with its money', { targetCount: 40, budget: 12_500_000 }, []],
    ['a year out of range', { plannedYear: 20 }, ['plannedYear: 20 is no plausible year']],
  ])('%s', async (_what, values, expected) => {
    expect((await problemsOf(values)).map(({ column, message }) => `${column}: ${message}`)).toEqual(expected);
  });

  it('names columns where the mutation names fields, in both languages', async () => {
    const [told] = await problemsOf({ state: 'HELD', venue: 'Aula', openers: 'Contoh' });
    expect(told).toEqual({ column: 'speakers', message: 'name at least one speaker (rule 21), or state in "Why it is incomplete" why there is none' });
  });

  it('says of the same input what recordEvent says', async () => {
    const input = { title: 'x'.repeat(301), type: 'BIMTEK', state: 'DRAFT', date: '2021-07-12', mode: 'VIRTUAL', targetAreas: ['36.04'], organisers: [{ kind: 'MAIN', name: 'y'.repeat(201) }], purpose: ' ' };
    const refusal = await world.record({ ...input, venue: undefined, roles: [] }, viewers.lebak);
    const problems = await problemsOf({ title: input.title, date: input.date, mode: 'VIRTUAL', area: '36.04', organisers: 'y'.repeat(201), purpose: ' ' });
    expect(problems.map(({ message }) => message)).toEqual(refusal.problems.map(({ message }: Cell) => message));
  });
});

describe('commit', () => {
  it('records what a year\'s plan plans for: participants and money', async () => {
    const importId = randomUUID();
    expect(await send('commit', [{ ...plain, title: 'Rencana Bimtek', date: '2026-12-14', targetCount: 40, budget: 12_500_000 }, { ...plain, title: 'Tanpa biaya', budget: 0 }], viewers.lebak, importId)).toMatchObject([{ outcome: 'CREATED' }, { outcome: 'CREATED' }]);
    const { events } = await execute(world.target, { viewer: viewers.lebak, query: 'query ($import: ID!) { events(filter: { import: $import }, order: [DATE_DESC]) { edges { node { targetCount budget } } } }', variables: { import: importId } });
    expect(events.edges.map(({ node }: { node: object }) => node)).toEqual([{ targetCount: 40, budget: '12500000' }, { targetCount: null, budget: '0' }]);
  });

  it('records an event with its lists, offices found by name', async () => {
    const office = await world.know('Office', 'Dinas Sosial Kabupaten Lebak', '36.02');
    const importId = randomUUID();
    const [row] = await send('commit', [{
      ...plain, state: 'HELD', endDate: '2021-07-13', startTime: '09:00', endTime: '12:00', venue: 'Aula', area: '36.02.14', district: '36.02.14', organisers: 'Dinas Sosial Kabupaten Lebak; Bappeda',
      openers: 'Dra. Contoh Nama, M.Si.', speakers: 'Satu, S.Sos.; Dua', topics: 'Data; Tugas', participants: 30, participantGroup: 'TKSK', plannedYear: 2021,
    }], viewers.lebak, importId);
    expect(row).toMatchObject({ outcome: 'CREATED', problems: [] });
    const { events } = await execute(world.target, { viewer: viewers.lebak, query: `query ($import: ID!) { events(filter: { import: $import }) { edges { node { ${eventFields} source history { edges { node { operation changes { field after } } } } } } } }`, variables: { import: importId } });
    expect(events.edges[0].node).toMatchObject({
      title: 'Bimtek TKSK', state: 'HELD', source: 'IMPORT', date: '2021-07-12', endDate: '2021-07-13', startAt: '2021-07-12T02:00:00.000Z', mode: 'TATAP_MUKA', venue: { name: 'Aula', area: { code: '36.02.14' } },
      targetAreas: [{ code: '36.02.14' }], organisers: [{ kind: 'MAIN', office: { id: office }, name: 'Dinas Sosial Kabupaten Lebak' }, { kind: 'CO', office: null, name: 'Bappeda' }],
      roles: [{ role: 'PEMBUKA', name: 'Dra. Contoh Nama, M.Si.' }, { role: 'NARASUMBER', name: 'Satu, S.Sos.' }, { role: 'NARASUMBER', name: 'Dua' }],
      topics: [{ text: 'Data' }, { text: 'Tugas' }], participants: [{ group: 'TKSK', count: 30 }], history: { edges: [{ node: { operation: 'commitImport' } }] },
    });
    expect(events.edges[0].node.history.edges[0].node.changes).toContainEqual({ field: 'topics', after: 'Data\nTugas' });
  });

  it('makes drafts of the own area\'s social office of a bare list', async () => {
    const importId = randomUUID();
    await send('commit', [{ ...plain, title: 'Rakor bare' }], viewers.serang, importId);
    const { events } = await execute(world.target, { viewer: viewers.serang, query: 'query ($import: ID!) { events(filter: { import: $import }) { edges { node { state mode targetAreas { code } organisers { name } } } } }', variables: { import: importId } });
    expect(events.edges).toEqual([{ node: { state: 'DRAFT', mode: 'TATAP_MUKA', targetAreas: [{ code: '36.04' }], organisers: [{ name: 'Dinas Sosial Kabupaten Serang' }] } }]);
  });

  it('refuses the same title, day and region twice, unless it is said to be another, and changes nothing the second time', async () => {
    const importId = randomUUID();
    const row = { ...plain, title: 'Kegiatan Sama' };
    expect(await send('commit', [row, { ...row, title: 'KEGIATAN  SAMA' }, { ...row, date: '2021-07-13' }], viewers.lebak, importId)).toMatchObject([{ outcome: 'CREATED' }, { outcome: 'REFUSED', problems: [{ column: 'title' }] }, { outcome: 'CREATED' }]);
    expect(await send('commit', [row], viewers.lebak, importId)).toMatchObject([{ outcome: 'ALREADY' }]);
    expect(await send('check', [row, { ...row, distinct: true }])).toMatchObject([{ ref: '1', problems: [{ column: 'title' }] }]);
  });

  it('is refused to roles without the right', async () => {
    for (const viewer of [viewers.tksk, viewers.auditor, viewers.head]) {
      expect((await work(world.target, '/work/imports/commit', viewer, { kind: 'EVENT', importId: randomUUID(), rows: [] })).status).toBe(403);
    }
  });
});

describe('undo', () => {
  it('withdraws untouched events, keeps changed ones, and takes one withdrawn by hand for gone', async () => {
    const importId = randomUUID();
    const [untouched, changed, withdrawn] = (await send('commit', ['Utuh', 'Diubah', 'Ditarik'].map((title) => ({ ...plain, title: `Batal ${title}` })), viewers.lebak, importId)).map(({ id }) => id);
    await world.correct({ id: changed, version: 1, purpose: 'Baru' }, viewers.lebak);
    await world.withdraw({ id: withdrawn, version: 1 }, viewers.lebak);
    expect(await undo(importId, viewers.serang)).toMatchObject({ undone: 0, kept: [] });
    expect(await undo(importId)).toEqual({ undone: 2, kept: [{ ref: '2', id: changed, message: 'was changed since the import' }], more: false, next: expect.stringMatching(/^3/) });
    const { event } = await execute(world.target, { viewer: viewers.lebak, query: 'query ($id: ID!) { event(id: $id) { id } }', variables: { id: untouched } });
    expect(event).toBeNull();
  });
});
