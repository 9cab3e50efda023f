import { filesOf } from '@pilar/files/files';
import type { SealedFiles } from '@pilar/files/sealed-files';
import { useRowSecret } from '@pilar/imports/sealed';
import { callsOf, callTokens, type Addresses } from '@pilar/jobs/calls';
import { accountOf } from '@pilar/subgraph/scope';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { useImportParts } from './import-parts.ts';

/** Milliseconds that a mended row may wait for its check. */
const patience = 8_000;

/** Gives imports what they need beside the graph's own database. */
export function prepareImports({ env, database, content, subgraphs }: { env: Env; database: WorkerDatabase; content: SealedFiles; subgraphs: Addresses['subgraphs'] }): void {
  useRowSecret(env.PILAR_SECRET);
  const addresses = { gateway: '', subgraphs };
  const tokens = callTokens(env.PILAR_SECRET, addresses);
  useImportParts({
    demo: env.PILAR_DEMO,
    files: filesOf(database as never, content),
    calls: ({ viewer, language }) => callsOf(tokens, addresses, { viewer, key: `${accountOf(viewer)} ${JSON.stringify(viewer)}` }, language, AbortSignal.timeout(patience)),
  });
}
