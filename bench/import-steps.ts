import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Asker } from './graph.ts';

const patienceMs = 600_000;

/** An import as the bench asks for it. */
export type Seen = { id: string; state: string; version: number; reason: string | null; counts: { created: number; wrong: number }; job: { startedAt: string | null; finishedAt: string | null } };
const fields = 'id state version reason counts { created wrong } job { startedAt finishedAt }';

/** How long its last job ran. */
export function millisecondsOf({ job }: Seen): number {
  return Date.parse(job.finishedAt ?? '') - Date.parse(job.startedAt ?? '');
}

/** Sends a mutation of an import on its way. */
export async function step(asker: Asker, name: string, input: string, values: object): Promise<Seen> {
  const { result } = await ask<{ result: Seen & { message?: string } }>(asker, `mutation ($input: ${input}!) { result: ${name}(input: $input) { ... on Import { ${fields} } ... on Error { message } } }`, { input: { idempotencyKey: randomUUID(), ...values } });
  if (result.message !== undefined) throw new Error(`${name}: ${result.message}`);
  return result;
}

/** Waits until the import is in that state and its job has ended. */
export async function until(asker: Asker, id: string, state: string): Promise<Seen> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const { import: seen } = await ask<{ import: Seen }>(asker, `query ($id: ID!) { import(id: $id) { ${fields} } }`, { id });
    if (seen.state === state && seen.job.finishedAt !== null) return seen;
    if (['REFUSED', 'STOPPED'].includes(seen.state)) throw new Error(`The import is ${seen.state}: ${seen.reason}`);
    await pause(500);
  }
  throw new Error(`The import did not become ${state}`);
}

/** Sends the file of a list. */
export async function upload(asker: Asker, bytes: Buffer, name = 'bench.xlsx'): Promise<string> {
  const { requestUpload: { url, file } } = await ask<{ requestUpload: { url: string; file: { id: string } } }>(asker,
    'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on UploadTicket { url file { id } } } }', { input: { idempotencyKey: randomUUID(), name, size: bytes.length, purpose: 'IMPORT' } });
  const answer = await fetch(`${asker.url}${url}`, { method: 'PATCH', headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: new Uint8Array(bytes) });
  if (answer.status !== 204) throw new Error(`The upload was answered ${answer.status}`);
  return file.id;
}
