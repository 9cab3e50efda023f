import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Database } from '@pilar/subgraph/db';
import type { SubgraphEnv } from '@pilar/subgraph/env';
import { isEntering } from '@pilar/subgraph/import-commit';
import { asWorker } from '@pilar/subgraph/scope';
import type { PrismaClient } from '../__generated__/prisma/client.ts';
import { compareDue } from './compare.ts';

const idleMs = 1_000;
const afterFailureMs = 5_000;

/** Compares whoever is new or changed as long as the subgraph runs; several of it take turns. */
export async function compareInBackground(app: FastifyInstance, _env: SubgraphEnv, { client }: Database<PrismaClient>): Promise<void> {
  const stopping = new AbortController();
  const running = keepComparing(client, stopping.signal, (error) => app.log.error({ err: { name: error.name } }, 'comparing the register failed'));
  app.addHook('onClose', async () => {
    stopping.abort();
    await running;
  });
}

async function keepComparing(client: PrismaClient, signal: AbortSignal, failed: (error: Error) => void): Promise<void> {
  while (!signal.aborted) {
    const rest = await compareSome(client).then((compared) => (compared > 0 ? 0 : idleMs), (error: Error) => {
      // The message is left out: it may quote what people typed.
      if (!signal.aborted) failed(error);
      return afterFailureMs;
    });
    await pause(rest, undefined, { signal }).catch(() => undefined);
  }
}

/** Compares some of those who are due, unless a register is being entered: this process enters it too, and does one thing at a time. */
async function compareSome(client: PrismaClient): Promise<number> {
  return await asWorker(() => isEntering(client, 'beneficiaries')) ? 0 : compareDue(client);
}
