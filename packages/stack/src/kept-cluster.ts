import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster, type Cluster, type ClusterOptions } from './cluster.ts';
import { StackFailure } from './failure.ts';

/** A PostgreSQL that is started anew, on the same port, when it ended without being asked. */
export type KeptCluster = Pick<Cluster, 'port' | 'ownerUrl' | 'superuserUrl' | 'stop'> & {
  /** Process id of the PostgreSQL that runs now. */
  pid(): number;
  /** Rejects when starting anew does not help. */
  failed: Promise<never>;
};

const endingsAllowed = 5;
const endingsWindow = 60_000;

/** Starts the PostgreSQL of a data folder and keeps it running until it is stopped. */
export async function keepCluster(options: ClusterOptions, onEnd: () => void = () => undefined): Promise<KeptCluster> {
  let cluster = await startCluster(options);
  const { port, ownerUrl, superuserUrl } = cluster;
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => undefined);
  const wish = { running: true };
  let endings: number[] = [];

  const watch = async () => {
    while (wish.running) {
      await cluster.ended;
      if (!wish.running) return;
      const now = Date.now();
      endings = [...endings.filter((at) => now - at < endingsWindow), now];
      if (endings.length > endingsAllowed) throw new StackFailure('DATABASE_FAILED', 'PostgreSQL keeps ending; its log in the data folder says why.');
      onEnd();
      await sleep(100 * endings.length);
      if (wish.running) cluster = await startCluster({ ...options, port });
      // Stopped while it was coming up again.
      if (!wish.running) await cluster.stop();
    }
  };
  const watching = watch().catch(failure.reject);

  return {
    port,
    ownerUrl,
    superuserUrl,
    pid: () => cluster.pid,
    failed: failure.promise,
    async stop() {
      wish.running = false;
      await cluster.stop();
      await watching;
    },
  };
}
