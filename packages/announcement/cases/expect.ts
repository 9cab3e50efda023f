import type { Announcement } from '../src/announcement.ts';
import type { DraftEvent, DraftRole } from '../src/draft-event.ts';
import type { NoteCode } from '../src/fact.ts';

/** A fact that a text tells, and whether an answer holds it. */
export type Expected = { fact: string; found: (event: DraftEvent, answer: Announcement) => boolean };

/** A text with what must be read from it. `event` is which of several events of the text, from 0. */
export type Case = { name: string; today: string; text: string; facts: readonly Expected[] };

type Single = {
  [Key in keyof DraftEvent]: DraftEvent[Key] extends { value: unknown } | null ? Key : never;
}[keyof DraftEvent];

/** A field with one value: the value itself, or words that it must hold. */
export function is(key: Single, wanted: unknown, event = 0): Expected {
  return {
    fact: `${event > 0 ? `${event + 1}. ` : ''}${key} ${String(wanted)}`,
    found: (first, answer) => {
      const value = of(first, answer, event)?.[key]?.value;
      return wanted instanceof RegExp ? typeof value === 'string' && wanted.test(value) : value === wanted;
    },
  };
}

/** The field is not there: nothing was invented. */
export function isNot(key: Single): Expected {
  return { fact: `no ${key}`, found: (event) => event[key] === null };
}

export function venue(name: RegExp, area: string | null): Expected[] {
  return [
    { fact: `venue ${name.source}`, found: ({ venue: read }) => name.test(read?.value.name ?? '') },
    ...(area === null ? [] : [{ fact: `venue in ${area}`, found: ({ venue: read }: DraftEvent) => read?.value.area === area }]),
  ];
}

export function target(area: string): Expected {
  return { fact: `target ${area}`, found: ({ targetAreas }) => targetAreas.some(({ value }) => value === area) };
}

export function organiser(kind: 'MAIN' | 'CO', name: RegExp): Expected {
  return { fact: `organiser ${kind} ${name.source}`, found: ({ organisers }) => organisers.some(({ value }) => value.kind === kind && name.test(value.name)) };
}

/** A role: that somebody has it, and each part of who it is. */
export function role(code: DraftRole['role'], who: { name?: string; before?: string; after?: string; affiliation?: RegExp; spelling?: string }): Expected[] {
  const label = who.name ?? who.affiliation?.source ?? '';
  const holder = ({ roles }: DraftEvent) => roles.find(({ value }) => value.role === code && (who.name === undefined ? value.name === null && (who.affiliation?.test(value.affiliation ?? '') ?? false) : value.name === who.name))?.value;
  const part = (what: string, test: (value: DraftRole) => boolean): Expected => ({ fact: `${code} ${label}: ${what}`, found: (event) => {
    const value = holder(event);
    return value !== undefined && test(value);
  } });
  return [
    { fact: `${code} ${label}`, found: (event) => holder(event) !== undefined },
    ...(who.before === undefined ? [] : [part(who.before, ({ titlesBefore }) => titlesBefore === who.before)]),
    ...(who.after === undefined ? [] : [part(who.after, ({ titlesAfter }) => titlesAfter === who.after)]),
    ...(who.name === undefined || who.affiliation === undefined ? [] : [part(who.affiliation.source, ({ affiliation }) => who.affiliation?.test(affiliation ?? '') ?? false)]),
    ...(who.spelling === undefined ? [] : [part(`also ${who.spelling}`, ({ spellings }) => spellings.includes(who.spelling ?? ''))]),
  ];
}

export function group(code: string, count?: number, area?: string): Expected[] {
  const read = ({ participants }: DraftEvent) => participants.find(({ value }) => value.group === code)?.value;
  return [
    { fact: `participants ${code}`, found: (event) => read(event) !== undefined },
    ...(count === undefined ? [] : [{ fact: `${code} ${count}`, found: (event: DraftEvent) => read(event)?.count === count }]),
    ...(area === undefined ? [] : [{ fact: `${code} of ${area}`, found: (event: DraftEvent) => read(event)?.area === area }]),
  ];
}

