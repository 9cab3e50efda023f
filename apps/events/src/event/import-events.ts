import { columnOfArea } from '@pilar/imports/kinds/area';
import { event as kind } from '@pilar/imports/kinds/event';
import type { RawDb } from '@pilar/subgraph/context';
import { nameKey } from '@pilar/subgraph/import-names';
import { importerOf, type ImportValues } from '@pilar/subgraph/importing';
import { newId } from '@pilar/subgraph/ids';
import { isHttpUrl } from '@pilar/subgraph/scalars';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { checkWhole } from './check-event.ts';
import { blankDraft, columnsOf, type Draft } from './event-draft.ts';
import { eventEntity } from './event-entity.ts';
import { commonRegion } from './event-rules.ts';
import { checkNumbers, inputOfRow, organisersOf } from './import-input.ts';
import { readEvent } from './read-event.ts';
import type { Found } from './read-parts.ts';

/** A year's list of events, by the rules of recordEvent. Offices are found by their name, where it is that of one. */
export const eventImporter = importerOf<Draft, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: eventEntity,
  columns: kind.columns,
  reader: async (rows, ctx) => {
    const offices = await officesByName(ctx.db, rows.flatMap((values) => organisersOf(values, ctx)));
    const found: Found = new Map([...offices.values()].map((office) => [office.id, office]));
    const ids = new Map([...offices].map(([name, { id }]) => [name, id]));
    return (values, problems) => {
      const input = inputOfRow(checkNumbers(values, problems), ctx, ids);
      if (input.meetingLink != null && !isHttpUrl(input.meetingLink)) problems.add('meetingLink', messages.badLink);
      const given = readEvent(input, ctx, problems, found);
      // Nothing can be said of the whole while a part is malformed.
      return problems.found.length > 0 ? { ...blankDraft, ...given } : checkWhole(given, blankDraft, ctx, problems);
    };
  },
  columnOf,
  same: {
    key: ({ title, date, targetAreas }) => `${nameKey(title)}|${date}|${commonRegion(targetAreas)}`,
    column: 'title', recorded: messages.sameEvent, repeated: messages.repeatedEvent, elsewhere: messages.sameEvent,
  },
  existing: (tx, data) => tx.$queryRaw(sql`
    SELECT DISTINCT ON (given.index) given.index::int - 1 AS index, true AS exact, known.area_code AS area
    FROM unnest(${data.map(({ title }) => title)}::text[], ${data.map(({ date }) => date)}::date[], ${data.map(({ targetAreas }) => commonRegion(targetAreas))}::text[])
      WITH ORDINALITY AS given (title, date, area, index)
    JOIN events.event AS known ON known.date = given.date AND known.area_code = given.area AND known.withdrawn_at IS NULL
      AND pilar.name_key(known.title) = pilar.name_key(given.title)
    ORDER BY given.index`),
  insert: async (tx, ctx, records) => {
    const parts = <Item extends object>(items: (draft: Draft) => readonly Item[]) =>
      records.flatMap(({ id, data }) => items(data).map((item, position) => ({ ...item, id: newId(), eventId: id, position })));
    await tx.event.createMany({ data: records.map(({ id, data }) => ({ id, ...columnsOf(data), ownerCode: ctx.viewer.grant.area, source: 'IMPORT' })) });
    await tx.organiser.createMany({ data: parts(({ organisers }) => organisers) });
    await tx.eventRole.createMany({ data: parts(({ roles, date }) => roles.map((role) => ({ ...role, eventDate: new Date(date) }))) });
    await tx.topic.createMany({ data: parts(({ topics }) => topics.map((text) => ({ text }))) });
    await tx.participantGroup.createMany({ data: parts(({ participants }) => participants) });
  },
  // Other subgraphs do not refer to events yet.
  referred: async () => [],
});

/** Column in which a problem of recordEvent's input shows. */
function columnOf([field = '', part = '', inner = '']: readonly string[], values: ImportValues): string | null {
  if (field === 'targetAreas' || (field === 'venue' && part === 'area')) return columnOfArea(values);
  if (field === 'venue') return part === 'address' ? 'venueAddress' : 'venue';
  if (field === 'participants') return inner === 'group' ? 'participantGroup' : 'participants';
  if (field === 'roles') return 'speakers';
  return kind.columns.some(({ key }) => key === field) ? field : null;
}

/** Offices that organisers name by the whole name, in lower case, as far as the viewer may see them and the name is that of one. */
async function officesByName(db: RawDb, names: readonly string[]): Promise<Map<string, { id: string; label: string; area: string | null }>> {
  const found = await db.$queryRaw<{ name: string; id: string; label: string; area: string | null }[]>(sql`
    SELECT lower(label) AS name, min(entity_id::text) AS id, min(label) AS label, min(area_code) AS area FROM events.ref_entity
    WHERE entity_type = 'Office' AND NOT deleted AND lower(label) = ANY(${[...new Set(names.map((name) => name.toLowerCase()))]}) GROUP BY lower(label) HAVING count(*) = 1`);
  return new Map(found.map(({ name, ...office }) => [name, office]));
}
