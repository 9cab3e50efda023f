import { daysAfter, today } from '@pilar/domain/dates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unmonitoredYears } from '../registration/monitored-years.ts';
import { cast, openMonitorings, whole, year } from './monitoring-stage.ts';

let stage: Awaited<ReturnType<typeof openMonitorings>>;
beforeAll(async () => {
  stage = await openMonitorings();
  await stage.publish({ id: (await stage.draft()).id, version: 1 });
});
afterAll(() => stage.close());

const [first, second] = [`${year}-01-02`, `${year}-01-03`];
const refused = (path: string[], message = '') => ({ __typename: 'InvalidInput', problems: [{ path, message: expect.stringContaining(message) }] });
const visit = (monitoring: string, input: object, viewer = cast.tksk) => stage.visit({ monitoring, visitedOn: first, answers: whole, ...input }, viewer);

describe('the day of a visit', () => {
  it('lies in the year of its monitoring, and is not to come', async () => {
    const { id } = await stage.planned();
    for (const visitedOn of ['2019-01-01', `${year - 1}-12-31`, `${year + 1}-01-01`]) expect(await visit(id, { visitedOn })).toMatchObject(refused(['visitedOn'], `${year}`));
    if (daysAfter(today(), 1).startsWith(`${year}-`)) expect(await visit(id, { visitedOn: daysAfter(today(), 1) })).toMatchObject(refused(['visitedOn'], 'future'));
    expect(await visit(id, {})).toMatchObject({ state: 'VISITED', visitedOn: first });
  });

  it('is corrected by whoever told it, and by whoever saw it, until it is scored', async () => {
    const { id } = await stage.planned();
    await visit(id, {});
    const own = await visit(id, { visitedOn: second, answers: [] });
    expect(own).toMatchObject({ visitedOn: second, version: 3, clashes: [] });
    expect(own.answers).toHaveLength(whole.length);
    expect(await visit(id, { visitedOn: second, answers: [] })).toMatchObject(refused(['answers']));
    const seen = await visit(id, { visitedOn: first, visitedOnBase: second, answers: [] }, cast.kec);
    expect(seen).toMatchObject({ visitedOn: first, clashes: [] });
    const { history } = (await stage.ask(`{ monitoring(id: "${id}") { history { edges { node { changes { field before after } } } } } }`, cast.serang)).monitoring;
    expect(history.edges[0].node.changes).toContainEqual({ field: 'visitedOn', before: second, after: first });
    await stage.score({ id, version: seen.version, conclusion: 'Baik' });
    expect(await visit(id, { visitedOn: second, visitedOnBase: first, answers: [] })).toMatchObject({ __typename: 'InvalidInput', path: ['monitoring'] });
  });

  it('that another tells otherwise is kept until one is chosen, and nothing of theirs is lost', async () => {
    const { id } = await stage.planned();
    await visit(id, { answers: whole.slice(0, 2) });
    const both = await visit(id, { visitedOn: second, answers: whole.slice(2) }, cast.kec);
    expect(both).toMatchObject({ visitedOn: first, unanswered: [], clashes: [{ question: '@visitedOn', value: second }] });
    expect(await stage.score({ id, version: both.version, conclusion: 'Baik' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('day of the visit') });
    const settle = (value: string, question = '@visitedOn') => stage.settle({ id, version: both.version, answers: [{ question, value }] });
    for (const wrong of ['2019-01-01', 'kemarin', ' ']) expect(await settle(wrong)).toMatchObject(refused(['answers', '0', 'value']));
    expect(await visit(id, { answers: [{ question: '@visitedOn', value: second }] })).toMatchObject(refused(['answers', '0', 'question']));
    const settled = await settle(second);
    expect(settled).toMatchObject({ visitedOn: second, clashes: [] });
    expect(await stage.score({ id, version: settled.version, conclusion: 'Baik' })).toMatchObject({ state: 'SCORED', score: 81.25 });
  });

  it('told otherwise by two at once clashes, whoever came first', async () => {
    const { id, institution } = await stage.planned();
    await Promise.all([visit(id, {}), visit(id, { visitedOn: second }, cast.kec)]);
    const both = await stage.of(institution.id);
    expect([both.visitedOn, ...both.clashes.map(({ value }: { value: string }) => value)].toSorted()).toEqual([first, second]);
  });

  it('of a visit recorded before days were told apart is nobody\'s: another clashes', async () => {
    const { id } = await stage.planned();
    await stage.arrange(`UPDATE institutions.monitoring SET state = 'VISITED', visited_on = $2 WHERE id = $1`, [id, first]);
    expect(await visit(id, { visitedOn: second, answers: [whole[0]] })).toMatchObject({ visitedOn: first, clashes: [{ question: '@visitedOn', value: second }] });
  });
});

it('a year counts for a renewal by a visit within it alone', async () => {
  const row = (of: number, visitedOn: string) => ({ year: of, visitedOn: new Date(visitedOn) });
  const tx = { monitoring: { findMany: async () => [row(2023, '2019-01-01'), row(2024, '2024-06-01'), row(2025, '2025-12-31')] } };
  expect(await unmonitoredYears(tx as never, 'x', 2026, 3)).toEqual([2023]);
});
