import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, openReports } from './report-stage.ts';

let stage: Awaited<ReturnType<typeof openReports>>;
let pillar: string;
let month: string;
beforeAll(async () => {
  stage = await openReports();
  pillar = await stage.term();
  for (const [date, area, activity] of [['2026-10-05', '36.04.34.2001', 'Pendataan'], ['2026-10-05', '36.04.34.2002', 'Kunjungan'], ['2026-10-07', '36.04.34.2001', 'Penyaluran'], ['2026-09-30', '36.04.34.2001', 'Rapat']]) {
    await stage.record({ pillar, date, area, activity });
  }
  const mistaken = await stage.record({ pillar, date: '2026-10-08' });
  await stage.withdraw({ id: mistaken.id, version: 1, reason: 'salah' });
  ({ id: month } = await stage.draft({ pillar }));
});
afterAll(() => stage.close());

const query = 'query ($first: Int, $after: String, $area: RegionCode, $filter: PillarReportFilter, $order: [PillarReportOrder!]) { pillarReports(first: $first, after: $after, area: $area, filter: $filter, order: $order) { edges { node { activity } } pageInfo { endCursor } totalCount { value } } }';
const found = async (variables: object = {}, viewer: Parameters<typeof stage.ask>[1] = cast.serang) => {
  const { pillarReports: page } = await stage.ask(query, viewer, { ...variables });
  return { texts: page.edges.map(({ node }: { node: { activity: string } }) => node.activity), count: page.totalCount.value, after: page.pageInfo.endCursor };
};

describe('pillarReports', () => {
  it('stand latest first, by pages, narrowed by what is asked for', async () => {
    const filter = { kind: ['DAILY'], pillar };
    const first = await found({ first: 2, filter });
    expect(first).toMatchObject({ texts: ['Penyaluran', expect.any(String)], count: 4 });
    expect((await found({ first: 2, filter, after: first.after })).texts).toContain('Rapat');
    expect(await found({ filter: { from: '2026-10-06', to: '2026-10-31' } })).toMatchObject({ texts: ['Penyaluran'] });
    expect(await found({ filter: { state: ['DRAFT'] }, order: ['SUBMITTED'] })).toMatchObject({ texts: ['Rekap Oktober'] });
    expect(await found({ filter: { text: 'PENDATA' } })).toMatchObject({ texts: ['Pendataan'] });
    expect((await found({ filter: { text: 'contoh pelapor' } })).count).toBe(5);
    expect((await found({ area: '36.04.34.2002' })).texts).toEqual(['Kunjungan']);
    expect((await found({ filter: { pillar: 'x' } })).count).toBe(0);
    expect(await stage.errorOf(query, cast.serang, { area: '36.04', after: first.after })).toBe('BAD_CURSOR');
  });

  it('are seen in their area alone, by every path', async () => {
    expect((await found({}, cast.lebak)).count).toBe(0);
    expect((await found({ filter: { text: 'contoh' } }, viewers.machine3602)).count).toBe(0);
    expect(await stage.ask('query ($id: ID!) { pillarReport(id: $id) { id } }', cast.lebak, { id: month })).toEqual({ pillarReport: null });
    expect(await stage.entities('PillarReport', 'id', [month, 'x'], viewers.machine3602)).toEqual([null, null]);
    expect(await stage.entities('PillarReport', 'id', [month], viewers.machine3604)).toEqual([{ id: month }]);
    for (const viewer of [viewers.head, viewers.guest, viewerWith('KT_USER', '36.04')]) expect(await stage.errorOf(query, viewer)).toBe('FORBIDDEN');
    expect(await stage.entities('PillarReport', 'id', [month], viewers.head)).toEqual([null]);
  });

  it('show a village its journals without the term of the district, and never by its name', async () => {
    const village = viewerWith('VILLAGE_OPERATOR', '36.04.34.2002');
    const { pillarReports } = await stage.ask('{ pillarReports { edges { node { activity pillar { id } nextSteps } } } }', village);
    expect(pillarReports.edges).toEqual([{ node: { activity: 'Kunjungan', pillar: null, nextSteps: [] } }]);
    expect((await found({ filter: { text: 'contoh pelapor' } }, village)).count).toBe(0);
    const { rows } = await stage.arrange("SELECT label FROM people.outbox WHERE entity_type = 'PillarReport' AND area_code = '36.04.34.2002'", []);
    expect(rows).toEqual([{ label: 'TAGANA 2026-10-05' }]);
  });
});

it('count and list the journal of the month', async () => {
  const { pillarReport } = await stage.ask('query ($id: ID!) { pillarReport(id: $id) { summary { entries daysReported areasVisited } journal { totalCount { value } edges { node { date summary { entries } } } } } }', cast.serang, { id: month });
  expect(pillarReport.summary).toEqual({ entries: 3, daysReported: 2, areasVisited: 2 });
  expect(pillarReport.journal).toMatchObject({ totalCount: { value: 3 }, edges: [{ node: { date: '2026-10-07', summary: null } }, {}, {}] });
});

it('offer the terms of their own area to those who write in the field', async () => {
  const ids = async (viewer: Parameters<typeof stage.ask>[1]) => (await stage.ask('{ fieldTerms { id person { displayName } } }', viewer)).fieldTerms.map(({ id }: { id: string }) => id);
  expect(await ids(cast.tksk)).toEqual([pillar]);
  for (const viewer of [cast.serang, cast.kec, viewers.guest, viewers.machine3604, viewerWith('TKSK', '36.02.01'), viewerWith('VILLAGE_OPERATOR', '36.04.34.2001')]) expect(await ids(viewer)).toEqual([]);
});

it('tell who has not reported of a month', async () => {
  const ask = async (variables: object, viewer = cast.serang) => {
    const answer = await stage.ask('query ($month: Date, $type: [PillarType!], $area: RegionCode! = "36") { region(code: $area) { unreportedPillars(month: $month, type: $type) { totalCount { value } edges { node { id } } } } }', viewer, { ...variables });
    return answer.region.unreportedPillars.edges.map(({ node }: { node: { id: string } }) => node.id) as string[];
  };
  await stage.term({ area: '36.04.34', validTo: '2026-08-31' });
  await stage.term({ area: '36.04.34', state: 'ENDED', endedOn: '2021-12-31' });
  const psm = await stage.term({ type: 'PSM', area: '36.04.34.2001' });
  expect((await ask({ month: '2026-10-15' })).toSorted()).toEqual([pillar, psm].toSorted());
  expect(await ask({ month: '2026-10-15', type: ['PSM'] })).toEqual([psm]);
  expect(await ask({ month: '2026-10-15' }, cast.lebak)).toEqual([]);
  expect([await ask({ month: '2026-10-15', area: '36.04.34.2001' }), await ask({ month: '2026-10-15', area: '36.02' })]).toEqual([[psm], []]);
  await stage.submit({ id: month, version: 1 });
  expect(await ask({ month: '2026-10-15' })).toEqual([psm]);
  expect(await ask({ month: '2026-11-01' })).toContain(pillar);
  expect(await stage.errorOf('{ region(code: "36") { unreportedPillars { edges { cursor } } } }', viewers.head)).toBe('FORBIDDEN');
});
