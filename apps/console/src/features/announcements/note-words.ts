import { formatLongDate, isDate, type Language } from '@pilar/domain/dates';
import type { MessageId, MessageValues } from '../../i18n/messages.ts';
import type { CaveatValues } from '../events/form/event-values.ts';
import type { ReadNote } from './announcement-query.ts';

type Spoken = { text: MessageId; /** Field or list of the form that it stands at; null: of the whole text. */ field: string | null };

const spoken: Readonly<Record<string, Spoken>> = {
  WEEKDAY_MISMATCH: { text: 'announcements.weekdayMismatch', field: 'date' },
  YEAR_INFERRED: { text: 'announcements.yearInferred', field: 'date' },
  DATE_INFERRED: { text: 'announcements.dateInferred', field: 'date' },
  DATE_IMPOSSIBLE: { text: 'announcements.dateImpossible', field: 'date' },
  OTHER_DATE: { text: 'announcements.otherDate', field: 'date' },
  FORMER_DATE: { text: 'announcements.formerDate', field: 'date' },
  HOURS_REVERSED: { text: 'announcements.hoursReversed', field: 'endTime' },
  OTHER_ZONE: { text: 'announcements.otherZone', field: 'startTime' },
  NAME_SPELLINGS: { text: 'announcements.nameSpellings', field: 'roles' },
  REGION_UNCLEAR: { text: 'announcements.regionUnclear', field: 'targetAreas' },
  OUTSIDE: { text: 'announcements.outside', field: 'targetAreas' },
  PLANNED_YEAR_DIFFERS: { text: 'announcements.plannedYearDiffers', field: 'plannedYear' },
  MORE_THAN_DISTRICTS: { text: 'announcements.moreThanDistricts', field: 'participants' },
  NUMBER_DROPPED: { text: 'announcements.numberDropped', field: null },
  TEXT_REPEATED: { text: 'announcements.textRepeated', field: null },
  WRONG_TERM: { text: 'announcements.wrongTerm', field: null },
  SPELLING: { text: 'announcements.wrongTerm', field: null },
  SEVERAL_EVENTS: { text: 'announcements.severalEvents', field: null },
};

const years = new Set(['year', 'planned', 'held']);

/** Values of a note by name, days as they are written. */
function paramsOf({ params }: ReadNote, language: Language): MessageValues {
  const worded = (name: string, value: string) => {
    if (isDate(value)) return formatLongDate(value, language);
    return /^\d{1,9}$/.test(value) && !years.has(name) ? Number(value) : value;
  };
  return Object.fromEntries(params.map(({ name, value }) => [name, worded(name, value)]));
}

/** The sentence of a note and where it stands; null for a code that this console does not know yet. */
export function spokenNote(note: ReadNote, language: Language): (Spoken & { values: MessageValues }) | null {
  const known = spoken[note.code];
  return known ? { ...known, values: paramsOf(note, language) } : null;
}

/** What a note leaves in the record, in the language of records; the officer sees it among the caveats and may take it out. */
const kept: Readonly<Record<string, { field: string; kind: string; words: (values: MessageValues) => string }>> = {
  MORE_THAN_DISTRICTS: { field: 'participants', kind: 'AS_REPORTED', words: ({ count, districts }) => `Tercatat ${count} TKSK menurut sumber; wilayahnya punya ${districts} kecamatan.` },
  WEEKDAY_MISMATCH: { field: 'date', kind: 'CONTRADICTORY', words: ({ written, date, actual }) => `Sumber menulis hari ${written} untuk ${date}, padahal hari itu ${actual}.` },
  YEAR_INFERRED: { field: 'date', kind: 'UNCONFIRMED', words: ({ year }) => `Sumber tidak menyebut tahun; ${year} disimpulkan.` },
  DATE_INFERRED: { field: 'date', kind: 'UNCONFIRMED', words: ({ written }) => `Sumber tidak menyebut tanggal; disimpulkan dari “${written}”.` },
  NAME_SPELLINGS: { field: 'roles', kind: 'CONTRADICTORY', words: ({ read, other }) => `Sumber menulis nama ${read} juga sebagai ${other}.` },
  PLANNED_YEAR_DIFFERS: { field: 'plannedYear', kind: 'AS_REPORTED', words: ({ planned, held }) => `Menurut sumber direncanakan tahun ${planned}, dilaksanakan tahun ${held}.` },
};

/** Caveats for what the notes tell of an event. */
export function caveatsOf(notes: readonly ReadNote[]): CaveatValues[] {
  return notes.flatMap((note) => {
    const caveat = kept[note.code];
    return caveat ? [{ field: caveat.field, kind: caveat.kind, text: caveat.words(paramsOf(note, 'id')) }] : [];
  });
}
