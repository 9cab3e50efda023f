import { openSealedFiles, type FileSettings } from '@pilar/files/settings';
import { useRowSecret } from '@pilar/imports/sealed';
import type { JobHandler } from '@pilar/jobs/handler';
import { Runner, type RunnerOptions } from '@pilar/jobs/runner';
import { createLog } from '@pilar/subgraph/log';
import { Sealer, type SealerOptions } from './audit/sealer.ts';
import { smtpSettings, type Env } from './env.ts';
import { Rekeyer, type RekeyerOptions } from './keys/rekeyer.ts';
import { Mailer, type MailerOptions } from './mail/mailer.ts';
import { Retention, type RetentionOptions } from './retention/retention.ts';
import { makeWatch } from './watch.ts';

/** A running worker. */
export type Worker = { stop(): Promise<void> };

/** Starts the worker with these handlers and answers once it takes jobs. */
export async function startWorker(env: Env, files: FileSettings, handlers: readonly JobHandler<never>[], options: Pick<RunnerOptions, 'pauseSeconds'> & { mail?: Pick<MailerOptions, 'pauseSeconds' | 'lookMs'>; audit?: Pick<SealerOptions, 'lookMs'>; retention?: Omit<RetentionOptions, 'databaseUrl' | 'log'>; keys?: Pick<RekeyerOptions, 'lookMs'> } = {}): Promise<Worker> {
  useRowSecret(env.PILAR_SECRET);
  const { mail, audit, retention, keys, ...forRunner } = options;
  const shared = { databaseUrl: env.DATABASE_URL, secret: env.PILAR_SECRET, addresses: { gateway: env.GATEWAY, subgraphs: env.SUBGRAPHS }, log: createLog('worker', env.LOG_LEVEL) };
  const smtp = smtpSettings(env);
  const mailer = smtp && new Mailer({ ...shared, smtp, observe: (end) => watch.observeMail(end), ...mail });
  const sealer = new Sealer({ ...shared, ...audit });
  const keeper = new Retention({ databaseUrl: shared.databaseUrl, log: shared.log, ...retention });
  const content = openSealedFiles(files, env.PILAR_SECRET);
  const rekeyer = new Rekeyer({ ...shared, content, ...keys });
  const watch = makeWatch(() => runner.ping(), sealer, mailer);
  const runner = new Runner({
    ...shared,
    content,
    publicUrl: env.PUBLIC_URL,
    handlers,
    concurrency: env.WORKER_JOBS,
    observe: watch.observe,
    ...forRunner,
  });
  await runner.start();
  mailer?.start();
  sealer.start();
  keeper.start();
  rekeyer.start();
  await new Promise<void>((resolve, reject) => { watch.server.once('error', reject).listen(env.PORT, '127.0.0.1', resolve); });
  return {
    async stop() {
      watch.server.close();
      watch.server.closeAllConnections();
      await Promise.all([runner.stop(), mailer?.stop(), sealer.stop(), keeper.stop(), rekeyer.stop()]);
    },
  };
}

/** Runs a worker as a process: one clear line when it cannot start, clean end on a signal. */
export async function runWorker(settings: () => { env: Env; files: FileSettings }, handlers: readonly JobHandler<never>[]): Promise<void> {
  try {
    const { env, files } = settings();
    const worker = await startWorker(env, files, handlers);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void worker.stop().finally(() => process.exit(0)));
    }
  } catch (error) {
    console.error(`worker: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
