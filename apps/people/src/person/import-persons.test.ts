import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(subgraph, { demo: true });
});
afterAll(() => stage.close());

type Row = { ref: string; values: object };
type Cell = { column: string | null; message: string };
type Checked = { results: { ref: string; problems: Cell[]; warnings: Cell[] }[] };
type Committed = { results: { ref: string; outcome: string; id: string | null; problems: Cell[] }[] };
type Undone = { undone: number; kept: { ref: string; id: string; message: string }[]; more: boolean; next: string | null };

const check = async (rows: Row[], viewer: Viewer = viewers.lebak) => (await work<Checked>(stage.target, '/work/imports/check', viewer, { kind: 'PERSON', importId: randomUUID(), rows })).body.results;
const commit = async (importId: string, rows: Row[], viewer: Viewer = viewers.lebak) => (await work<Committed>(stage.target, '/work/imports/commit', viewer, { kind: 'PERSON', importId, rows })).body.results;
const undo = async (importId: string, more: object = {}, viewer: Viewer = viewers.lebak) => (await work<Undone>(stage.target, '/work/imports/undo', viewer, { importId, limit: 100, ...more })).body;
const named = (fullName: string, values: object = {}): Row => ({ ref: fullName, values: { fullName, ...values } });
const inLebak = async (importId: string, viewer: Viewer = viewers.lebak) =>
  (await stage.ask('query ($import: ID!) { people(filter: { import: $import }) { edges { node { id displayName source area { code } history { edges { node { operation reason } } } } } totalCount { value } } }', viewer, { import: importId })).people;

describe('check', () => {
  it('says nothing of sound rows, and every problem of the others beside its column', async () => {
    expect(await check([named('Orang Baik'), named('Salah Kode', { area: '36.99', district: '36.99' }), { ref: '9', values: { titlesBefore: 'x'.repeat(61) } }])).toEqual([
      { ref: 'Salah Kode', problems: [{ column: 'district', message: 'there is no region with code 36.99' }], warnings: [] },
      { ref: '9', problems: [{ column: 'fullName', message: 'must not be blank' }, { column: 'titlesBefore', message: 'too long: 61 of at most 60 characters' }], warnings: [] },
    ]);
  });

  it.each([
    { fullName: '' }, { fullName: 'x'.repeat(201) }, { fullName: 'Baik', titlesBefore: ' ', titlesAfter: 'y'.repeat(61) },
    { fullName: 'Baik', area: '36.04' }, { fullName: 'Baik', area: '36.02.99' }, { fullName: 'Baik', area: '36' },
  ])('finds in %o what registerPerson finds', async (input) => {
    const refusal = await stage.mutate('registerPerson', '', { area: '36.02', ...input }, viewers.lebak);
    const [told] = await check([{ ref: '1', values: input }]);
    expect(refusal.__typename).toBe('InvalidInput');
    const columns: Record<string, string> = { area: 'regency' };
    expect(told?.problems).toEqual(refusal.problems.map(({ path, message }: { path: string[]; message: string }) => ({ column: columns[path[0] ?? ''] ?? path[0], message })));
  });

  it('refuses an area beyond the viewer\'s, row by row', async () => {
    const results = await check([named('Dekat', { area: '36.02.01' }), named('Jauh', { area: '36.04.34', regency: '36.04', district: '36.04.34' })]);
    expect(results).toEqual([{ ref: 'Jauh', problems: [{ column: 'district', message: 'area Kec. Bandung, Kab. Serang, Banten lies outside your own (Kab. Lebak, Banten)' }], warnings: [] }]);
    expect(await check([named('Jawa Barat', { area: '32.04' })], viewers.admin)).toEqual([]);
  });

  it('tells of a person who is recorded already, unless somebody says that it is another', async () => {
    await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Siti Rahma', area: '36.02.01' });
    const results = await check([
      named('SITI  RAHMA', { area: '36.02.01' }), named('Dra. Siti Rahma, M.Si.', { area: '36.02.01' }), named('Siti-Rahma', { area: '36.02.01', distinct: true }), named('Siti Rahma', { area: '36.02.02' }),
    ]);
    expect(results.map(({ ref, problems, warnings }) => [ref, problems.map(({ column }) => column), warnings.length])).toEqual([
      ['SITI  RAHMA', ['fullName'], 0], ['Dra. Siti Rahma, M.Si.', ['fullName'], 0], ['Siti Rahma', [], 1],
    ]);
    expect(results[0]?.problems[0]?.message).toContain('"Somebody else indeed"');
    // The same name in another regency is none of this viewer's business.
    expect(await check([named('Siti Rahma', { area: '36.04' })], viewers.serang)).toEqual([]);
  });

  it('tells of a row that says the same as one before it', async () => {
    const results = await check([named('Kembar Satu'), { ref: '7', values: { fullName: 'KEMBAR SATU' } }]);
    expect(results).toMatchObject([{ ref: '7', problems: [{ column: 'fullName' }] }]);
    expect(results[0]?.problems[0]?.message).toContain('row Kembar Satu');
  });

  it('refuses roles without the right, other kinds, other shapes and requests without the gateway\'s signature', async () => {
    const ask = (viewer: Viewer, body: object) => work(stage.target, '/work/imports/check', viewer, { kind: 'PERSON', importId: randomUUID(), rows: [], ...body });
    for (const viewer of [viewers.tksk, viewers.auditor, viewerWith('KEC_OFFICER', '36.02.01')]) expect((await ask(viewer, {})).status).toBe(403);
    expect(await ask(viewers.admin, { kind: 'EVENT' })).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect((await ask(viewers.admin, { importId: 'x' })).status).toBe(400);
    expect((await ask(viewers.admin, { rows: Array.from({ length: 1_001 }, (_, at) => named(`Orang ${at}`)) })).status).toBe(400);
    expect((await work(stage.target, '/work/imports/check', viewers.anonymous, {})).status).toBe(401);
  });
});

