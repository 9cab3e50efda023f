import type { ListCode } from '@pilar/domain/lists';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
const subject = randomUUID();
beforeAll(async () => {
  stage = await openStage(subgraph());
  await stage.arrange(`INSERT INTO identity.alert (kind, use, account, account_name, role, area_code, day, count, bound, created_at) VALUES
    ('MANY_EXPORTS', 'EXPORT_ROWS', $1, 'Petugas Contoh', 'REG_OFFICER', '36.02', '2026-11-01', 500, 1000, '2026-11-01T02:00:00Z'),
    ('GUESSING', 'GUESS', $2, 'Pejabat Contoh', 'AUDITOR', '36', '2026-11-02', 100, 200, '2026-11-02T02:00:00Z')`, [viewers.lebak.accountId, viewers.auditor.accountId]);
  await stage.arrange(`INSERT INTO identity.incident (id, number, area_code, what, data, noticed_at, state) VALUES ($1, 'INS-2026-AAAAAA', '36.02', 'Laptop hilang', ARRAY['IDENTITY', 'NUMBER'], '2026-11-01T18:30:00Z', 'OPEN')`, [randomUUID()]);
  await stage.arrange(`INSERT INTO identity.erasure (id, subject_type, subject_id, ground, note, area_code, owner_code, proposed_by, proposed_name, created_at)
    VALUES ($1, 'Beneficiary', $2, 'REQUEST', 'surat 12', '36.02.01.2002', '36.02', 'x', 'Pengusul Contoh', '2026-11-01T02:00:00Z')`, [randomUUID(), subject]);
});
afterAll(() => stage.close());

const file = (list: ListCode, input: object = {}, viewer: Viewer = viewers.admin) => stage.work('/work/exports', { exportId: randomUUID(), list, purpose: 'Laporan triwulan', ...input }, viewer);
/** Rows of a file between its head and its end. */
const rows = async (...given: Parameters<typeof file>) => (await file(...given)).lines.slice(1, -1);

describe('a file of a register of data protection', () => {
  it('holds alerts as they are listed, narrowed alike, and none about whoever takes it', async () => {
    const columns = ['kind', 'name', 'area', 'day', 'count', 'state'];
    expect(await rows('ALERTS', { columns })).toEqual([['GUESSING', 'Pejabat Contoh', '36', '2026-11-02', 100, 'OPEN'], ['MANY_EXPORTS', 'Petugas Contoh', '36.02', '2026-11-01', 500, 'OPEN']]);
    expect(await rows('ALERTS', { columns: ['name'], filter: { kind: ['GUESSING'], state: ['OPEN'] } })).toEqual([['Pejabat Contoh']]);
    expect(await rows('ALERTS', { columns: ['name'] }, viewers.auditor)).toEqual([['Petugas Contoh']]);
    expect(await rows('ALERTS', { columns: ['name'] }, viewerWith('REG_OFFICER', '36.04'))).toEqual([]);
  });

  it('tells moments of incidents to the minute, where the office is', async () => {
    expect(await rows('INCIDENTS', { columns: ['number', 'state', 'what', 'data', 'noticedAt', 'affected'], area: '36.02' })).toEqual([['INS-2026-AAAAAA', 'OPEN', 'Laptop hilang', ['IDENTITY', 'NUMBER'], '2026-11-02 01:30', 0]]);
    expect(await rows('INCIDENTS', { columns: ['number'], filter: { state: ['CLOSED'] } })).toEqual([]);
  });

  it('names nobody whose data are to be erased', async () => {
    const { lines } = await file('ERASURES', { filter: { ground: ['REQUEST'] } });
    expect(lines[1]).toEqual(['BENEFICIARY', '36.02.01.2002', 'REQUEST', 'PROPOSED', null, 'Pengusul Contoh', '2026-11-01 09:00', 'surat 12', null, [], null, null, null, null, null]);
    expect(JSON.stringify(lines)).not.toContain(subject);
  });

  it('asks for a purpose where somebody typed, and is for those alone who read the register', async () => {
    expect((await file('INCIDENTS', { purpose: null })).status).toBe(400);
    expect((await file('ERASURES', { columns: ['state'], purpose: null })).status).toBe(200);
    for (const [list, viewer] of [['ALERTS', viewers.officer], ['ERASURES', viewers.head], ['INCIDENTS', viewers.machine3602]] as const) expect((await file(list, {}, viewer)).status).toBe(403);
  });
});

describe('the register of requests', () => {
  const refused = '__typename ... on InvalidInput { problems { path } }';

  it('leaves in no file, whoever asks, by no path', async () => {
    for (const viewer of [viewers.admin, viewers.auditor, viewers.lebak]) {
      expect((await file('DATA_REQUESTS', {}, viewer)).status).toBe(403);
      expect(await stage.mutate('startExport', refused, { list: 'DATA_REQUESTS', format: 'CSV' }, viewer)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['list'] }] });
      const { exportLists } = await stage.ask('{ exportLists { list } }', viewer);
      const lists = exportLists.map(({ list }: { list: string }) => list);
      expect(lists).toEqual(expect.arrayContaining(['ALERTS', 'INCIDENTS', 'ERASURES']));
      expect(lists).not.toContain('DATA_REQUESTS');
    }
  });

  it('is kept as a view by those who read it, of what it can be narrowed to', async () => {
    const save = (input: object, viewer: Viewer = viewers.auditor) => stage.mutate('saveView', '__typename ... on SavedView { list filter order }', { list: 'DATA_REQUESTS', name: randomUUID(), ...input }, viewer);
    expect(await save({ filter: { kind: ['COPY'], overdue: true }, order: ['RECEIVED_DESC'] })).toMatchObject({ __typename: 'SavedView', list: 'DATA_REQUESTS', filter: { kind: ['COPY'], overdue: true }, order: ['RECEIVED_DESC'] });
    expect(await save({ filter: { applicantName: 'x' } })).toMatchObject({ __typename: 'InvalidInput', path: ['filter', 'applicantName'] });
    expect(await save({}, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});
