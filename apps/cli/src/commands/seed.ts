import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { today } from '@pilar/domain/dates';
import { putPopulation, scales, type Scale } from '@pilar/population/put-population';
import { StackFailure } from '@pilar/stack/failure';
import { lockHolder } from '@pilar/stack/lock';
import { portCount } from '@pilar/stack/workspace';
import { freePorts } from '@pilar/stack/ports';
import { identityCommand, seedData } from '@pilar/stack/seeding';
import { startServers } from '@pilar/stack/servers';
import type { Command } from '../command.ts';
import { environment, readSettings, type Settings } from '../env.ts';
import { rememberSeeded, withInstallation, type Installation } from '../installation.ts';
import { consoleDir, generateClients } from '../prepare/code.ts';
import { emptyDatabase } from '../run/empty-database.ts';

/** The demo data: an integrator's sandbox, the same each time. */
export const seed: Command = {
  name: 'seed',
  summary: 'Load the demo data into a demo database; --reset empties it first.',
  details: 'Works beside a running Pilar, and without one. A database in earnest is refused.',
  options: {
    reset: { type: 'boolean', help: 'delete everything in the demo first' },
    scale: { type: 'string', help: `also put invented families with their persons, cases and proposals into the registry: ${Object.entries(scales).map(([name, families]) => `${name} (${families.toLocaleString('en')} families)`).join(', ')}` },
    json: { type: 'boolean', help: 'print the result as JSON' },
  },
  async run({ values }) {
    const begun = performance.now();
    const scale = scaleOf(values['scale']);
    const settings = readSettings();
    await withInstallation(settings, async (installation) => {
      if (!installation.demo) throw new StackFailure('DATABASE_NOT_ALLOWED', 'This database is in earnest: demo data goes into a demo only (an empty database with PILAR_DEMO=1).');
      await generateClients();
      const reset = values['reset'] === true;
      if (reset) await emptyDatabase(installation.databaseUrl);
      // Who only adds a population keeps what was done in the demo since it was loaded.
      if (reset || !scale || !installation.seeded) {
        await identityCommand({ ...installation, env: environment }, 'seed-demo');
        await load(installation, settings);
        await rememberSeeded(installation.databaseUrl);
      }
      if (scale) await populate(installation, scale);
      const seconds = Math.round(performance.now() - begun) / 1000;
      console.log(values['json'] ? JSON.stringify({ reset, ...(scale && { families: scales[scale] }), seconds }) : `The demo data is loaded (${seconds.toFixed(1)} s).`);
    });
  },
};

function scaleOf(asked: unknown): Scale | undefined {
  if (asked === undefined) return undefined;
  if (typeof asked === 'string' && Object.hasOwn(scales, asked)) return asked as Scale;
  throw new StackFailure('BAD_SETTING', `There is no scale "${String(asked)}"; known: ${Object.keys(scales).join(', ')}.`);
}

/** Millions of families, past the graph: they are there to be measured and tried out, not to be known by others. */
async function populate({ databaseUrl, secret }: Installation, scale: Scale): Promise<void> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  const rows = await putPopulation(databaseUrl, secret, scales[scale], today(), (step) => {
    console.error(`${seconds().toFixed(0).padStart(5)} s  ${'families' in step ? `${step.families.toLocaleString('en')} families, ${Math.round(step.rows / seconds()).toLocaleString('en')} rows/s` : step.next}`);
  });
  if (rows === null) console.error('Invented families are already there; --reset begins anew.');
  else console.error(`${rows.toLocaleString('en')} rows in ${seconds().toFixed(0)} s.`);
}

/** Through the graph, as everything: of the Pilar that runs, else of one that runs only for this. */
async function load(installation: Installation, settings: Settings): Promise<void> {
  const holder = lockHolder(settings.dataDir);
  if (holder?.address) return seedData({ ...installation, env: environment }, `http://localhost:${settings.port}`);
  const workFolder = mkdtempSync(join(tmpdir(), 'pilar-seed-'));
  const port = await freePorts(portCount);
  const publicUrl = `http://localhost:${port}`;
  try {
    const servers = await startServers({ ...installation, port, publicUrl, workFolder, consoleDir, env: { ...environment, LOG_LEVEL: 'warn' } });
    try {
      await seedData({ ...installation, env: environment }, publicUrl);
    } finally {
      await servers.stop();
    }
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}
