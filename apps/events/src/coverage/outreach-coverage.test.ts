import { today } from '@pilar/domain/dates';
import { openStage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complete } from '../../test/world.ts';
import { subgraph } from '../subgraph.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
const record = async (input: object, viewer = viewers.admin): Promise<string> => (await stage.mutate('recordEvent', '... on Event { id }', { ...complete, ...input }, viewer as never)).id;
const place = (area: string) => ({ targetAreas: [area], venue: { name: 'Aula', area } });
const fields = '{ area { code } from to total { events districts withRakor openItems overdueItems lastOn byType { type events lastOn } } rows(level: REGENCY) { area { code } events withRakor } unreached(level: REGENCY) { code } }';
const ask = async (args: string, viewer: typeof viewers.admin | typeof viewers.machine3602 = viewers.admin) => (await stage.ask(`{ outreachCoverage${args} ${fields} }`, viewer)).outreachCoverage;

beforeAll(async () => {
  stage = await openStage(subgraph);
  await record({ ...place('36.02'), date: '2021-07-12' });
  await record({ ...place('36.04.34'), type: 'RAKOR_KECAMATAN', date: '2021-10-11' });
  await record({ ...place('36.04.34'), type: 'RAKOR_KECAMATAN', date: '2021-11-11', title: 'Kedua' });
  await record({ ...place('36.02.14'), type: 'RAKOR_KECAMATAN', date: '2020-10-11' });
  await record({ ...place('36.03'), state: 'SCHEDULED', date: '2021-12-01' });
  const withdrawn = await record({ ...place('36.71'), date: '2021-02-01' });
  await stage.mutate('withdrawEvent', '... on Event { id }', { id: withdrawn, version: 1, reason: 'ganda' });
  const rakor = await record({ ...place('36.04.33'), type: 'RAKOR_KECAMATAN', date: '2019-01-01' }, viewers.serang);
  for (const due of ['2020-01-01', '2999-01-01']) await stage.mutate('recordActionItem', '... on ActionItem { id }', { event: rakor, text: `Sampai ${due}`, ownerName: 'Camat', due }, viewers.serang);
});
afterAll(() => stage.close());

it('tells who was reached in a year by which kind, who was not, and how many districts met (rule 26)', async () => {
  const coverage = await ask('(year: 2021)');
  expect(coverage).toMatchObject({
    area: { code: '36' }, from: '2021-01-01', to: '2021-12-31',
    total: { events: 3, districts: 155, withRakor: 1, openItems: 2, overdueItems: 1, lastOn: '2021-11-11', byType: [{ type: 'PENSOSKEL', events: 1, lastOn: '2021-07-12' }, { type: 'RAKOR_KECAMATAN', events: 2, lastOn: '2021-11-11' }] },
  });
  expect(coverage.rows.map(({ area, events, withRakor }: { area: { code: string }; events: number; withRakor: number }) => `${area.code} ${events} ${withRakor}`)).toEqual(['36.01 0 0', '36.02 1 0', '36.03 0 0', '36.04 2 1', '36.71 0 0', '36.72 0 0', '36.73 0 0', '36.74 0 0']);
  expect(coverage.unreached.map(({ code }: { code: string }) => code)).toEqual(['36.01', '36.03', '36.71', '36.72', '36.73', '36.74']);
});

it('counts the kinds and the period asked for', async () => {
  expect((await ask('(year: 2021, type: [PENSOSKEL])')).total).toMatchObject({ events: 1, withRakor: 1 });
  expect((await ask('(from: "2020-01-01", to: "2021-07-31")')).total).toMatchObject({ events: 2, withRakor: 1 });
  expect((await ask('(from: "2019-01-01")')).to).toBe(today());
  expect((await ask('')).total).toMatchObject({ events: 0 });
  expect((await stage.ask('{ region(code: "36.04") { outreachCoverage(year: 2021) { total { events withRakor districts } } } }', viewers.admin)).region.outreachCoverage).toEqual({ total: { events: 2, withRakor: 1, districts: 29 } });
});

it.each(['(year: 2021, from: "2021-01-01")', '(year: 3)', '(from: "2021-02-01", to: "2021-01-01")'])('refuses %s', async (args) => {
  expect(await stage.errorOf(`{ outreachCoverage${args} { from } }`)).toBe('BAD_USER_INPUT');
});

it('tells of the viewer\'s own area alone, and to heads and observers as numbers', async () => {
  expect(await ask('(year: 2021, area: "36.04")', viewers.machine3602)).toBeNull();
  expect(await ask('(year: 2021, area: "36")', viewers.serang)).toBeNull();
  expect((await ask('(year: 2021)', viewers.serang)).total).toMatchObject({ events: 2 });
  expect((await ask('(year: 2021)', viewers.guest)).total).toMatchObject({ events: 3 });
  expect(await stage.errorOf('{ outreachCoverage { from } }', viewerWith('LKS_USER', '36.04'))).toBe('FORBIDDEN');
  const { rows } = await stage.arrange("SELECT * FROM events.outreach('36', '2021-01-01', '2021-12-31')", []) as { rows: object[] };
  expect(rows).toEqual([]);
});
