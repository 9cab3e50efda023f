import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
const districts = regionsWithin('36.02', 'DISTRICT').map(({ code }) => code);
const [held = '', suspended = '', left = '', lately = '', dormantOnly = ''] = districts;
const [village = '', dormantVillage = ''] = regionsWithin(held, 'VILLAGE').map(({ code }) => code);

beforeAll(async () => {
  stage = await openStage(subgraph);
  const appoint = async (area: string, input: object) => {
    const { id: person } = await stage.mutate('registerPerson', '... on Person { id }', { fullName: `Umpama ${area}`, area, distinct: true });
    expect(await stage.mutate('appointPillar', '', { person, type: 'TKSK', area, decreeNumber: '1', decreeDate: '2020-01-01', validFrom: '2020-01-01', ...input })).toMatchObject({ __typename: 'Pillar' });
  };
  await appoint(held, { state: 'ACTIVE' });
  await appoint(suspended, { state: 'SUSPENDED' });
  await appoint(left, { state: 'ENDED', endedOn: daysAfter(today(), -400) });
  await appoint(lately, { state: 'ENDED', endedOn: daysAfter(today(), -5) });
  await appoint(dormantOnly, { state: 'PROPOSED' });
  await appoint(village, { type: 'PSM', state: 'ACTIVE' });
  await appoint(dormantVillage, { type: 'PSM', state: 'DORMANT' });
});
afterAll(() => stage.close());

type Found = { area: { code: string }; since: string | null; days: number | null; alert: boolean; last: { state: string } | null };
type Answer = { totalCount: { value: number; exact: boolean }; edges: { node: Found }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; countByArea: { region: { code: string }; value: number }[] };

async function vacancies(args: string, viewer: Viewer = viewers.lebak, area = '36'): Promise<Answer> {
  const fields = 'totalCount { value exact } edges { node { area { code } since days alert last { state } } } pageInfo { endCursor hasNextPage } countByArea(level: REGENCY) { region { code } value }';
  return (await stage.ask(`query ($area: RegionCode!) { region(code: $area) { vacancies(${args}) { ${fields} } } }`, viewer, { area })).region.vacancies;
}
const codes = ({ edges }: Answer) => edges.map(({ node }) => node.area.code);

it('tells the posts without anybody, longest first, with days and the one who left', async () => {
  const found = await vacancies('type: TKSK, first: 100');
  expect(found.totalCount).toEqual({ value: 26, exact: true });
  expect(codes(found)).not.toContain(held);
  expect(codes(found)).not.toContain(suspended);
  expect(found.edges[0]?.node).toMatchObject({ since: null, days: null, alert: true, last: null });
  expect(found.edges.slice(-2).map(({ node }) => node)).toEqual([
    { area: { code: left }, since: daysAfter(today(), -400), days: 400, alert: true, last: { state: 'ENDED' } },
    { area: { code: lately }, since: daysAfter(today(), -5), days: 5, alert: false, last: { state: 'ENDED' } },
  ]);
  expect(found.countByArea).toEqual([{ region: { code: '36.02' }, value: 26 }]);
});

it('pages, narrows by alert and orders by region', async () => {
  expect(codes(await vacancies('type: TKSK, filter: { alert: false }'))).toEqual([lately]);
  const all = codes(await vacancies('type: TKSK, order: AREA, first: 100'));
  expect(all).toEqual(all.toSorted());
  const first = await vacancies('type: TKSK, order: AREA, first: 10');
  const next = await vacancies(`type: TKSK, order: AREA, first: 100, after: "${first.pageInfo.endCursor}"`);
  expect([...codes(first), ...codes(next)]).toEqual(all);
  expect(await stage.errorOf(`{ region(code: "36") { vacancies(type: PSM, order: AREA, after: "${first.pageInfo.endCursor}") { edges { cursor } } } }`, viewers.lebak)).toBe('BAD_CURSOR');
});

