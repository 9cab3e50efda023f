import * as z from 'zod/mini';
import { EventType, ParticipantGroupKind, type EventType as EventTypeCode, type ParticipantGroupKind as GroupCode, type RecordEventInput } from '../../__generated__/graphql.ts';
import { says } from '../../forms/zod-resolver.ts';
import { isCode } from '../../routes/search-params.ts';

/** The few fields of an event that an officer fills in where it happens. Texts of several lines hold one thing a line. */
export type FieldEventValues = {
  title: string; type: string; state: string; date: string; startTime: string; endTime: string; place: string; area: string; organiser: string;
  opener: string; speaker: string; topics: string; keyPoints: string; groups: { group: string; count: string }[]; note: string;
};

/** What the form starts with: today, at home, by one's own office. */
export function emptyEvent(today: string, home: { code: string; shortName: string }): FieldEventValues {
  return {
    title: '', type: '', state: 'HELD', date: today, startTime: '', endTime: '', place: '', area: home.code, organiser: home.shortName,
    opener: '', speaker: '', topics: '', keyPoints: '', groups: [{ group: '', count: '' }], note: '',
  };
}

const text = z.string();
const filled = z.string().check(z.refine((value) => value.trim() !== '', says('forms.required')));
const number = z.string().check(z.refine((value) => /^\d{0,6}$/.test(value.trim()), says('eventForm.notNumber')));

/** What can be told to be wrong without asking the graph; the rules of the domain are the graph's alone. */
export const fieldEventSchema: z.ZodMiniType<FieldEventValues, FieldEventValues> = z.object({
  title: filled.check(z.maxLength(300, says('eventForm.titleTooLong'))),
  type: z.string().check(z.refine((code) => isCode(EventType, code), says('forms.required'))),
  state: text, date: filled, startTime: text, endTime: text, place: filled, area: filled, organiser: filled,
  opener: text, speaker: text, topics: text, keyPoints: text, groups: z.array(z.object({ group: text, count: number })), note: text,
}).check((check) => {
  const { startTime, endTime, state, opener, speaker, note } = check.value;
  const wrong = (field: keyof FieldEventValues, message: string) => check.issues.push({ code: 'custom', input: check.value, path: [field], message });
  if (endTime !== '' && startTime !== '' && endTime <= startTime) wrong('endTime', says('eventForm.endBeforeStart').error);
  // Rule 21: who opened and who spoke, or why that is not known.
  if (state === 'HELD' && (opener.trim() === '' || speaker.trim() === '') && note.trim() === '') wrong('note', says('field.noteNeeded').error);
});

const linesOf = (value: string) => value.split('\n').map((line) => line.trim()).filter(Boolean);
const orNone = (value: string) => value.trim() || undefined;

/** The form as the graph takes it. A note says of a held event why something is missing, of a planned one what it is for. */
export function fieldEventInput(values: FieldEventValues): Omit<RecordEventInput, 'idempotencyKey'> {
  const { title, type, state, date, startTime, endTime, place, area, organiser, opener, speaker, topics, keyPoints, groups, note } = values;
  const held = state === 'HELD';
  const roles = [['PEMBUKA', opener], ['NARASUMBER', speaker]] as const;
  return {
    title: title.trim(), type: type as EventTypeCode, state: held ? 'HELD' : 'SCHEDULED', date, startTime: orNone(startTime), endTime: orNone(endTime),
    mode: 'TATAP_MUKA', venue: { name: place.trim(), area }, targetAreas: [area], organisers: [{ kind: 'MAIN', name: organiser.trim() }],
    roles: roles.flatMap(([role, name]) => (name.trim() === '' ? [] : [{ role, name: name.trim() }])),
    topics: linesOf(topics), keyPoints: linesOf(keyPoints).map((point) => ({ text: point, category: 'INFORMATION' })),
    participants: groups.flatMap(({ group, count }) => (isCode(ParticipantGroupKind, group) ? [{ group: group satisfies GroupCode, count: count.trim() === '' ? undefined : Number(count) }] : [])),
    ...(held ? { incompleteReason: orNone(note) } : { purpose: orNone(note) }),
  };
}

type FieldName = keyof FieldEventValues;
const places: Readonly<Record<string, FieldName>> = {
  title: 'title', type: 'type', state: 'state', date: 'date', startTime: 'startTime', endTime: 'endTime', targetAreas: 'area', organisers: 'organiser',
  topics: 'topics', keyPoints: 'keyPoints', participants: 'groups', incompleteReason: 'note', purpose: 'note', roles: 'opener',
};

/** Where the form shows a problem of the graph's input. */
export function fieldEventField([top = '', part]: readonly string[]): FieldName | null {
  if (top === 'venue') return part === 'area' ? 'area' : 'place';
  return places[top] ?? null;
}