describe('commit', () => {
  it('enters what check accepts, with titles, owner, source, history and change feed', async () => {
    const importId = randomUUID();
    const results = await commit(importId, [named('Drs. H. Masuk Satu, M.Si.', { area: '36.02.01', official: true, aliases: ['Masuk Sa2'] }), named('Masuk Dua'), { ref: '3', values: { area: '36.02' } }]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'REFUSED']);
    expect(results[2]?.problems).toEqual([{ column: 'fullName', message: 'must not be blank' }]);
    const { edges, totalCount } = await inLebak(importId);
    expect(totalCount.value).toBe(2);
    expect(edges.map((edge: { node: object }) => edge.node)).toMatchObject([
      { displayName: 'Masuk Dua', area: { code: '36.02' }, source: 'IMPORT' },
      { displayName: 'Drs. H. Masuk Satu, M.Si.', area: { code: '36.02.01' }, source: 'IMPORT', history: { edges: [{ node: { operation: 'commitImport', reason: `Impor ${importId}, baris Drs. H. Masuk Satu, M.Si.` } }] } },
    ]);
    await expect.poll(async () => (await stage.ask('{ peopleChanges(first: 500) { changes { id operation } } }', viewers.machine3602)).peopleChanges.changes.filter(({ id }: { id: string }) => id === results[0]?.id))
      .toEqual([{ id: results[0]?.id, operation: 'CREATED' }]);
  });

  it('changes nothing when a part comes again, or twice at once', async () => {
    const importId = randomUUID();
    const rows = Array.from({ length: 50 }, (_, at) => named(`Ulang ${at}`));
    const both = await Promise.all([commit(importId, rows), commit(importId, rows.toReversed()), commit(importId, rows)]);
    const ids = both.map((results) => Object.fromEntries(results.map(({ ref, id }) => [ref, id])));
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
    expect(both.flat().filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(50);
    expect((await inLebak(importId)).totalCount.value).toBe(50);
  });

  it('enters the first of two rows of one ref', async () => {
    const results = await commit(randomUUID(), [{ ref: '1', values: { fullName: 'Satu Ref' } }, { ref: '1', values: { fullName: 'Ref Satu' } }]);
    expect(results[0]).toMatchObject({ outcome: 'CREATED' });
    expect(results[1]?.id).toBe(results[0]?.id);
  });

  it('shows an import\'s records to those alone in whose area it was made', async () => {
    const importId = randomUUID();
    await commit(importId, [named('Hanya Lebak')]);
    expect((await inLebak(importId, viewers.serang)).totalCount.value).toBe(0);
    expect((await inLebak(importId, viewers.admin)).totalCount.value).toBe(1);
    expect((await inLebak('x')).totalCount.value).toBe(0);
    // Another's import of the same id is another import.
    expect(await commit(importId, [named('Hanya Serang')], viewers.serang)).toMatchObject([{ outcome: 'CREATED' }]);
  });
});

