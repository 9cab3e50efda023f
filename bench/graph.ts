import { readFileSync } from 'node:fs';

/** Whom the graph answers at an address: a machine by its token, or somebody by their session's cookie. */
export type Asker = { url: string } & ({ token: string } | { cookie: string });

/** Asks the graph; any error ends the case. */
export async function ask<Data>(asker: Asker, query: string, variables: object): Promise<Data> {
  const who: Record<string, string> = 'cookie' in asker ? { cookie: asker.cookie, origin: new URL(asker.url).origin } : { authorization: `Bearer ${asker.token}` };
  const response = await fetch(`${asker.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...who }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json() as { data?: Data; errors?: { message: string }[] };
  if (!data || errors?.length) throw new Error(`The graph answered ${response.status}: ${JSON.stringify(errors)}`);
  return data;
}

/** Most memory that a process ever held, in MB. */
export function peakMegabytes(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024;
}
