import { globSync, readFileSync } from 'node:fs';
import { codes, listNames, type ListName } from '@pilar/domain/vocabulary';
import type { Message } from '@pilar/subgraph/messages';
import { expect, it } from 'vitest';

const source = import.meta.dirname;
const files = globSync('**/*.ts', { cwd: source, exclude: ['__generated__/**', '**/*.test.ts'] });
/** Codes that are no word: those of several parts, and those that a list knows. Abbreviations that people use are words. */
const spoken = new Set(['NIK', 'PKH', 'BPNT', 'SPTJM', 'PPKS', 'PMKS', 'RT', 'RW', 'KK', 'SK', 'KTP', 'CSV', 'XLSX', 'PDF', 'TKSK', 'PSM', 'LKS', 'PSKS', 'DTSEN', 'DTKS', 'RKPD', 'ID', 'PD', 'ADK']);
const known = new Set(listNames.flatMap((name: ListName) => [...codes(name)] as string[]).filter((code) => /^[A-Z]{2,}/.test(code) && !spoken.has(code)));
const bare = (text: string) => (text.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/g) ?? []).filter((word) => word.includes('_') || known.has(word));

it.each(files.filter((file) => file.endsWith('messages.ts')))('%s says no code', async (file) => {
  const catalogs = Object.values(await import(`${source}/${file}`) as Record<string, unknown>).filter((value) => typeof value === 'object') as Record<string, Message>[];
  const said = catalogs.flatMap((messages) => Object.values(messages).flatMap(({ id, en }) => [id, en]));
  expect(said.length).toBeGreaterThan(0);
  expect(said.flatMap(bare)).toEqual([]);
});

/** A code of a record that is put into a message as it stands: `{ state: row.state }`. Words come from label(). */
const raw = /\b(?:problems\.add|say)\([^\n]*[{,]\s*\w+: (?:[\w?.]+\.)?(?:state|lifeState|kind|nextStep|step|verdict|result|reason|relation|role|roles|origin|unit|outcome|handlingLevel)\b\s*[,}]/;

it('no refusal is given a code to say', () => {
  expect(raw.test("problems.add('id', messages.over, { state: row.state });")).toBe(true);
  const lines = files.flatMap((file) => readFileSync(`${source}/${file}`, 'utf8').split('\n').flatMap((line) => (raw.test(line) ? [`${file}: ${line.trim()}`] : [])));
  expect(lines).toEqual([]);
});
