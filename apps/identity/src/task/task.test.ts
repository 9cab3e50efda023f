import { randomUUID } from 'node:crypto';
import { openPool } from '@pilar/subgraph/pool';
import { rebuildReferences } from '@pilar/subgraph/outbox';
import type { TaskSpec } from '@pilar/subgraph/entity';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { keepTasks } from './keep-tasks.ts';

let stage: Stage;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T03:00:00Z') });
  stage = await openStage(subgraph());
});
afterEach(() => { vi.setSystemTime(new Date('2026-11-25T03:00:00Z')); });
afterAll(async () => {
  await stage.close();
  vi.useRealTimers();
});

const roles = ['PROV_ADMIN', 'REG_OFFICER', 'KEC_OFFICER'] as const;
const report = (area: string, due: string, more: Partial<TaskSpec> = {}): TaskSpec => ({ key: 'report', kind: 'EVENT_REPORT', area, roles, from: '2026-11-20', due, ...more });

let seq = 0;
type Told = { id?: string; version?: number; label?: string; operation?: string; tasks?: TaskSpec[]; quietly?: boolean };
/** Lets subgraph events publish a change of an event, and waits until identity has read it, `quietly` without being called. Answers the event's id. */
async function tell({ id = randomUUID(), version = 1, label = 'Rakor Contoh', operation = 'UPDATED', tasks = [], quietly = false }: Told, type = 'Event'): Promise<string> {
  seq += 1;
  const areas = tasks.length > 0 ? tasks.map(({ area }) => area) : ['36.02'];
  await stage.arrange(`INSERT INTO events.outbox (change_seq, operation, entity_type, entity_id, version, label, areas, downward, open, tasks)
    VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', false, $8)`, [seq, operation, type, id, version, label, areas, JSON.stringify(tasks)]);
  if (!quietly) await stage.arrange(`SELECT pg_notify('pilar_changes', 'events')`, []);
  const read = async () => Number((await stage.arrange(`SELECT change_seq FROM identity.ref_position WHERE subgraph = 'events'`, [])).rows[0]?.change_seq ?? 0);
  await expect.poll(read).toBeGreaterThanOrEqual(seq);
  return id;
}

const list = `query ($filter: TaskFilter, $area: RegionCode, $first: Int, $after: String) { tasks(filter: $filter, area: $area, first: $first, after: $after) {
  edges { node { id kind subject { type id label } area { code } from due overdue details { name value } taken mine assignee { displayName } doneAt dismissedReason version viewerCan { take release dismiss } } }
  pageInfo { endCursor hasNextPage } totalCount { value exact } } }`;

async function inbox(viewer: Viewer = viewers.lebak, variables: Record<string, unknown> = {}) {
  const { edges, totalCount } = (await stage.ask(list, viewer, variables)).tasks;
  expect(totalCount.value).toBe(edges.length);
  return edges.map(({ node }: { node: object }) => node);
}
const of = async (id: string, viewer: Viewer = viewers.lebak, variables = {}) => (await inbox(viewer, variables)).find((task: { subject: { id: string } }) => task.subject.id === id);
const act = (mutation: string, input: object, viewer: Viewer = viewers.lebak) => stage.mutate(mutation, '... on Task { id version taken mine doneAt dismissedReason }', input, viewer);

