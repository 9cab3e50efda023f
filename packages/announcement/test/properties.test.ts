import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letters } from '../cases/letters.ts';
import { retold } from '../cases/retold.ts';
import { sources } from '../cases/sources.ts';
import { readAnnouncement, type Announcement } from '../src/announcement.ts';
import type { DraftEvent } from '../src/draft-event.ts';
import type { Fact, Passage } from '../src/fact.ts';

const texts = [...sources, ...retold, ...letters].map(({ text }) => text);
const read = (text: string) => readAnnouncement(text, { today: '2026-01-15' });
const events = (answer: Announcement): readonly DraftEvent[] => (answer.kind === 'EVENTS' ? answer.events : []);
const isFact = (value: unknown): value is Fact<unknown> => typeof value === 'object' && value !== null && 'certainty' in value;
const facts = (event: DraftEvent) => Object.values(event).flatMap((value: unknown) => (Array.isArray(value) ? value : [value])).filter(isFact);
const passages = (answer: Announcement): Passage[] => ['notes' in answer ? answer.notes : [], ...events(answer).map(({ notes }) => notes)].flat().flatMap((note) => [...note.passages])
  .concat(events(answer).flatMap((event) => facts(event).map(({ passage }) => passage)));

/** Sentences and lines of all texts, thrown together. */
const pieces = texts.flatMap((text) => text.split(/(?<=[.\n])/));
const mixed = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 30 }), fc.constantFrom('\n', ' ', '"', '(', ')', 'Dr. ', 'Kepala ', ' dan ', ', ', '09.00 ', 'Senin, ')), { maxLength: 30 }).map((parts) => parts.join(''));

test('whatever is pasted, there is an answer whose passages lie in the text', () => {
  fc.assert(fc.property(fc.oneof(mixed, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
    for (const { start, end } of passages(read(text))) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
  }), { numRuns: 150 });
});

test('every word of a name, post, office, statement, topic and caption stands in the text', () => {
  fc.assert(fc.property(mixed, (text) => {
    const known = new Set(text.normalize('NFKC').toLowerCase().match(/[\p{L}]+/gu));
    for (const event of events(read(text))) {
      const told = [
        ...event.roles.flatMap(({ value }) => [value.name, value.titlesBefore, value.affiliation]), ...event.keyPoints.map(({ value }) => value.text), ...event.appeals.flatMap(({ value }) => [value.to, value.text]),
        ...event.topics.map(({ value }) => value), ...event.media.map(({ value }) => value.caption), ...event.agenda.map(({ value }) => value.text), event.title?.value ?? '', event.purpose?.value ?? '', event.venue?.value.name ?? '',
      ];
      for (const words of told) for (const word of (words ?? '').toLowerCase().match(/[\p{L}]+/gu) ?? []) expect(known).toContain(word);
    }
  }), { numRuns: 100 });
});

test('a text pasted twice gives what it gives once', () => {
  const bare = (answer: Announcement) => events(answer).map((event) => facts(event).map(({ value }) => JSON.stringify(value)));
  for (const text of [...sources, ...retold].filter(({ name }) => name !== 'S2').map((each) => each.text)) expect(bare(read(`${text}\n\n${text}`))).toEqual(bare(read(text)));
});

test('no number like a NIK gets into an answer, wherever it stands and however it is grouped', () => {
  const nik = fc.tuple(fc.stringMatching(/^[1-9]\d{15}$/), fc.constantFrom('', ' ', '.', '-')).map(([digits, separator]) => (digits.match(/.{4}/g) ?? []).join(separator));
  fc.assert(fc.property(fc.constantFrom(...texts), nik, fc.nat(), (text, number, at) => {
    const place = at % (text.length + 1);
    // Not amid other digits, with which it would be another number.
    fc.pre(!/[\d.-]/.test(text[place] ?? '') && !/[\d.-]/.test(text[place - 1] ?? ''));
    const answer = JSON.stringify(read(`${text.slice(0, place)} ${number} ${text.slice(place)}`));
    for (const part of number.length === 16 ? [number.slice(0, 8), number.slice(8)] : [number]) expect(answer.includes(part)).toBe(false);
  }), { numRuns: 100 });
});

test('a value that was stated is shown by its passage', () => {
  for (const text of texts) {
    for (const event of events(read(text))) {
      for (const { value, passage } of event.topics.filter(({ certainty }) => certainty === 'STATED')) expect(text.slice(passage.start, passage.end).replace(/\s/g, ' ')).toContain(value.slice(0, 12));
      for (const { value, passage } of event.roles) if (value.name && value.titlesBefore) expect(text).toContain(text.slice(passage.start, passage.end));
    }
  }
});
