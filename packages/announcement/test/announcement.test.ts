import { expect, test } from 'vitest';
import { readAnnouncement } from '../src/announcement.ts';

const read = (text: string) => readAnnouncement(text, { today: '2026-01-15' });

test.each([
  ['', 'EMPTY'], ['🙏🙏 ... 123', 'EMPTY'], ['Beras 2 kg, telur 1 kg, minyak goreng', 'NO_EVENT'], ['Kegiatan itu penting bagi kita semua.', 'NO_DAY_OR_PLACE'], ['const a = 1; function b() { return a; }', 'NO_EVENT'],
])('%j is no announcement: %s', (text, reason) => expect(read(text)).toEqual({ kind: 'NONE', reason, notes: [] }));

test('a text without an event has no facts even where it names people and days', () => {
  expect(read('Dra. Nurhana lahir pada 12 Juli 1965 dan menyukai kopi.')).toEqual({ kind: 'NONE', reason: 'NO_EVENT', notes: [] });
});

test('a number like a NIK is in nothing and told with its place', () => {
  const text = 'Rapat A di Aula B dibuka oleh Camat Curug Ali Ahmad (NIK 3603171207850001).';
  const answer = read(text);
  expect(JSON.stringify(answer)).not.toMatch(/360317|850001/);
  const [note] = 'notes' in answer ? answer.notes : [];
  expect(note?.code).toBe('NUMBER_DROPPED');
  expect(note?.passages.map(({ start, end }) => text.slice(start, end))).toEqual(['3603171207850001']);
});

test('every event of a text has its own day, place and people', () => {
  const answer = read('1. Rapat A\nHari: Senin, 12 Januari 2026\nTempat: Aula B\nModerator: Ali Ahmad\n\n2. Rapat C\nHari: Selasa, 13 Januari 2026\nTempat: Aula D\nModerator: Siti Aminah');
  expect(answer.kind === 'EVENTS' && answer.events.map(({ date, venue, roles }) => [date?.value, venue?.value.name, roles.map(({ value }) => value.name)])).toEqual([
    ['2026-01-12', 'Aula B', ['Ali Ahmad']], ['2026-01-13', 'Aula D', ['Siti Aminah']],
  ]);
});
