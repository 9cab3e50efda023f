import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@pilar/stack/workspace';
import { describe, expect, test } from 'vitest';
import { packagesLocked, packagesOf, tidied, type Bill } from '../src/sbom/bill.ts';

const written = readFileSync(join(root, 'docs', 'security', 'sbom.cdx.json'), 'utf8');
const bill = JSON.parse(written) as Bill;
const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
const locked = packagesLocked(lockfile);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string; scripts: Record<string, string> };

describe('the bill of materials', () => {
  test('names every package of the lockfile with its hash and no other; `npm run sbom` writes it anew', () => {
    expect(locked.size).toBeGreaterThan(900);
    const told = packagesOf(bill);
    expect([...locked].filter(([id, hash]) => told.get(id) !== hash).map(([id]) => id)).toEqual([]);
    expect([...told.keys()].filter((id) => !locked.has(id))).toEqual([]);
  });

  test('stands as it is written, so that two makings of the same lockfile do not differ', () => {
    expect(tidied(bill, lockfile)).toBe(written);
    expect(written).not.toMatch(/"serialNumber"|"timestamp"|"url"/);
  });

  test('says of each component what it stands on', () => {
    const known = new Set(bill.dependencies.map(({ ref }) => ref));
    expect(bill.components.filter(({ purl }) => !known.has(purl)).map(({ purl }) => purl)).toEqual([]);
    expect(bill.dependencies[0]?.dependsOn?.length).toBeGreaterThan(80);
    expect(bill.dependencies.flatMap(({ dependsOn = [] }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([]);
  });
});

describe('what is installed', () => {
  test('comes from the registry alone, each package with its hash', () => {
    expect([...locked].filter(([, hash]) => hash === undefined).map(([id]) => id)).toEqual([]);
  });

  test('is what the lockfile says, by the one version of pnpm', () => {
    expect(manifest.packageManager).toMatch(/^pnpm@\d+\.\d+\.\d+$/);
    for (const name of ['start', 'dev', 'test']) expect(manifest.scripts[name], name).toContain(`npx --yes ${manifest.packageManager} install --frozen-lockfile`);
  });
});
