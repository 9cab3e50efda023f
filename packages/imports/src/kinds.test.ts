import { expect, it } from 'vitest';
import { importKind, importKinds } from './kinds.ts';

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

it.each(importKinds.map((kind) => [kind.kind, kind] as const))('%s: no header means two columns', (_name, { columns }) => {
  const headers = columns.flatMap(({ key, title, aliases }) => [...new Set([title.id, title.en, ...aliases].map(plain))].map((header) => ({ header, key })));
  const twice = headers.filter(({ header }, index) => headers.findIndex((other) => other.header === header) !== index);
  expect(twice).toEqual([]);
});

it.each(importKinds.map((kind) => [kind.kind, kind] as const))('%s: keys are its own, lists are named where codes are read, region columns are there', (_name, { columns, area }) => {
  expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  expect(columns.filter(({ type, list }) => type === 'code' ? list === undefined : type !== 'list' && list !== undefined)).toEqual([]);
  const regions = columns.filter(({ type }) => type === 'region').map(({ key }) => key);
  expect(area?.from ?? []).toEqual(regions);
});

it('knows a kind by its name alone', () => {
  expect(importKind('OFFICE')?.title.id).toBe('Lembaga');
  expect(importKind('NIK')).toBeUndefined();
});
