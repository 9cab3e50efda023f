import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@pilar/testing/database';
import { afterAll, expect, test } from 'vitest';
import { run } from './pilar.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'pilar-accounts-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

test('accounts are invited several at once, and added one by one', async () => {
  const { ownerUrl, secret } = await testDatabase();
  const settings = { DATABASE_URL: ownerUrl, PILAR_SECRET: secret, PILAR_DATA_DIR: dataDir };
  expect(await run(['accounts', 'add', '--email', 'siti@contoh.id', '--email', 'budi@contoh.id', '--name', 'Contoh', '--role', 'REG_OFFICER', '--area', '36.02'], settings)).toEqual({ code: 1, output: 'accounts add takes one --email: add accounts one by one.' });
  expect(await run(['accounts', 'add', '--email', 'siti@contoh.id', '--name', 'Siti Contoh', '--role', 'REG_OFFICER', '--area', '36.02'], settings)).toMatchObject({ code: 0 });
  expect(await run(['accounts', 'add', '--email', 'budi@contoh.id', '--name', 'Budi Contoh', '--role', 'REG_OFFICER', '--area', '36.01'], settings)).toMatchObject({ code: 0 });
  const invited = await run(['accounts', 'invite', '--email', 'siti@contoh.id', '--email', 'budi@contoh.id', '--json'], settings);
  expect(invited.code, invited.output).toBe(0);
  const code = expect.stringMatching(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
  expect(JSON.parse(invited.output)).toEqual([{ email: 'siti@contoh.id', code }, { email: 'budi@contoh.id', code }]);
});

test('an action that there is not is told in one line', async () => {
  expect(await run(['accounts', 'toString'], {})).toEqual({ code: 1, output: 'There is no accounts toString: see pilar accounts --help.' });
});
