import { respond } from '@pilar/testing/execute';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from './subgraph.ts';

let stage: Stage;
let holder: pg.Client;
beforeAll(async () => {
  stage = await openStage(subgraph);
  holder = new pg.Client({ connectionString: stage.database.adminUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await stage.close();
});

it('says that it is busy where no connection comes free, and goes on as soon as one does', async () => {
  await holder.query('BEGIN; LOCK TABLE people.person IN ACCESS EXCLUSIVE MODE');
  const ask = () => respond(stage.target, { query: '{ people { edges { node { id } } } }', viewer: viewers.admin });
  // More than there are connections, each of which waits for the lock.
  const asked = Array.from({ length: 8 }, ask);
  const { errors } = await Promise.race(asked);
  expect(errors?.map(({ message, extensions }) => [message, extensions?.['code']])).toEqual([['Busy', 'BUSY']]);
  await holder.query('ROLLBACK');
  await Promise.all(asked);
  expect(await ask()).toMatchObject({ data: { people: { edges: [] } } });
}, 30_000);

it('leaves half of its connections to others, whatever one account asks', async () => {
  await holder.query('BEGIN; LOCK TABLE people.person IN ACCESS EXCLUSIVE MODE');
  const asked = Array.from({ length: 20 }, () => respond(stage.target, { query: '{ people { edges { node { id } } } }', viewer: viewers.admin }));
  // As many as it may have wait in the database by now.
  await expect.poll(async () => (await holder.query<{ waiting: number }>("SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")).rows[0]?.waiting).toBe(2);
  expect(await respond(stage.target, { query: '{ pillars { edges { node { id } } } }', viewer: viewers.lebak })).toMatchObject({ data: { pillars: { edges: [] } } });
  await holder.query('ROLLBACK');
  await Promise.all(asked);
}, 30_000);
