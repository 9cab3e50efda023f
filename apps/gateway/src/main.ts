import { pino } from 'pino';
import { readEnv } from './env.ts';
import { makeServer } from './server.ts';

const shutdownTime = 4_500;

async function main(): Promise<void> {
  const env = readEnv();
  const logger = pino({ level: env.LOG_LEVEL, base: { server: 'gateway' } });
  const app = await makeServer(env, logger);
  await app.listen({ port: env.PORT, host: env.HOST });

  const stop = () => {
    // Calls under way get their time; what still hangs after it must not keep the process alive.
    setTimeout(() => process.exit(0), shutdownTime).unref();
    app.close().then(() => process.exit(0), () => process.exit(1));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`gateway: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
