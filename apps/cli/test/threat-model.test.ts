import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@pilar/stack/workspace';
import { describe, expect, test } from 'vitest';

const text = readFileSync(join(root, 'docs', 'security', 'threat-model.md'), 'utf8');

/** Rows of its tables: what is done, where, and what proves it. */
const controls = text.split('\n').filter((line) => line.startsWith('| ') && line.includes(' › ')).map((line) => {
  const [, control = '', source = '', proof = ''] = line.split(/ ?\| ?/);
  const [file = '', ...title] = proof.split(' › ');
  return { control, source: source.replaceAll('`', ''), file: file.replaceAll('`', ''), title: title.join(' › ').trim() };
});
const contentOf = (file: string) => readFileSync(join(root, file), 'utf8').replaceAll("\\'", "'");

describe('the threat model', () => {
  test('names a source and a test for every control, all of which there are', () => {
    expect(controls.length).toBeGreaterThan(40);
    const gone = controls.filter(({ source, file, title }) => !existsSync(join(root, source)) || !existsSync(join(root, file)) || !title || !contentOf(file).includes(title));
    expect(gone).toEqual([]);
  });

  test('has for every threat a control that is proven, or says what is open', () => {
    const bare = text.split(/^## /m).slice(1).filter((section) => !section.includes(' › ') && !/^Open: /m.test(section)).map((section) => section.split('\n', 1)[0]);
    expect(bare).toEqual([]);
  });
});

test('the record of processing names tables that there are', () => {
  const migrations = globSync(join(root, 'prisma/*/migrations/*.sql')).map((file) => readFileSync(file, 'utf8')).join('\n');
  const named = [...readFileSync(join(root, 'docs', 'security', 'processing-record.md'), 'utf8').matchAll(/`([a-z]+\.[a-z_]+)`/g)].map(([, table = '']) => table);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((table) => !new RegExp(`CREATE TABLE ${table.replace('.', '\\.')}\\b`).test(migrations))).toEqual([]);
});
