import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lebak, openImportStage, type ImportStage } from './import-stage.ts';

let stage: ImportStage;
beforeAll(async () => { stage = await openImportStage(); });
afterAll(() => stage.stack.stop());

const right = 6_000;
const kills = 20;

test('worker and server killed twenty times in an import enter exactly the right rows, once', async () => {
  const rows = Array.from({ length: right }, (_, i) => `Umpama Banyak ${String(i).padStart(4, '0')};Cibeber`);
  // Every hundredth row is wrong, and one stands there twice.
  const wrong = Array.from({ length: right / 100 }, (_, i) => `Umpama Salah ${i};Antah Berantah ${i}`);
  const checked = await stage.checked(lebak, 'banyak.csv', ['Nama;Kecamatan', ...rows, ...wrong, rows[0]].join('\n'));
  expect(checked.counts).toMatchObject({ rows: right + wrong.length + 1, accepted: right, wrong: wrong.length + 1 });
  await stage.mutate(lebak, 'commitImport', { id: checked.id, version: checked.version });

  let done = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    // A killed worker's job waits for its heart to have been silent long enough; a killed server is only asked again.
    const server = kill % 5 === 4 ? 'worker' : 'people';
    await pause((kill * 37) % 230);
    await stage.stack.kill(server);
    await stage.stack.restart(server);
    const { counts, state } = await stage.read(lebak, checked.id) ?? { counts: { created: -1 }, state: '' };
    expect(['COMMITTING', 'COMMITTED']).toContain(state);
    expect(counts.created).toBeGreaterThanOrEqual(done);
    done = counts.created;
  }

  await expect.poll(async () => (await stage.read(lebak, checked.id))?.state, { timeout: 120_000, interval: 500 }).toBe('COMMITTED');
  expect((await stage.read(lebak, checked.id))?.counts).toMatchObject({ created: right, refused: 0 });
  const names = await stage.names(lebak);
  expect(names).toHaveLength(right);
  expect(new Set(names).size).toBe(right);
}, 600_000);