describe('personal data of a file', () => {
  const nik = (serial: number) => `36021401017${serial}0000`;
  const shown = async (id: string, viewer: Viewer = viewers.lebak) => (await stage.ask('query ($id: ID!) { person(id: $id) { nik birthDate sex phone caveats { field kind } } }', viewer, { id })).person;

  it('are stored, sealed as registerPerson seals them; a doubtful NIK is taken with a caveat', async () => {
    const [sound, odd, bare] = await commit(randomUUID(), [
      named('Nomor Satu', { nik: nik(0), birthDate: '1970-01-01', sex: 'L', phone: '0812 0000 0000' }), named('Nomor Dua', { nik: nik(1), birthDate: '1980-12-31' }), named('Nomor Tiga'),
    ]);
    expect(await shown(sound?.id ?? '')).toEqual({ nik: '3602**********00', birthDate: '1970-01-01', sex: 'L', phone: '0812 0000 0000', caveats: [] });
    expect(await shown(odd?.id ?? '')).toEqual({ nik: '3602**********00', birthDate: '1980-12-31', sex: null, phone: null, caveats: [{ field: 'nik', kind: 'CONTRADICTORY' }] });
    expect(await shown(bare?.id ?? '')).toEqual({ nik: null, birthDate: null, sex: null, phone: null, caveats: [] });
    expect(await stage.ask(`{ people(filter: { nik: "${nik(0)}" }) { edges { node { id } } } }`, viewers.lebak)).toEqual({ people: { edges: [{ node: { id: sound?.id } }] } });
    const { rows } = await stage.arrange("SELECT string_agg(to_jsonb(e)::text, ' ') AS written FROM audit.entry AS e", []);
    expect(rows[0].written).not.toContain(nik(0));
  });

  it('are judged as registerPerson judges them, and a number that is in use keeps its row out, also elsewhere, twice and as somebody else', async () => {
    const elsewhere = nik(2);
    await stage.mutate('registerPerson', '', { fullName: 'Nomor Serang', area: '36.04', nik: elsewhere });
    const results = await check([
      named('Nomor Empat', { nik: nik(0), distinct: true }), named('Nomor Lima', { nik: elsewhere }), named('Nomor Enam', { nik: nik(3) }), named('Nomor Tujuh', { nik: nik(3) }), named('Nomor Delapan', { nik: nik(4), phone: 'x', birthDate: '2999-01-01' }),
    ]);
    expect(results.map(({ ref, problems }) => [ref, problems.map(({ column }) => column)])).toEqual([['Nomor Empat', ['nik']], ['Nomor Lima', ['nik']], ['Nomor Tujuh', ['nik']], ['Nomor Delapan', ['birthDate', 'phone']]]);
    expect(JSON.stringify(results)).not.toMatch(/36021401|36\.04/);
    expect(await commit(randomUUID(), [named('Nomor Empat', { nik: nik(0), distinct: true })])).toMatchObject([{ outcome: 'REFUSED', problems: [{ column: 'nik' }] }]);
  });

  it('go when the import is taken back, and free the number', async () => {
    const importId = randomUUID();
    const row = named('Nomor Ditarik', { nik: nik(5), phone: '081200000000' });
    const [made] = await commit(importId, [row]);
    expect(await undo(importId)).toMatchObject({ undone: 1 });
    const { rows } = await stage.arrange('SELECT count(*)::int AS count FROM people.person_private WHERE person_id = $1', [made?.id]);
    expect(rows[0].count).toBe(0);
    expect(await commit(randomUUID(), [row])).toMatchObject([{ outcome: 'CREATED' }]);
  });

  it('stay while nothing is taken back: no viewer removes them', async () => {
    const session = new pg.Client({ connectionString: stage.database.roleUrls.people });
    await session.connect();
    await session.query("SELECT set_config('pilar.kind', 'viewer', false), set_config('pilar.area', '36', false), set_config('pilar.area_end', '36/', false)");
    expect((await session.query('DELETE FROM people.person_private')).rowCount).toBe(0);
    await session.end();
  });
});

