import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { Pool } from 'undici';

const timeout = 5_000;

/** How a part is asked: `ask` gives the status, and what it answered where that is 200. */
export type Part = { ask(path: string, question: object): Promise<{ status: number; answer: unknown }>; close(): Promise<void> };

/** Asks a subgraph in Pilar's own name, over at most that many connections. Throws when it does not answer in time. */
export function askPart(subgraph: string, url: string, secret: string, connections: number): Part {
  const pool = new Pool(new URL(url).origin, { connections, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout: 2_000 } });
  return {
    async ask(path, question) {
      const { statusCode, body } = await pool.request({
        method: 'POST', path, body: JSON.stringify(question),
        headers: { 'content-type': 'application/json', [internalHeader]: await signInternal(subgraph, secret) },
      });
      const text = await body.text();
      return { status: statusCode, answer: statusCode === 200 ? (JSON.parse(text) as unknown) : null };
    },
    close: () => pool.close(),
  };
}