describe('a task', () => {
  it('appears when a record asks for it, tells what is to be done, and vanishes when the record no longer does', async () => {
    const id = await tell({ tasks: [report('36.02', '2026-12-01', { params: { missing: 'topics,media' } })] });
    const task = await of(id);
    expect({ ...task, id: '' }).toEqual({
      id: '', kind: 'EVENT_REPORT', subject: { type: 'Event', id, label: 'Rakor Contoh' }, area: { code: '36.02' }, from: '2026-11-20', due: '2026-12-01', overdue: false,
      details: [{ name: 'missing', value: 'topics,media' }], taken: false, mine: false, assignee: null, doneAt: null, dismissedReason: null, version: 1,
      viewerCan: { take: true, release: false, dismiss: false },
    });
    await tell({ id, version: 2, tasks: [] });
    expect(await of(id)).toBeUndefined();
    expect(await of(id, viewers.lebak, { filter: { done: true } })).toMatchObject({ id: task.id, doneAt: expect.any(String), viewerCan: { take: false } });
  });

  it('is asked from the day it was due where that day had passed, and holds nothing up', async () => {
    const id = await tell({ tasks: [report('36.02', '2026-11-18')] });
    expect(await of(id)).toMatchObject({ from: '2026-11-18', due: '2026-11-18', overdue: true });
  });

  it('shows from its day on, and is overdue after another, by the clock of the one who reads', async () => {
    const id = await tell({ tasks: [report('36.02', '2026-12-08', { from: '2026-12-02' })] });
    expect(await of(id)).toBeUndefined();
    vi.setSystemTime(new Date('2026-12-01T17:00:00Z'));
    expect(await of(id)).toMatchObject({ overdue: false });
    vi.setSystemTime(new Date('2026-12-08T16:59:00Z'));
    expect(await of(id)).toMatchObject({ overdue: false });
    vi.setSystemTime(new Date('2026-12-08T17:00:00Z'));
    expect(await of(id)).toMatchObject({ overdue: true });
    expect(await of(id, viewers.lebak, { filter: { overdue: false } })).toBeUndefined();
    expect(await of(id, viewers.lebak, { filter: { overdue: true } })).toBeDefined();
  });

  it('ends with its record', async () => {
    const id = await tell({ tasks: [report('36.02', '2026-12-01')] });
    await tell({ id, version: 2, operation: 'DELETED', tasks: [report('36.02', '2026-12-01')] });
    expect(await of(id)).toBeUndefined();
  });

  it('follows its record to another day and place, and keeps who has taken it', async () => {
    const id = await tell({ tasks: [report('36.02', '2026-12-01')] });
    const task = await of(id);
    await act('takeTask', { id: task.id, version: 1 });
    await tell({ id, version: 2, label: 'Rakor Baru', tasks: [report('36.02.14', '2026-12-05')] });
    expect(await of(id)).toMatchObject({ id: task.id, mine: true, due: '2026-12-05', area: { code: '36.02.14' }, subject: { label: 'Rakor Baru' } });
  });

  it('comes back open to everybody when it is asked for again', async () => {
    const id = await tell({ tasks: [report('36.02', '2026-12-01')] });
    const task = await of(id);
    await act('takeTask', { id: task.id, version: 1 });
    await tell({ id, version: 2 });
    await tell({ id, version: 3, tasks: [report('36.02', '2026-12-01')] });
    expect(await of(id)).toMatchObject({ id: task.id, taken: false, doneAt: null });
  });
});

describe('who sees a task', () => {
  it('is whoever works there in one of its roles, and nobody else', async () => {
    const id = await tell({ tasks: [report('36.02.14', '2026-12-01')] });
    const seen = async (viewer: Viewer) => (await of(id, viewer)) !== undefined;
    expect(await Promise.all([viewers.admin, viewers.lebak, viewerWith('KEC_OFFICER', '36.02.14')].map(seen))).toEqual([true, true, true]);
    expect(await Promise.all([viewers.officer, viewers.serang, viewerWith('KEC_OFFICER', '36.02.15'), viewerWith('TKSK', '36.02.14'), viewerWith('KEC_OFFICER', '36.02.14.2001')].map(seen))).toEqual([false, false, false, false, false]);
  });

  it('is the same by reference as in the list', async () => {
    const id = await tell({ tasks: [report('36.02', '2026-12-01')] });
    const task = await of(id);
    expect(await stage.entities('Task', 'id subject { label }', [task.id], viewers.lebak)).toEqual([{ id: task.id, subject: { label: 'Rakor Contoh' } }]);
    for (const viewer of [viewers.serang, viewers.auditor, viewers.guest, viewers.machine3602]) expect(await stage.entities('Task', 'id subject { label }', [task.id], viewer)).toEqual([null]);
  });

  it('needs the right to read tasks', async () => {
    for (const viewer of [viewers.guest, viewers.head, viewers.machine3602]) expect(await stage.errorOf(list, viewer)).toBe('FORBIDDEN');
  });
});

