import { rolesWith } from '@pilar/domain/access';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph()); });
afterAll(() => stage.close());

const hours = (before: number) => new Date(Date.now() - before * 3_600_000).toISOString();
const fields = '... on Incident { id number state what data deadline overdue area { code } authorityToldAt subjectsToldAt lateReason endedReason nextSteps affectedCount steps { kind note madeByName } version viewerCan { handle } }';
const open = (input: object = {}, viewer: Viewer = viewers.auditor) => stage.mutate('openIncident', fields, { what: 'Laptop petugas hilang di angkutan.', data: ['IDENTITY', 'NUMBER'], noticedAt: hours(5), ...input }, viewer);
const step = (mutation: string, { id, version }: { id: string; version: number }, input: object, viewer: Viewer = viewers.auditor) => stage.mutate(mutation, fields, { id, version, ...input }, viewer);
const assess = (incident: { id: string; version: number }, input: object = {}, viewer: Viewer = viewers.auditor) => step('assessIncident', incident, { consequence: 'Data dapat dipakai untuk penipuan.', handling: 'Akun dikunci.', ...input }, viewer);
const tell = (incident: { id: string; version: number }, to: string, input: object = {}, viewer: Viewer = viewers.auditor) => step('recordNotice', incident, { to, at: hours(1), how: 'Surat 800/12', ...input }, viewer);
const tasks = async (id: string) => (await stage.arrange('SELECT roles, due::text, done_at FROM identity.task WHERE subject_id = $1', [id])).rows;
const affectedOf = async (id: string, viewer: Viewer = viewers.auditor) => (await stage.ask('query ($id: ID!) { incident(id: $id) { affected { beneficiary { id } family { id } person { id } times } } }', viewer, { id })).incident?.affected;

/** An answer that showed those ids to an account. */
const shown = (account: string, subjects: string[], at: string) => stage.arrange(`
  INSERT INTO audit.reading (id, at, subgraph, request_id, account, account_name, grant_id, role, grant_area, operation, entity_type, area_code, subjects)
  VALUES (gen_random_uuid(), $3::timestamptz, 'beneficiaries', 'r', $1, 'Contoh', 'g', 'TKSK', '36.02', 'beneficiaries', 'Beneficiary', '36.02', $2::uuid[])`, [account, subjects, at]);