describe('undo', () => {
  const gone = `query ($id: ID!, $name: String!, $r: [_Any!]!) { person(id: $id) { id } people(filter: { text: $name }) { edges { node { id } } totalCount { value } } search(text: $name) { persons { id } } _entities(representations: $r) { ... on Person { id } } }`;

  it('withdraws what nobody has touched, everywhere, and tells the change feed', async () => {
    const importId = randomUUID();
    const [row] = await commit(importId, [named('Ditarik Lagi')]);
    const id = row?.id ?? '';
    const seen = () => stage.ask(gone, viewers.lebak, { id, name: 'Ditarik Lagi', r: [{ __typename: 'Person', id }] });
    expect(await seen()).toMatchObject({ person: { id }, people: { totalCount: { value: 1 } }, search: { persons: [{ id }] }, _entities: [{ id }] });
    expect(await undo(importId)).toEqual({ undone: 1, kept: [], more: false, next: expect.stringMatching(/^Ditarik Lagi/) });
    expect(await seen()).toEqual({ person: null, people: { edges: [], totalCount: { value: 0 } }, search: { persons: [] }, _entities: [null] });
    const correction = await stage.mutate('correctPerson', '... on Person { id }', { id, version: 2, fullName: 'Hidup Lagi' }, viewers.lebak);
    expect(correction).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.mutate('appointPillar', '', { person: id, type: 'TKSK', area: '36.02.01', state: 'PROPOSED' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['person'] });
    await expect.poll(async () => (await stage.ask('{ peopleChanges(first: 500) { changes { id operation } } }', viewers.machine3602)).peopleChanges.changes.filter((change: { id: string }) => change.id === id))
      .toEqual([{ id, operation: 'CREATED' }, { id, operation: 'DELETED' }]);
    // The same person may be entered again; the part that was undone stays as it is.
    expect(await commit(randomUUID(), [named('Ditarik Lagi')])).toMatchObject([{ outcome: 'CREATED' }]);
    expect(await commit(importId, [named('Ditarik Lagi')])).toMatchObject([{ outcome: 'ALREADY', id }]);
  });

  it('keeps what was changed or is referred to, and says why', async () => {
    const importId = randomUUID();
    const rows = ['A Utuh', 'B Diubah', 'C Dipakai', 'D Berjabatan', 'E Berperan'].map((name) => named(name));
    const ids = new Map((await commit(importId, rows)).map(({ ref, id }) => [ref, id ?? '']));
    await stage.mutate('correctPerson', '... on Person { id }', { id: ids.get('B Diubah'), version: 1, fullName: 'B Diubah Lagi' }, viewers.lebak);
    expect(await stage.mutate('appointPillar', '... on Pillar { id }', { person: ids.get('C Dipakai'), type: 'TKSK', area: '36.02.01', state: 'PROPOSED' }, viewers.lebak)).toMatchObject({ __typename: 'Pillar' });
    const office = randomUUID();
    await stage.arrange("INSERT INTO institutions.office (id, name, kind, level, area_code, owner_code) VALUES ($1, 'Kantor', 'OTHER', 'REGENCY', '36.02', '36.02')", [office]);
    await stage.arrange("INSERT INTO institutions.post (id, office_id, title, holder_id) VALUES ($1, $2, 'Kepala', $3)", [randomUUID(), office, ids.get('D Berjabatan')]);
    const event = randomUUID();
    await stage.arrange("INSERT INTO events.event (id, title, type, state, date, mode, owner_code, target_codes, area_code) VALUES ($1, 'Acara', 'BIMTEK', 'DRAFT', '2026-01-01', 'VIRTUAL', '36.04', '{36.04}', '36.04')", [event]);
    await stage.arrange("INSERT INTO events.event_role (id, event_id, position, role, person_id, event_date) VALUES ($1, $2, 0, 'NARASUMBER', $3, '2026-01-01')", [randomUUID(), event, ids.get('E Berperan')]);
    const expected = { undone: 1, kept: [
      { ref: 'B Diubah', id: ids.get('B Diubah'), message: 'was changed since the import' }, { ref: 'C Dipakai', id: ids.get('C Dipakai'), message: 'other records refer to it by now' },
      { ref: 'D Berjabatan', id: ids.get('D Berjabatan'), message: 'other records refer to it by now' }, { ref: 'E Berperan', id: ids.get('E Berperan'), message: 'other records refer to it by now' },
    ], more: false, next: expect.stringMatching(/^E Berperan/) };
    expect(await undo(importId)).toEqual(expected);
    expect(await undo(importId)).toEqual(expected);
    expect((await inLebak(importId)).totalCount.value).toBe(4);
  });

  it('goes page by page, and gives a page that is asked for again the same answer', async () => {
    const importId = randomUUID();
    await commit(importId, ['P1', 'P2', 'P3'].map((name) => named(`Halaman ${name}`)));
    const first = await undo(importId, { limit: 2 });
    expect(first).toEqual({ undone: 2, kept: [], more: true, next: expect.stringMatching(/^Halaman P2/) });
    expect(await undo(importId, { limit: 2 })).toEqual(first);
    const second = await undo(importId, { limit: 2, after: first.next });
    expect(second).toEqual({ undone: 1, kept: [], more: false, next: expect.stringMatching(/^Halaman P3/) });
    expect(await undo(importId, { after: second.next })).toEqual({ undone: 0, kept: [], more: false, next: null });
  });

  it('is refused to roles without the right, and finds nothing of another area', async () => {
    const importId = randomUUID();
    await commit(importId, [named('Tetap Ada')]);
    expect((await work(stage.target, '/work/imports/undo', viewerWith('AUDITOR', '36'), { importId, limit: 10 })).status).toBe(403);
    expect(await undo(importId, {}, viewers.serang)).toEqual({ undone: 0, kept: [], more: false, next: null });
    expect((await inLebak(importId)).totalCount.value).toBe(1);
  });
});
