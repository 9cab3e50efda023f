import { readFileSync } from 'node:fs';
import type { Installation } from './installation.ts';

/** Asks the graph as the machine; any error ends the case. */
export async function ask<Data>({ url, token }: Installation, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json() as { data?: Data; errors?: { message: string }[] };
  if (!data || errors?.length) throw new Error(`The graph answered ${response.status}: ${JSON.stringify(errors)}`);
  return data;
}

/** Most memory that a process ever held, in MB. */
export function peakMegabytes(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024;
}
