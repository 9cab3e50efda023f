import { fork } from 'node:child_process';
import { once } from 'node:events';
import { roleUrl } from '@pilar/stack/secret';
import { machineScope } from './bare-sql.ts';
import { environment } from './env.ts';
import type { Inside } from './installation.ts';
import { sender, type Sender } from './requests.ts';
import { putRivalFunctions } from './rival-functions.ts';
import type { RivalSettings } from './rival-server.ts';

/** PostGraphile beside the installation. */
export type Rivals = { send: Sender; pid: number; stop: () => Promise<void> };

const settingNames = ['kind', 'area', 'area_end', 'ancestors', 'account', 'grant', 'role', 'organisation'];

/** Starts PostGraphile on the same database, as the same role and under the same policies as the subgraph, for a machine of that area. */
export async function startRival({ databaseUrl, superuserUrl, secret }: Inside, area: string): Promise<Rivals> {
  await putRivalFunctions(superuserUrl);
  const scope = machineScope(area);
  const child = fork(new URL('./rival-server.ts', import.meta.url), { env: { ...environment, GRAPHILE_ENV: 'production' } });
  const settings: RivalSettings = { connectionString: roleUrl(databaseUrl, secret, 'beneficiaries'), pgSettings: Object.fromEntries(settingNames.map((name, at) => [`pilar.${name}`, scope[at] ?? ''])) };
  child.send(settings);
  const [{ port }] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => { throw new Error('PostGraphile did not start'); })]) as [{ port: number }];
  return {
    send: sender(`http://127.0.0.1:${port}`, async () => ({})),
    pid: child.pid ?? 0,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