describe('an incident', () => {
  it('is opened with its clock, assessed, told of in time, and closed', async () => {
    const noticedAt = '2026-02-27T20:30:15+07:00';
    const opened = await open({ noticedAt, area: '36.02' });
    expect(opened).toMatchObject({
      __typename: 'Incident', state: 'OPEN', number: expect.stringMatching(/^INS-2026-[0-9A-F]{6}$/), area: { code: '36.02' }, deadline: '2026-03-02T13:30:15.000Z', overdue: true,
      nextSteps: ['ASSESS', 'FIND', 'DISMISS'], affectedCount: 0, steps: [{ kind: 'OPEN', note: null, madeByName: 'Test Auditor' }], version: 1, viewerCan: { handle: true },
    });
    expect(await tasks(opened.id)).toEqual([{ roles: ['PROV_ADMIN', 'REG_OFFICER', 'AUDITOR'], due: '2026-03-02', done_at: null }]);
    const assessed = await assess(opened);
    expect(assessed).toMatchObject({ state: 'ASSESSED', version: 2, nextSteps: ['ASSESS', 'FIND', 'TELL_AUTHORITY', 'TELL_SUBJECTS', 'TELL_PUBLIC', 'DISMISS'] });
    // To the second.
    const authority = await tell(assessed, 'AUTHORITY', { at: '2026-03-02T20:30:15+07:00' });
    expect(authority).toMatchObject({ state: 'ASSESSED', overdue: true, lateReason: null, nextSteps: ['ASSESS', 'FIND', 'TELL_SUBJECTS', 'TELL_PUBLIC'] });
    expect(await tell(authority, 'SUBJECTS', { at: '2026-03-02T20:30:16+07:00' })).toMatchObject({ __typename: 'InvalidInput', path: ['lateReason'] });
    const told = await tell(authority, 'SUBJECTS', { at: '2026-03-02T20:30:16+07:00', lateReason: 'Alamatnya dicari dahulu.' });
    expect(told).toMatchObject({ state: 'NOTIFIED', overdue: false, lateReason: 'Alamatnya dicari dahulu.', nextSteps: ['FIND', 'TELL_PUBLIC', 'CLOSE'] });
    expect(await tasks(opened.id)).toMatchObject([{ done_at: expect.anything() }]);
    expect(await step('closeIncident', told, { reason: 'Semua sudah diberi tahu.' })).toMatchObject({ state: 'CLOSED', endedReason: 'Semua sudah diberi tahu.', nextSteps: [] });
    const { rows } = await stage.arrange('SELECT operation FROM audit.entry WHERE entity_id = $1 ORDER BY version', [opened.id]);
    expect(rows.map(({ operation }: { operation: string }) => operation)).toEqual(['openIncident', 'assessIncident', 'recordNotice', 'recordNotice', 'closeIncident']);
    // No feed tells of it.
    expect((await stage.arrange("SELECT areas, downward, open FROM identity.outbox WHERE entity_type = 'Incident' AND entity_id = $1 AND (areas <> '{}' OR open)", [opened.id])).rows).toEqual([]);
  });

  it('is none after all, for a reason', async () => {
    const opened = await open();
    expect(await step('dismissIncident', opened, { reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await step('dismissIncident', opened, { reason: 'Laptopnya terenkripsi dan kembali.' })).toMatchObject({ state: 'DISMISSED' });
    expect(await tasks(opened.id)).toMatchObject([{ done_at: expect.anything() }]);
  });

  it('begins with an alert that whoever opens it may see', async () => {
    await stage.arrange("SELECT pilar.raise_alert('MANY_REVEALS', 'REVEAL', $1, 'Contoh', 'REG_OFFICER', '36.02', '2026-03-02', 25, 50)", [randomUUID()]);
    const { rows: [alert] } = await stage.arrange("SELECT id FROM identity.alert WHERE kind = 'MANY_REVEALS'", []);
    expect(await open({ alert: alert.id })).toMatchObject({ __typename: 'Incident' });
    expect((await stage.ask('query ($alert: ID!) { incidents(filter: { alert: $alert, state: [OPEN] }) { totalCount { value } edges { node { alert { id kind } } } } }', viewers.auditor, { alert: alert.id })).incidents).toEqual({ totalCount: { value: 1 }, edges: [{ node: { alert: { id: alert.id, kind: 'MANY_REVEALS' } } }] });
    for (const unknown of ['x', randomUUID()]) expect(await open({ alert: unknown })).toMatchObject({ __typename: 'InvalidInput', path: ['alert'] });
    expect(await open({ alert: alert.id }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['alert'] });
  });

  it('is refused where something is missing, malformed, in the future, elsewhere, or not one\'s to do', async () => {
    for (const [input, path] of [
      [{ what: ' ' }, 'what'], [{ what: 'NIK 3602140101700001' }, 'what'], [{ data: [] }, 'data'], [{ noticedAt: hours(-1) }, 'noticedAt'], [{ happenedFrom: hours(1) }, 'happenedFrom'],
      [{ happenedFrom: hours(9), happenedTo: hours(10) }, 'happenedTo'], [{ area: '32.01' }, 'area'],
    ] as const) expect(await open(input), path).toMatchObject({ __typename: 'InvalidInput', path: [path] });
    expect(await open({ area: '36.04' }, viewerWith('AUDITOR', '36.02'))).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    for (const viewer of [viewers.officer, viewers.head, viewers.guest, viewers.tksk, viewers.machine3602]) expect(await open({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const opened = await open({ area: '36.02' });
    // Out of turn, stale, elsewhere.
    expect(await tell(opened, 'AUTHORITY')).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await step('closeIncident', opened, { reason: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const assessed = await assess(opened);
    expect(await assess(opened)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await assess(assessed, {}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await tell(assessed, 'AUTHORITY', { at: hours(9) })).toMatchObject({ __typename: 'InvalidInput', path: ['at'] });
    expect(await tell(assessed, 'AUTHORITY', { at: hours(-1) })).toMatchObject({ __typename: 'InvalidInput', path: ['at'] });
    expect(await tell(assessed, 'AUTHORITY', { how: '' })).toMatchObject({ __typename: 'InvalidInput', path: ['how'] });
    const both = await Promise.all([1, 2].map(() => tell(assessed, 'AUTHORITY')));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Incident']);
    expect(await tell({ ...assessed, version: 3 }, 'AUTHORITY')).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('is read where it lies by those who follow incidents, who see nobody whom it touched', async () => {
    const { id } = await open({ area: '36.02' });
    const read = async (viewer: Viewer) => (await stage.ask('query ($id: ID!) { incident(id: $id) { number nextSteps viewerCan { handle } } }', viewer, { id })).incident;
    for (const viewer of [viewers.officer, viewers.head]) {
      expect(await read(viewer)).toMatchObject({ nextSteps: [], viewerCan: { handle: false } });
      expect(await affectedOf(id, viewer).catch(() => null)).toBe(null);
    }
    expect(await read(viewers.serang)).toBe(null);
    expect(await stage.entities('Incident', 'number', [id], viewers.serang)).toEqual([null]);
    for (const viewer of [viewers.guest, viewers.tksk, viewers.machine3602]) expect(await stage.errorOf('{ incidents { totalCount { value } } }', viewer)).toBe('FORBIDDEN');
  });
});

describe('findAffected', () => {
  it('finds exactly those whom an account saw in that time, each once, within the viewer\'s area', async () => {
    const account = randomUUID();
    const home = '36.02.14.2001';
    const seen = await stage.know('Beneficiary', 'Contoh Satu', home);
    const family = await stage.know('Family', 'KK Contoh', home);
    const elsewhere = await stage.know('Beneficiary', 'Contoh Dua', '36.04.34.2001');
    const before = await stage.know('Beneficiary', 'Contoh Tiga', home);
    const others = await stage.know('Beneficiary', 'Contoh Empat', home);
    await shown(account, [seen, family, randomUUID()], hours(3));
    await shown(account, [seen, elsewhere], hours(2));
    await shown(account, [before], hours(50));
    await shown(randomUUID(), [others], hours(3));
    const opened = await open();
    const span = { account, from: hours(4), to: hours(0) };
    const found = await step('findAffected', opened, span);
    expect(found).toMatchObject({ affectedCount: 3, steps: [{}, { kind: 'FIND', note: '3' }] });
    const again = await step('findAffected', found, span);
    expect(again.affectedCount).toBe(3);
    const sorted = (rows: { beneficiary: { id: string } | null; family: { id: string } | null; times: number }[]) => rows.map((row) => [row.beneficiary?.id ?? row.family?.id, row.times]).toSorted();
    expect(sorted(await affectedOf(opened.id))).toEqual([[seen, 2], [family, 1], [elsewhere, 1]].toSorted());
    const regional = await open({ area: '36.02' }, viewers.lebak);
    expect(await step('findAffected', regional, span, viewers.lebak)).toMatchObject({ affectedCount: 2 });
    for (const [input, path] of [[{ account: ' ' }, 'account'], [{ from: hours(0), to: hours(4) }, 'to'], [{ from: hours(24 * 400) }, 'to']] as const) {
      expect(await step('findAffected', again, { ...span, ...input })).toMatchObject({ __typename: 'InvalidInput', path: [path] });
    }
    expect(await step('findAffected', again, span, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

it('drafts the notice from what is recorded, and says what it lacks', async () => {
  const opened = await open({ noticedAt: '2026-02-27T20:30:00+07:00' });
  const notice = async (to: string) => (await stage.ask('query ($id: ID!, $to: NoticeTo!) { incident(id: $id) { notice(to: $to) { title paragraphs lacking } } }', viewers.auditor, { id: opened.id, to })).incident.notice;
  expect((await notice('AUTHORITY')).lacking).toEqual(['happenedFrom', 'consequence', 'handling']);
  await assess(opened, { happenedFrom: '2026-02-26T08:00:00+07:00' });
  const { paragraphs, lacking } = await notice('SUBJECTS');
  expect(lacking).toEqual([]);
  const text = paragraphs.join('\n');
  for (const said of ['Laptop petugas hilang', 'NIK dan nomor KK', '26 Februari 2026', '27 Februari 2026', 'penipuan', 'Akun dikunci']) expect(text).toContain(said);
  expect(text).not.toContain('INS-');
});

it('lets those roles look into the trail who handle incidents', async () => {
  const { rows: [{ source }] } = await stage.arrange("SELECT prosrc AS source FROM pg_proc WHERE oid = 'audit.shown_to'::regproc", []);
  const named = [...String(source).matchAll(/'([A-Z]+_?[A-Z]*)'/g)].map(([, role]) => role);
  expect(named.toSorted()).toEqual(rolesWith('incident.handle').toSorted());
});
