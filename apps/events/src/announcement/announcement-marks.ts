import type { DraftEvent } from '@pilar/announcement/draft-event';
import type { Certainty, Fact, Note as NoteRead, Passage as PassageRead } from '@pilar/announcement/fact';
import { builder } from '../builder.ts';

/** Where a value of an event read stands in the text, and how sure it is. */
export type MarkRow = { path: string[]; passage: PassageRead; certainty: Certainty };

/** Facts of the text that stand in no field of the event: what they say is in the hours and in notes. */
const unshown: readonly (keyof DraftEvent)[] = ['zone', 'openEnd', 'notes'];

/** A mark for every fact of the event, in the order of the text. Paths are those of the event's own fields: ["roles", "0"]. */
export function marksOf(event: DraftEvent): MarkRow[] {
  const names = (Object.keys(event) as (keyof DraftEvent)[]).filter((name) => !unshown.includes(name));
  const marks = names.flatMap((name): MarkRow[] => {
    const found = event[name] as Fact<unknown> | readonly Fact<unknown>[] | null;
    if (found === null) return [];
    if (!Array.isArray(found)) return [mark([name], found as Fact<unknown>)];
    return (found as readonly Fact<unknown>[]).map((fact, index) => mark([name, String(index)], fact));
  });
  return marks.toSorted((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end);
}

function mark(path: string[], { passage, certainty }: Fact<unknown>): MarkRow {
  return { path, passage, certainty };
}

const Certain = builder.enumType('Certainty', {
  description: 'How sure a value read from a text is.',
  values: {
    STATED: { description: 'Said in so many words.' },
    INFERRED: { description: 'Follows from what is said.' },
    GUESSED: { description: 'A likely reading that somebody should look at.' },
  } satisfies Record<Certainty, object>,
});

const Passage = builder.objectRef<PassageRead>('Passage').implement({
  description: 'A part of the text as it was sent, in UTF-16 positions.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First position.' }),
    end: t.exposeInt('end', { description: 'Position behind the last.' }),
  }),
});

export const Mark = builder.objectRef<MarkRow>('AnnouncementMark').implement({
  description: 'Where a value stands in the text, and how sure it is.',
  fields: (t) => ({
    path: t.stringList({ description: 'The value\'s field: ["date"], ["roles", "0"].', resolve: ({ path }) => path }),
    passage: t.field({ type: Passage, description: 'Where it was read.', resolve: ({ passage }) => passage }),
    certainty: t.field({ type: Certain, description: 'How sure it is.', resolve: ({ certainty }) => certainty }),
  }),
});

const Parameter = builder.objectRef<{ name: string; value: string }>('AnnouncementNoteParameter').implement({
  description: 'A value that the sentence of a note names.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name: "districts".' }),
    value: t.exposeString('value', { description: 'Its value: "28".' }),
  }),
});

export const Note = builder.objectRef<NoteRead>('AnnouncementNote').implement({
  description: 'What an officer should know before saving. Nothing that it tells of was mended.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code: WEEKDAY_MISMATCH, YEAR_INFERRED, DATE_INFERRED, DATE_IMPOSSIBLE, OTHER_DATE, FORMER_DATE, HOURS_REVERSED, OTHER_ZONE, NUMBER_DROPPED, TEXT_REPEATED, NAME_SPELLINGS, REGION_UNCLEAR, PLANNED_YEAR_DIFFERS, MORE_THAN_DISTRICTS, WRONG_TERM, SPELLING, OUTSIDE or SEVERAL_EVENTS.' }),
    passages: t.field({ type: [Passage], description: 'Parts of the text that it is about.', resolve: ({ passages }) => passages }),
    params: t.field({ type: [Parameter], description: 'Values that its sentence names.', resolve: ({ params }) => Object.entries(params).map(([name, value]) => ({ name, value: String(value) })) }),
  }),
});
