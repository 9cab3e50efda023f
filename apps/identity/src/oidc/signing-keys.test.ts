import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../../test/stage.ts';
import { loadSigningKeys } from './signing-keys.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(); });
afterAll(() => stage.end());

it('makes others once the secret that they are under is a former one, the same for all who start, and opens them under no other', async () => {
  const [newest, former] = [1, 2].map(() => randomBytes(32).toString('base64url')) as [string, string];
  await stage.database.query('DELETE FROM signing_keys');
  const before = await loadSigningKeys(stage.database, former);
  const started = await Promise.all([1, 2, 3].map(() => loadSigningKeys(stage.database, `${newest},${former}`)));
  const [first] = started;
  expect(started).toEqual([first, first, first]);
  const names = before.keys.map(({ kid }) => kid);
  expect(first?.keys.filter(({ kid }) => names.includes(kid))).toEqual([]);
  expect(await loadSigningKeys(stage.database, newest)).toEqual(first);
  await expect(loadSigningKeys(stage.database, former)).rejects.toThrow('PILAR_SECRET is not the one');
});
