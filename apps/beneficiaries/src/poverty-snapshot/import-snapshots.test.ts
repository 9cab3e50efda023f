import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

type Cell = { column: string | null; message: string };
type Results = { results: { ref: string; outcome: string; problems: Cell[] }[] };
const village = regionsWithin('36.02.01', 'VILLAGE')[0]?.code ?? '';
const given = { statedBy: 'P3KE', period: '2025', citation: 'Surat contoh', statedOn: '2025-12-31', area: '36.02.01', district: '36.02.01', families: 120 };
const send = async (step: 'check' | 'commit', rows: object[], viewer: Viewer = viewers.lebak, importId = randomUUID()) =>
  (await work<Results>(stage.target, `/work/imports/${step}`, viewer, { kind: 'POVERTY_SNAPSHOT', importId, rows: rows.map((values, at) => ({ ref: String(at + 1), values: { ...given, ...values } })) })).body.results;
const figures = async () => (await stage.ask('{ povertySnapshots(area: "36.02", order: [AREA]) { edges { node { area { code } statedBy families percent checkedOn source } } } }', viewers.lebak)).povertySnapshots.edges.map(({ node }: { node: object }) => node);

it('enters a file of figures, each once, and takes it back whole', async () => {
  const importId = randomUUID();
  const rows = [{}, { statedBy: 'DTSEN', families: 90 }, { area: village, village, families: 3, checkedOn: '2026-10-01' }, { families: 7 }];
  expect((await send('commit', rows, viewers.lebak, importId)).map(({ outcome, problems }) => [outcome, ...problems.map(({ column }) => column)])).toEqual([['CREATED'], ['CREATED'], ['CREATED'], ['REFUSED', 'statedBy']]);
  expect((await send('commit', rows.slice(0, 3), viewers.lebak, importId)).map(({ outcome }) => outcome)).toEqual(['ALREADY', 'ALREADY', 'ALREADY']);
  expect(await figures()).toMatchObject([{ area: { code: '36.02.01' }, families: 120, source: 'IMPORT' }, { statedBy: 'DTSEN', families: 90 }, { area: { code: village }, checkedOn: '2026-10-01' }]);
  // Another file with the same figures enters none.
  expect((await send('check', [{}])).flatMap(({ problems }) => problems.map(({ column }) => column))).toEqual(['statedBy']);
  expect((await work(stage.target, '/work/imports/undo', viewers.lebak, { importId, limit: 10 })).body).toMatchObject({ undone: 3, kept: [] });
  expect(await figures()).toEqual([]);
  expect((await send('commit', [{}])).map(({ outcome }) => outcome)).toEqual(['CREATED']);
});

it.each([
  [{ families: -1 }, 'families'], [{ families: undefined }, 'families'], [{ percent: 140 }, 'percent'], [{ period: 'tahun lalu' }, 'period'], [{ valid: 3 }, 'valid'], [{ area: '36.04.34', district: '36.04.34' }, 'district'], [{ statedOn: '2999-01-01' }, 'statedOn'],
])('refuses a row with %o where it is wrong', async (values, column) => {
  expect((await send('check', [{ period: '2019', ...values }])).flatMap(({ problems }) => problems.map((one) => one.column))).toEqual([column]);
});

it('is for those who record figures', async () => {
  for (const viewer of [viewers.tksk, viewers.head]) expect((await work(stage.target, '/work/imports/commit', viewer, { kind: 'POVERTY_SNAPSHOT', importId: randomUUID(), rows: [] })).status).toBe(403);
});
