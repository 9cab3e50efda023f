import { compileMessage } from '@lingui/message-utils/compileMessage';
import { permissions } from '@pilar/domain/access';
import { describe, expect, test } from 'vitest';
import { messages as english } from '../src/locales/en.ts';
import { messages as indonesian } from '../src/locales/id.ts';
import { shownLists } from '../src/shell/shown-lists.ts';
import { hardCodedTexts } from './hard-coded.ts';
import { catalog, sourceFiles } from './sources.ts';

const texts = { id: merged('id'), en: merged('en') };
const sources = sourceFiles();
const quoted = new Set(sources.flatMap(({ text }) => [...text.matchAll(/["'](\w+\.\w+)["']/g)].map(([, id]) => id ?? '')));

function merged(language: 'id' | 'en'): Record<string, string> {
  return Object.assign({}, ...Object.values(catalog(language)));
}

/** Names of what a text is filled with, such as `count`. */
function holes(text: string): string[] {
  const tokens = compileMessage(text);
  const found = Array.isArray(tokens) ? tokens.flatMap((token) => (Array.isArray(token) ? [String(token[0])] : [])) : [];
  return [...new Set(found)].toSorted();
}

describe('texts', () => {
  test('stand in both languages under the same keys, and every file is part of the catalogue', () => {
    expect(Object.keys(catalog('en'))).toEqual(Object.keys(catalog('id')));
    expect(Object.keys(texts.en).toSorted()).toEqual(Object.keys(texts.id).toSorted());
    expect(Object.keys(indonesian).toSorted()).toEqual(Object.keys(texts.id).toSorted());
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(texts.en).toSorted());
  });

  test('are never empty and are filled with the same things in both languages', () => {
    for (const [id, text] of Object.entries(texts.id)) {
      expect(text.trim(), id).not.toBe('');
      expect(texts.en[id]?.trim(), id).not.toBe('');
      expect({ id, holes: holes(texts.en[id] ?? '') }).toEqual({ id, holes: holes(text) });
    }
  });

  test('are all used, and all that are used exist', () => {
    const unused = Object.keys(texts.id).filter((id) => !quoted.has(id));
    const groups = new Set(Object.keys(texts.id).map((id) => id.split('.')[0]));
    const keyLike = [...quoted].filter((id) => groups.has(id.split('.')[0]) && !permissions.some((permission) => permission === id));
    expect({ unused, missing: keyLike.filter((id) => !(id in texts.id)) }).toEqual({ unused: [], missing: [] });
  });

  test('of the vocabulary are read for every list of codes that a page shows, and for no other', () => {
    const shown = new Set(sources.flatMap(({ text }) => [...text.matchAll(/(?:label|useOptions)\('([A-Z_]+)'|\b(?:list|purposes)(?:="|: list = ')([A-Z_]+)/g)].map(([, one, other]) => one ?? other ?? '')));
    expect(shownLists.toSorted()).toEqual([...shown].toSorted());
  });

  test('stand nowhere else', () => {
    expect(sources.filter(({ name }) => name.endsWith('.tsx')).flatMap(hardCodedTexts)).toEqual([]);
  });
});

test('the day of an instant is that of the office: no instant is cut to its first ten letters', () => {
  expect(sources.filter(({ name, text }) => name !== 'features/events/calendar-days.ts' && text.includes('.slice(0, 10)')).map(({ name }) => name)).toEqual([]);
});
