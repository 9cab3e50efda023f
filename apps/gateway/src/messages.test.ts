import { expect, test } from 'vitest';
import { chooseLanguage, messages, say } from './messages.ts';

test('chooses the language that the caller ranks highest, Indonesian in doubt', () => {
  const cases: [string | undefined, string][] = [
    [undefined, 'id'], ['en', 'en'], ['en-GB,en;q=0.9', 'en'], ['id-ID,id;q=0.9,en;q=0.8', 'id'], ['en;q=0.5,id;q=0.7', 'id'],
    ['fr', 'id'], ['fr,en;q=0.3', 'en'], ['*', 'id'], ['en;q=0', 'id'], ['in', 'id'], ['english', 'id'], [',,;q=', 'id'],
  ];
  for (const [header, language] of cases) expect(chooseLanguage(header), header).toBe(language);
});

test('both languages name the same things', () => {
  const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const { id, en } of Object.values(messages)) expect(names(en)).toEqual(names(id));
  expect(say('en', 'tooDeep', { found: 16, limit: 15 })).toBe('The document is too deep: 16 levels, at most 15.');
});
