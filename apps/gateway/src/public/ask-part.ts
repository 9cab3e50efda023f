import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { Pool } from 'undici';

const timeout = 5_000;

/** How a part is asked: `ask` gives the status, and what it answered where that is 200; `take` bytes as they are. */
export type Part = {
  ask(path: string, question: object): Promise<{ status: number; answer: unknown }>;
  take(path: string, question: object): Promise<{ status: number; bytes: Buffer }>;
  close(): Promise<void>;
};

/** Asks a subgraph in Pilar's own name, over at most that many connections. Throws when it does not answer in time. */
export function askPart(subgraph: string, url: string, secret: string, connections: number): Part {
  const pool = new Pool(new URL(url).origin, { connections, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout: 2_000 } });
  async function take(path: string, question: object): Promise<{ status: number; bytes: Buffer }> {
    const { statusCode, body } = await pool.request({
      method: 'POST', path, body: JSON.stringify(question),
      headers: { 'content-type': 'application/json', [internalHeader]: await signInternal(subgraph, secret) },
    });
    return { status: statusCode, bytes: Buffer.from(await body.arrayBuffer()) };
  }
  return {
    async ask(path, question) {
      const { status, bytes } = await take(path, question);
      return { status, answer: status === 200 ? (JSON.parse(bytes.toString()) as unknown) : null };
    },
    take,
    close: () => pool.close(),
  };
}