export function topic(words: RegExp): Expected {
  return { fact: `topic ${words.source}`, found: ({ topics }) => topics.some(({ value }) => words.test(value)) };
}

/** A key point: that it was read, as what, and on whom. */
export function point(words: RegExp, category: string, saidBy?: string): Expected[] {
  const read = ({ keyPoints }: DraftEvent) => keyPoints.filter(({ value }) => words.test(value.text)).map(({ value }) => value);
  return [
    { fact: `key point ${words.source}`, found: (event) => read(event).length > 0 },
    { fact: `${category}: ${words.source}`, found: (event) => read(event).some((value) => value.category === category) },
    ...(saidBy === undefined ? [] : [{ fact: `${saidBy}: ${words.source}`, found: (event: DraftEvent) => read(event).some(({ saidByRole, saidByText }) => {
      const said = saidByRole === null ? null : event.roles[saidByRole]?.value;
      return said?.name === saidBy || said?.affiliation === saidBy || saidByText === saidBy;
    }) }]),
  ];
}

export function appeal(to: RegExp, words: RegExp, from?: string): Expected[] {
  const read = ({ appeals }: DraftEvent) => appeals.filter(({ value }) => to.test(value.to) && words.test(value.text)).map(({ value }) => value);
  return [
    { fact: `appeal to ${to.source}: ${words.source}`, found: (event) => read(event).length > 0 },
    ...(from === undefined ? [] : [{ fact: `${from} calls ${to.source}: ${words.source}`, found: (event: DraftEvent) => read(event).some(({ fromRole, fromText }) => (fromRole === null ? fromText : event.roles[fromRole]?.value.name) === from) }]),
  ];
}

export function agenda(words: RegExp, startAt?: string): Expected {
  return { fact: `agenda ${words.source} ${startAt ?? ''}`.trim(), found: (event) => event.agenda.some(({ value }) => words.test(value.text) && (startAt === undefined || value.startAt === startAt)) };
}

export function law(kind: string, number: string, year: number): Expected {
  return { fact: `law ${kind} ${number}/${year}`, found: ({ laws }) => laws.some(({ value }) => value.kind === kind && value.number === number && value.year === year) };
}

export function plan(kind: string): Expected {
  return { fact: `plan ${kind}`, found: ({ plans }) => plans.some(({ value }) => value.kind === kind) };
}

export function publication(wanted: Partial<DraftEvent['publications'][number]['value']>): Expected[] {
  return Object.entries(wanted).map(([key, value]) => ({
    fact: `publication ${key} ${String(value)}`,
    found: ({ publications }) => publications.some(({ value: read }) => read[key as keyof typeof read] === value),
  }));
}

export function photo(caption: RegExp, count = 1): Expected[] {
  return [
    { fact: `photo ${caption.source}`, found: ({ media }) => media.some(({ value }) => caption.test(value.caption)) },
    { fact: `photos ${count}`, found: ({ media }) => media.reduce((sum, { value }) => sum + value.count, 0) === count },
  ];
}

export function note(code: NoteCode, params: Record<string, unknown> = {}): Expected {
  return {
    fact: `note ${code} ${Object.values(params).join(' ')}`.trim(),
    found: ({ notes }, answer) => [...notes, ...('notes' in answer ? answer.notes : [])].some((read) => read.code === code && Object.entries(params).every(([key, value]) => read.params[key] === value)),
  };
}

export function several(count: number): Expected {
  return { fact: `${count} events`, found: (_, answer) => answer.kind === 'EVENTS' && answer.events.length === count };
}

function of(first: DraftEvent, answer: Announcement, event: number): DraftEvent | undefined {
  return event === 0 ? first : answer.kind === 'EVENTS' ? answer.events[event] : undefined;
}