describe('the inbox', () => {
  it('is ordered by deadline, paged, and narrowed by kind, area, day and owner', async () => {
    const kec = viewerWith('KEC_OFFICER', '36.03.14');
    const late = await tell({ tasks: [report('36.03.14', '2026-11-30')] });
    const first = await tell({ tasks: [report('36.03.14', '2026-11-24')] });
    const other = await tell({ tasks: [report('36.03.14', '2026-11-27', { key: 'complete', kind: 'EVENT_COMPLETE' })] });
    const ids = async (variables = {}) => (await inbox(kec, variables)).map(({ subject }: { subject: { id: string } }) => subject.id);
    expect(await ids()).toEqual([first, other, late]);
    expect(await ids({ filter: { kind: ['EVENT_COMPLETE'] } })).toEqual([other]);
    expect(await ids({ filter: { dueUntil: '2026-11-27' } })).toEqual([first, other]);
    expect(await ids({ area: '36.02' })).toEqual([]);
    const { id, version } = await of(first, kec);
    await act('takeTask', { id, version }, kec);
    expect(await ids({ filter: { mine: true } })).toEqual([first]);
    expect(await ids({ filter: { mine: false } })).toEqual([other, late]);
    const page = (await stage.ask(list, kec, { first: 2 })).tasks;
    expect(page.totalCount).toEqual({ value: 3, exact: true });
    const next = (await stage.ask(list, kec, { first: 2, after: page.pageInfo.endCursor })).tasks;
    expect(next.edges.map(({ node }: { node: { subject: { id: string } } }) => node.subject.id)).toEqual([late]);
    expect(await stage.errorOf(list, kec, { first: 2, after: page.pageInfo.endCursor, filter: { done: true } })).toBe('BAD_CURSOR');
  });
});

