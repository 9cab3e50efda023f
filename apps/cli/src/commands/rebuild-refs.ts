import { setTimeout as sleep } from 'node:timers/promises';
import { lockHolder } from '@pilar/stack/lock';
import { asClient } from '@pilar/stack/owner';
import { subgraphs, type Subgraph } from '@pilar/stack/workspace';
import type { Command } from '../command.ts';
import { readSettings } from '../env.ts';
import { withInstallation } from '../installation.ts';

type Figures = Partial<Record<Subgraph, number>>;

/** What the subgraphs know of each other's records, read anew from the outboxes. */
export const rebuildRefs: Command = {
  name: 'rebuild-refs',
  summary: 'Forget what subgraphs know of each other\'s records, so that they read it anew.',
  details: 'Running servers do so within seconds; otherwise it happens at the next start.',
  options: { json: { type: 'boolean', help: 'print the figures as JSON' } },
  async run({ values }) {
    const settings = readSettings();
    const served = Boolean(lockHolder(settings.dataDir)?.address);
    await withInstallation(settings, async (installation) => {
      const figures = await asClient(installation.databaseUrl, async (client) => {
        await client.query(`SELECT set_config('pilar.kind', 'worker', false)`);
        // The inbox is kept from the same outboxes. First, as running servers read on at once.
        await client.query('SELECT identity.forget_tasks()');
        const forgotten: Figures = {};
        for (const name of subgraphs) {
          forgotten[name] = (await client.query(`WITH gone AS (DELETE FROM ${name}.ref_position) DELETE FROM ${name}.ref_entity`)).rowCount ?? 0;
        }
        const known: Figures = {};
        for (const name of subgraphs) {
          const count = async () => Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${name}.ref_entity`)).rows[0]?.count);
          // Only running servers read on; a while is enough for them.
          for (let waits = served ? 100 : 0; waits > 0 && (await count()) < (forgotten[name] ?? 0); waits -= 1) await sleep(100);
          known[name] = await count();
        }
        return { forgotten, known };
      });
      if (values['json']) console.log(JSON.stringify(figures));
      else for (const name of subgraphs) console.log(`${name}: ${figures.forgotten[name]} forgotten, ${figures.known[name]} known again`);
    });
  },
};
