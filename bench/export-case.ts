import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { asClient } from '@pilar/stack/owner';
import { ask, peakMegabytes } from './graph.ts';
import type { Installation } from './installation.ts';
import type { Result } from './result.ts';

const rows = 200_000;
const secondsTarget = 20;
const memoryTarget = 300;
const patienceMs = 300_000;

type Seen = { state: string; done: number; message: string | null; startedAt: string | null; finishedAt: string | null };

/** A list of 200,000 persons as XLSX through the real servers: from the job's start to its end, and the most memory that the worker and the subgraph took. */
export async function measureExport(installation: Installation): Promise<Result> {
  const target = `${rows} rows ≤ ${secondsTarget} s, worker and people ≤ ${memoryTarget} MB each`;
  const { inside } = installation;
  if (!inside) return { case: 'export-list', target, met: null, note: 'needs an installation of our own: leave --url out' };
  await putPersons(inside.superuserUrl);
  const { startExport: { id, message } } = await ask<{ startExport: { id: string; message?: string } }>(installation,
    'mutation ($input: StartExportInput!) { startExport(input: $input) { ... on Job { id } ... on Error { message } } }',
    { input: { idempotencyKey: randomUUID(), list: 'PEOPLE', format: 'XLSX', area: '36.02.14', purpose: 'Pengukuran' } });
  if (message !== undefined) throw new Error(`startExport: ${message}`);
  const { startedAt, finishedAt, done } = await ended(installation, id);
  const seconds = (Date.parse(finishedAt ?? '') - Date.parse(startedAt ?? '')) / 1_000;
  const memoryMb = Math.max(...['worker', 'people'].map((name) => peakMegabytes(inside.processes()[name]?.[0] ?? 0)));
  return { case: 'export-list', target, met: done >= rows && seconds <= secondsTarget && memoryMb <= memoryTarget, seconds, rows: done, memoryMb };
}

async function ended(installation: Installation, id: string): Promise<Seen> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const { job } = await ask<{ job: Seen }>(installation, 'query ($id: ID!) { job(id: $id) { state done message startedAt finishedAt } }', { id });
    if (job.state === 'DONE') return job;
    if (job.state !== 'WAITING' && job.state !== 'RUNNING') throw new Error(`The export is ${job.state}: ${job.message}`);
    await pause(250);
  }
  throw new Error('The export did not end');
}

/** Invented persons of Kec. Rangkasbitung, put there past the graph: how they come in is measured elsewhere. */
async function putPersons(databaseUrl: string): Promise<void> {
  await asClient(databaseUrl, async (client) => {
    await client.query(`INSERT INTO people.person (id, full_name, titles_after, area_code, owner_code, official, source)
      SELECT uuidv7(), 'Contoh Nama ' || n, 'S.Sos.', '36.02.14', '36.02', false, 'IMPORT' FROM generate_series(1, ${rows}) AS n`);
    await client.query('ANALYZE people.person');
  });
}