describe('taking a task', () => {
  it('tells the second of two at once that it has changed, and a third that a colleague has it', async () => {
    const id = await tell({ tasks: [report('36.02', '2026-12-01')] });
    const task = await of(id);
    const colleague = viewerWith('REG_OFFICER', '36.02');
    const both = await Promise.all([viewers.lebak, colleague].map((viewer) => act('takeTask', { id: task.id, version: 1 }, viewer)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Task']);
    const [winner, loser] = both[0].__typename === 'Task' ? [viewers.lebak, colleague] : [colleague, viewers.lebak];
    expect(await act('takeTask', { id: task.id, version: 2 }, loser)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await of(id, winner)).toMatchObject({ mine: true, viewerCan: { take: false, release: true } });
    expect(await of(id, loser)).toMatchObject({ mine: false, taken: true, viewerCan: { take: false, release: true } });
  });

  it('does it once, however often it is sent with the same key', async () => {
    const { id } = await of(await tell({ tasks: [report('36.02', '2026-12-01')] }));
    const input = { id, version: 1, idempotencyKey: randomUUID() };
    expect(await act('takeTask', input)).toMatchObject({ version: 2, mine: true });
    expect(await act('takeTask', input)).toMatchObject({ version: 2, mine: true });
    expect(await act('takeTask', { ...input, version: 2 })).toMatchObject({ __typename: 'Duplicate' });
  });

  it('refuses what is malformed, unknown, foreign, done, or not the role\'s to do', async () => {
    const event = await tell({ tasks: [report('36.02', '2026-12-01')] });
    const { id } = await of(event);
    expect(await act('takeTask', { id: 'x', version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const [foreign, none] = [await act('takeTask', { id, version: 1 }, viewers.serang), await act('takeTask', { id: randomUUID(), version: 1 }, viewers.serang)];
    expect(foreign).toMatchObject({ __typename: 'InvalidInput', path: ['id'], problems: [{ path: none.problems[0].path }] });
    for (const viewer of [viewers.head, viewers.guest, viewers.machine3602]) expect(await act('takeTask', { id, version: 1 }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await act('takeTask', { id, version: 1 }, viewers.auditor)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    await tell({ id: event, version: 2 });
    for (const mutation of ['takeTask', 'releaseTask']) expect(await act(mutation, { id, version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('giving a task back', () => {
  it('is for whoever has it, and for the regency and the province', async () => {
    const event = await tell({ tasks: [report('36.02.14', '2026-12-01')] });
    const [one, other] = [viewerWith('KEC_OFFICER', '36.02.14'), { ...viewerWith('KEC_OFFICER', '36.02.14'), accountId: randomUUID() }];
    const { id } = await of(event, one);
    expect(await act('releaseTask', { id, version: 1 }, one)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    await act('takeTask', { id, version: 1 }, one);
    expect(await of(event, other)).toMatchObject({ taken: true, viewerCan: { take: false, release: false } });
    expect(await act('releaseTask', { id, version: 2 }, other)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await act('releaseTask', { id, version: 2 }, viewers.lebak)).toMatchObject({ version: 3, taken: false });
    await act('takeTask', { id, version: 3 }, one);
    expect(await act('releaseTask', { id, version: 4 }, one)).toMatchObject({ version: 5, taken: false });
  });
});

describe('dismissing a task', () => {
  const term = (due: string) => report('36.02', due, { key: 'term', kind: 'TERM_ENDING' });

  it('needs a reason and a kind that allows it', async () => {
    const needed = await of(await tell({ tasks: [report('36.02', '2026-12-01')] }));
    expect(await act('dismissTask', { id: needed.id, version: 1, reason: 'tidak perlu' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const { id } = await of(await tell({ tasks: [term('2026-12-31')] }));
    expect(await act('dismissTask', { id, version: 1, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await act('dismissTask', { id, version: 1, reason: 'x'.repeat(501) })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
  });

  it('holds while the record asks for the same day, also through a rebuild, and no longer', async () => {
    const event = await tell({ tasks: [term('2026-12-31')] });
    const { id } = await of(event);
    expect(await act('dismissTask', { id, version: 1, reason: 'Tidak diperpanjang.' })).toMatchObject({ dismissedReason: 'Tidak diperpanjang.', doneAt: expect.any(String) });
    await tell({ id: event, version: 2, tasks: [term('2026-12-31')] });
    expect(await of(event)).toBeUndefined();
    await rebuild();
    expect(await of(event)).toBeUndefined();
    await tell({ id: event, version: 3, tasks: [term('2027-01-31')] });
    expect(await of(event)).toMatchObject({ id, dismissedReason: null });
  });
});

/** As `npx pilar rebuild-refs` does it, but here and now. */
async function rebuild(): Promise<void> {
  const pool = openPool(stage.database.roleUrls.identity, 2);
  await stage.arrange('SELECT identity.forget_tasks()', []);
  await rebuildReferences(pool, 'identity', ['events'], keepTasks);
  await pool.end();
}

it('the inbox can be made anew from the outboxes, and is then as it was', async () => {
  const open = await tell({ tasks: [report('36.02', '2026-12-01')] });
  const done = await tell({ tasks: [report('36.02', '2026-12-01')] });
  await tell({ id: done, version: 2 });
  const again = await tell({ version: 5, tasks: [report('36.02', '2026-12-02')] });
  const { id, version } = await of(open);
  await act('takeTask', { id, version });
  const shown = async () => (await inbox()).map(({ subject, due, mine }: { subject: object; due: string; mine: boolean }) => ({ subject, due, mine }))
    .toSorted((a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  const before = await shown();
  expect(before.length).toBeGreaterThan(2);
  await rebuild();
  expect(await shown()).toEqual(before);
  await rebuild();
  expect(await shown()).toEqual(before);
  // An entry that comes late changes nothing.
  await tell({ id: again, version: 4, tasks: [] });
  expect(await of(again)).toBeDefined();
});

// Last: what is told here is never read to its end.
it('of one subgraph is not held up by what cannot be read of another', async () => {
  await stage.arrange(`INSERT INTO people.outbox (change_seq, operation, entity_type, entity_id, version, label, areas, downward, open, tasks)
    VALUES (1, 'UPDATED', 'Person', $1, 1, 'Contoh', '{36.02}', '{}', false, '[{"key":"x","kind":"REPORT_DUE","area":"36.02","roles":[],"from":"kemarin","due":"besok"}]')`, [randomUUID()]);
  const id = await tell({ tasks: [report('36.02', '2026-12-01')], quietly: true });
  expect(await of(id)).toMatchObject({ kind: 'EVENT_REPORT' });
  expect((await stage.arrange(`SELECT change_seq FROM identity.ref_position WHERE subgraph = 'people'`, [])).rows).toEqual([]);
});

it('keeps a reference of what its records name, and none of deliveries, of which there are millions', async () => {
  const [event, delivery] = [await tell({}), await tell({}, 'Delivery')];
  const { rows } = await stage.arrange('SELECT entity_id::text AS id FROM identity.ref_entity WHERE entity_id = ANY($1::uuid[])', [[event, delivery]]);
  expect(rows).toEqual([{ id: event }]);
});
