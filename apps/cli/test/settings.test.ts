import { expect, test } from 'vitest';
import { readSettings } from '../src/env.ts';

test('without settings it is a demo on port 4000', () => {
  expect(readSettings({})).toMatchObject({ port: 4000, publicUrl: 'http://localhost:4000', databaseUrl: undefined, demo: undefined });
});

test.each([
  [{ PORT: 'http' }, 'PORT must be a number.'],
  [{ PORT: '70000' }, 'PORT must be 65530 or less.'],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be an address such as postgresql:/],
  [{ PILAR_DEMO: 'no' }, 'PILAR_DEMO must be 0 or 1.'],
  [{ PILAR_DEMO: '0' }, /^PILAR_DEMO=0 is for real data: name a PostgreSQL in DATABASE_URL, or a folder outside the clone/],
  [{ PILAR_DEMO: '0', PILAR_DATA_DIR: '.pilar' }, /^PILAR_DEMO=0 is for real data/],
  [{ PILAR_DEMO: '0', DATABASE_URL: 'postgresql://a@b/c' }, /needs PILAR_SECRET/],
])('%j is refused in one line', (settings, message) => {
  expect(() => readSettings(settings)).toThrow(message);
});

test('real data goes into a folder outside the clone, or a PostgreSQL with a secret', () => {
  expect(readSettings({ PILAR_DEMO: '0', PILAR_DATA_DIR: '/srv/pilar' })).toMatchObject({ demo: false, dataDir: '/srv/pilar' });
  expect(readSettings({ PILAR_DEMO: '0', DATABASE_URL: 'postgresql://a@b/c', PILAR_SECRET: 'x' })).toMatchObject({ demo: false, databaseUrl: 'postgresql://a@b/c' });
});