it('tells of villages without a PSM, a dormant one being nobody', async () => {
  const found = codes(await vacancies('type: PSM, first: 100', viewers.lebak, held));
  expect(found).not.toContain(village);
  expect(found).toContain(dormantVillage);
  expect((await vacancies('type: PSM')).totalCount.value).toBe(344);
});

it('keeps to the viewer\'s area, from whichever region it is asked', async () => {
  expect((await vacancies('type: TKSK', viewers.lebak, '36.04')).totalCount.value).toBe(0);
  expect((await vacancies('type: TKSK', viewers.serang)).totalCount.value).toBe(29);
  const ofRegion = 'query ($code: RegionCode!) { region(code: $code) { vacancies(type: TKSK) { totalCount { value } } } }';
  const at = async (code: string, viewer: Viewer) => (await stage.ask(ofRegion, viewer, { code })).region.vacancies.totalCount.value;
  expect([await at('36.02', viewers.lebak), await at('36.04', viewers.lebak), await at('36', viewers.admin)]).toEqual([26, 0, 153]);
  expect(await stage.errorOf('{ region(code: "36") { vacancies(type: TKSK) { totalCount { value } } } }', viewerWith('VIEWER', '36'))).toBe('FORBIDDEN');
});

it('sums posts, gaps and workers for the regions below', async () => {
  const query = 'query ($type: PillarType!, $area: RegionCode) { pillarCoverage(type: $type, area: $area) { area { code } posts vacant workers dormant } }';
  const ask = async (type: string, area: string | null, viewer: Viewer = viewers.lebak) => (await stage.ask(query, viewer, { type, area })).pillarCoverage as { area: { code: string } }[];
  expect((await ask('TKSK', null)).filter(({ area }) => [held, left].includes(area.code))).toEqual([
    { area: { code: held }, posts: 1, vacant: 0, workers: 1, dormant: 0 }, { area: { code: left }, posts: 1, vacant: 1, workers: 0, dormant: 0 },
  ]);
  expect((await ask('TKSK', '36', viewers.admin)).find(({ area }) => area.code === '36.02')).toEqual({ area: { code: '36.02' }, posts: 28, vacant: 26, workers: 1, dormant: 0 });
  expect((await ask('PSM', '36', viewers.admin)).find(({ area }) => area.code === '36.02')).toEqual({ area: { code: '36.02' }, posts: 345, vacant: 344, workers: 1, dormant: 1 });
  expect(await ask('PSM', village)).toEqual([{ area: { code: village }, posts: 1, vacant: 0, workers: 1, dormant: 0 }]);
  expect((await ask('TAGANA', null))[0]).toMatchObject({ posts: null, vacant: null, workers: 0 });
  expect(await ask('TKSK', '36.04')).toEqual([]);
});

it('tells workers per 10,000 inhabitants where their number is known, and null elsewhere', async () => {
  const query = 'query ($area: RegionCode!) { pillarCoverage(type: TKSK, area: $area) { area { code } workers population { value year source } workersPer10000 } }';
  const ask = async (area: string, viewer: Viewer) => (await stage.ask(query, viewer, { area })).pillarCoverage as { area: { code: string }; workersPer10000: number | null }[];
  const [lebak, ...others] = (await ask('36', viewers.admin)).toSorted((a, b) => (b.workersPer10000 ?? 0) - (a.workersPer10000 ?? 0));
  expect(lebak).toEqual({ area: { code: '36.02' }, workers: 1, population: { value: 1_490_000, year: 2023, source: 'Dukcapil' }, workersPer10000: 10_000 / 1_490_000 });
  expect(others.every(({ workersPer10000 }) => workersPer10000 === 0)).toBe(true);
  expect((await ask('36.02', viewers.lebak)).find(({ area }) => area.code === held)).toEqual({ area: { code: held }, workers: 1, population: null, workersPer10000: null });
});
