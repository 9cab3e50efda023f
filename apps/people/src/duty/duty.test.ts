import { today, daysAfter } from '@pilar/domain/dates';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const publish = (input: object, viewer = viewers.admin) => stage.mutate('publishDuties', '... on Duty { id type number validFrom items legalBasis { id } version }', { type: 'TKSK', validFrom: '2020-01-01', items: ['Mendata', 'Mendampingi'], ...input }, viewer);
const acknowledge = (input: object, viewer: (typeof viewers)['admin'] = viewers.admin) => stage.mutate('acknowledgeDuties', '... on DutyAcknowledgement { id acknowledgedOn onBehalf byName note version area { code } duty { number } history { totalCount { value } } }', input, viewer);

async function term(area: string, type = 'TKSK', more: object = {}): Promise<string> {
  const { id: person } = await stage.mutate('registerPerson', '... on Person { id }', { fullName: `Contoh ${area}`, area, distinct: true });
  return (await stage.mutate('appointPillar', '... on Pillar { id }', { person, type, area, state: 'ACTIVE', decreeNumber: '800/1', decreeDate: '2020-01-02', validFrom: '2020-01-02', ...more })).id;
}

describe('publishDuties', () => {
  it('makes one version after the other; the older stays readable', async () => {
    const law = await stage.know('LegalBasis', 'Permensos 28/2018', null);
    expect(await publish({ type: 'PSM', legalBasis: law })).toMatchObject({ __typename: 'Duty', type: 'PSM', number: 1, items: ['Mendata', 'Mendampingi'], legalBasis: { id: law } });
    expect(await publish({ type: 'PSM', validFrom: '2022-06-01', items: [' Mendata '] })).toMatchObject({ number: 2, validFrom: '2022-06-01', items: ['Mendata'], legalBasis: null });
    const numbers = async (filter: object) => (await stage.ask('query ($filter: DutyFilter) { duties(filter: $filter) { edges { node { number } } } }', viewers.guest, { filter })).duties.edges.map(({ node }: { node: { number: number } }) => node.number);
    expect(await numbers({ type: ['PSM'] })).toEqual([2, 1]);
    expect(await numbers({ type: ['PSM'], asOf: '2022-05-31' })).toEqual([1]);
    expect(await numbers({ type: ['PSM'], asOf: '2022-06-01' })).toEqual([2]);
    expect(await numbers({ type: ['PSM'], asOf: '2019-12-31' })).toEqual([]);
  });

  it('names every wrong field', async () => {
    await publish({ type: 'WPKS', validFrom: '2021-01-01' });
    expect(await publish({ type: 'WPKS', validFrom: '2020-12-31', items: ['Mendata', '', 'mendata'], legalBasis: randomUUID() })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['items', '1'] }, { path: ['items', '2'] }, { path: ['validFrom'], message: expect.stringContaining('2021-01-01') }, { path: ['legalBasis'] }],
    });
    expect(await publish({ type: 'WPKS', validFrom: '2022-01-01', items: [] })).toMatchObject({ __typename: 'InvalidInput', path: ['items'] });
  });

  it('is the province\'s alone', async () => {
    for (const viewer of [viewers.lebak, viewers.tksk, viewers.head, viewers.auditor, viewers.machine3602]) {
      expect(await publish({ type: 'TAGANA' }, viewer as never)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });

  it('gives two who publish at once one version, and the same key its first result', async () => {
    const both = await Promise.all([publish({ type: 'TKS' }), publish({ type: 'TKS', items: ['Lain'] })]);
    const numbers = both.map((one) => one.number ?? one.__typename);
    expect([[1, 2], ['Duplicate', 1].toSorted()]).toContainEqual(numbers.toSorted());
    const idempotencyKey = randomUUID();
    const first = await publish({ type: 'PSP', idempotencyKey });
    expect((await publish({ type: 'PSP', idempotencyKey })).id).toBe(first.id);
    expect(await publish({ type: 'PSP', idempotencyKey, items: ['Lain'] })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });
});

describe('acknowledgeDuties', () => {
  let duty: string;
  beforeAll(async () => { duty = (await publish({ type: 'TKSK' })).id; });

  it('is said by the TKSK of the district, once; said again it changes nothing', async () => {
    const pillar = await term('36.04.34');
    const toAcknowledge = `{ pillar(id: "${pillar}") { dutyToAcknowledge { id } dutyAcknowledgement { id } } }`;
    expect(await stage.ask(toAcknowledge, viewers.tksk)).toEqual({ pillar: { dutyToAcknowledge: { id: duty }, dutyAcknowledgement: null } });
    const first = await acknowledge({ pillar, duty }, viewers.tksk);
    expect(first).toMatchObject({ __typename: 'DutyAcknowledgement', acknowledgedOn: today(), onBehalf: false, byName: viewers.tksk.name, area: { code: '36.04.34' } });
    const again = await acknowledge({ pillar, duty, note: 'lagi' }, viewers.serang);
    expect(again).toMatchObject({ id: first.id, version: 1, note: null, onBehalf: false, history: { totalCount: { value: 1 } } });
    expect(await stage.ask(toAcknowledge, viewers.tksk)).toEqual({ pillar: { dutyToAcknowledge: null, dutyAcknowledgement: { id: first.id } } });
  });

  it('is recorded once of two at once', async () => {
    const pillar = await term('36.02.04');
    const both = await Promise.all([acknowledge({ pillar, duty }, viewers.lebak), acknowledge({ pillar, duty })]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  });

  it('is recorded by an officer on behalf, with its day and where the paper lies', async () => {
    const pillar = await term('36.02.05');
    expect(await acknowledge({ pillar, duty, date: '2021-03-04', note: 'Map 3' }, viewers.lebak)).toMatchObject({ acknowledgedOn: '2021-03-04', onBehalf: true, note: 'Map 3' });
  });

  it('refuses what is not theirs, not known, not fitting or not yet', async () => {
    const pillar = await term('36.02.06');
    const other = (await publish({ type: 'TAGANA' })).id;
    expect(await acknowledge({ pillar: 'x', duty: randomUUID(), note: ' ' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['pillar'] }, { path: ['duty'] }, { path: ['note'] }] });
    expect(await acknowledge({ pillar, duty: other })).toMatchObject({ __typename: 'InvalidInput', path: ['duty'] });
    expect(await acknowledge({ pillar, duty, date: daysAfter(today(), 1) })).toMatchObject({ __typename: 'InvalidInput', path: ['date'] });
    expect(await acknowledge({ pillar, duty }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['pillar'] });
    const tksk = viewerWith('TKSK', '36.02.06');
    expect(await acknowledge({ pillar, duty, date: '2021-03-04' }, tksk)).toMatchObject({ __typename: 'InvalidInput', path: ['date'] });
    const tagana = await term('36.02.06', 'TAGANA');
    expect(await acknowledge({ pillar: tagana, duty: other }, tksk)).toMatchObject({ __typename: 'NotAllowed', path: ['pillar'] });
    expect(await acknowledge({ pillar: await term('36.02.06', 'TKSK', { state: 'ENDED', endedOn: '2021-12-31' }), duty })).toMatchObject({ __typename: 'InvalidInput', path: ['pillar'] });
    for (const viewer of [viewers.head, viewers.auditor, viewers.machine3602, viewerWith('KEC_OFFICER', '36.02.06')]) {
      expect(await acknowledge({ pillar, duty }, viewer as never)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });

  it('tells who has and who has not, by region; a new version asks all again', async () => {
    const [has, hasNot] = [await term('36.03.01'), await term('36.03.02')];
    await acknowledge({ pillar: has, duty });
    const query = 'query ($filter: StandingFilter, $area: RegionCode) { standings(area: $area, filter: $filter) { edges { node { id } } countByArea(level: REGENCY) { region { code } value } } }';
    const of = async (acknowledged: boolean) => (await stage.ask(query, viewers.admin, { area: '36.03', filter: { type: ['TKSK'], state: ['ACTIVE'], acknowledged } })).standings;
    expect([await of(true), await of(false)]).toEqual([
      { edges: [{ node: { id: has } }], countByArea: [{ region: { code: '36.03' }, value: 1 }] },
      { edges: [{ node: { id: hasNot } }], countByArea: [{ region: { code: '36.03' }, value: 1 }] },
    ]);
    await publish({ validFrom: today() });
    expect((await of(false)).countByArea).toEqual([{ region: { code: '36.03' }, value: 2 }]);
  });

  it('leaves Pilar as a list, in the viewer\'s area alone', async () => {
    const exported = async (list: string, columns: string[], viewer: typeof viewers.admin) =>
      (await stage.work('/work/exports', { exportId: randomUUID(), list, columns, purpose: 'Uji' }, viewer)).lines.slice(1, -1);
    expect(await exported('DUTY_ACKNOWLEDGEMENTS', ['area', 'number', 'acknowledgedOn', 'onBehalf'], viewers.serang)).toEqual([['36.04.34', 1, today(), false]]);
    expect(await exported('STANDINGS', ['name', 'area', 'dutyNumber', 'acknowledgedOn', 'trained'], viewers.serang)).toEqual([['Contoh 36.04.34', '36.04.34', 2, null, false]]);
    expect((await exported('DUTIES', ['type', 'number', 'items'], viewers.lebak) as unknown as string[][]).filter(([type]) => type === 'PSM')).toEqual([['PSM', 2, '1. Mendata'], ['PSM', 1, '1. Mendata\n2. Mendampingi']]);
    const list = '{ dutyAcknowledgements(filter: { type: [TKSK], onBehalf: true }) { edges { node { pillar { area { code } } } } } }';
    expect((await stage.ask(list, viewers.serang)).dutyAcknowledgements.edges).toEqual([]);
    expect(await stage.errorOf(list, viewers.guest)).toBe('FORBIDDEN');
  });
});
