import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretName } from '@pilar/domain/secret';
import { keptSecret, randomSecret } from '@pilar/stack/secret';
import { testDatabase } from '@pilar/testing/database';
import { afterAll, expect, test } from 'vitest';
import { pilar, run } from './pilar.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'pilar-keys-'));
const path = join(dataDir, 'secret');
afterAll(() => rmSync(dataDir, { recursive: true }));

test('a folder without a secret is none to take a new one in', async () => {
  const { code, output } = await run(['keys', 'rotate'], { PILAR_DATA_DIR: dataDir });
  expect({ code, output }).toEqual({ code: 1, output: `There is no secret in ${path}: name the data folder of the installation in PILAR_DATA_DIR, or its secret in PILAR_SECRET.` });
});

test('a new secret stands before the one of the data folder, for its owner alone to read', async () => {
  const former = randomSecret();
  writeFileSync(path, `${former}\n`, { mode: 0o600 });
  expect(await run(['keys', 'rotate'], { PILAR_DATA_DIR: dataDir })).toMatchObject({ code: 0, output: expect.stringMatching(/^A new secret stands first in .*stop Pilar and start it/) });
  const [newest, ...rest] = readFileSync(path, 'utf8').trim().split('\n');
  expect(rest).toEqual([former]);
  expect(newest).not.toBe(former);
  expect(keptSecret(dataDir)).toBe(`${newest},${former}`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a secret from outside is told what to become, and no file is written', async () => {
  const former = randomSecret();
  const { code, output } = await run(['keys', 'rotate'], { PILAR_SECRET: former, PILAR_DATA_DIR: join(dataDir, 'none') });
  expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(new RegExp(`^Keep this in PILAR_SECRET, then start every server anew:\n[\\w-]{43},${former}$`)) });
});

test('the former secret stays while nothing has been looked at, and there must be one', async () => {
  const { ownerUrl, secret } = await testDatabase();
  const settings = { DATABASE_URL: ownerUrl, PILAR_DATA_DIR: dataDir, PILAR_SECRET: `${secret},${randomSecret()}` };
  expect(await run(['keys', 'retire'], settings)).toEqual({ code: 1, output: 'The worker has not looked at every place yet: let Pilar run.' });
  expect(await run(['keys'], settings)).toMatchObject({ code: 0, output: expect.stringMatching(new RegExp(`^The secret in use is ${secretName(secret)}; 1 before it\\.`)) });
  expect(await run(['keys', 'retire', '--now'], { ...settings, PILAR_SECRET: secret })).toEqual({ code: 1, output: 'There is one secret, and it is in use.' });
});

test.each([[['keys', 'mend'], {}, 'There is no keys mend: see pilar keys --help.'], [['keys', 'rotate'], { PILAR_SECRET: 'short' }, /^PILAR_SECRET must be 32 random bytes/]])('%s with %j is refused in one line', async (args, settings, output) => {
  expect(await run(args as string[], settings as Record<string, string>)).toEqual({ code: 1, output: typeof output === 'string' ? output : expect.stringMatching(output) });
});

test('a copy is told by its name', async () => {
  const secret = randomSecret();
  const command = pilar(['keys', 'name'], {}, `${secret}\n`);
  expect(await command.ended).toBe(0);
  expect(command.output().trim()).toBe(secretName(secret));
});
