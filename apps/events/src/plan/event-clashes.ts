import { isTime, jakartaToUtc } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { requestError } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { draftOf, withParts, type EventRow } from '../event/event-draft.ts';
import { Event } from '../event/event.ts';
import { messages } from '../messages.ts';
import { Person } from '../references/external-types.ts';
import { EventClashKind } from '../vocabularies.ts';

const most = 20;
const mostPersons = 100;

/** When and where something is to be held, and by whom; times local, null where they are not known. */
type Plan = {
  date: string; endDate: string | null; startTime: string | null; endTime: string | null;
  venueOffice: string | null; venueName: string | null; venueArea: string | null; persons: readonly string[]; targetAreas: readonly string[]; except: string | null;
};
type ClashRow = { kind: Code<'EVENT_CLASH'>; event_id: string; person_id: string | null };
type Told = { kind: Code<'EVENT_CLASH'>; personId: string | null; event: (typeof Event)['$inferType'] };

const EventClash = builder.objectRef<Told>('EventClash').implement({
  description: 'Another event at the same time that shares a person, the venue or a target (bentrok). Told, never refused: two may well go together.',
  fields: (t) => ({
    kind: t.field({ type: EventClashKind, description: 'What both share.', resolve: ({ kind }) => kind }),
    event: t.field({ type: Event, description: 'The other event.', resolve: ({ event }) => event }),
    person: t.field({ type: Person, nullable: true, description: 'Who has a role at both; null for other kinds, or outside the viewer\'s area.', resolve: ({ personId }, _args, ctx) => events.stub(ctx, 'Person', personId) }),
  }),
});

/**
 * What meets the plan among the events that the viewer may see. Where an hour is not known, the whole day counts; a target
 * that is the same on the same day counts whatever the hour.
 */
async function clashesWith(plan: Plan, db: Db): Promise<Told[]> {
  const last = plan.endDate ?? plan.date;
  const [start, end] = [plan.startTime === null ? null : jakartaToUtc(plan.date, plan.startTime), jakartaToUtc(last, plan.endTime ?? '23:59')];
  const rows = await db.$queryRaw<ClashRow[]>(sql`
    WITH near AS MATERIALIZED (
      SELECT id, date, start_at, end_at, venue_office_id, venue_name, venue_area_code, target_codes,
        (${start}::timestamptz IS NULL OR start_at IS NULL OR (start_at < ${end}::timestamptz
          AND (end_at IS NULL OR end_at > ${start}::timestamptz))) AS meets
      FROM events.event
      WHERE (date BETWEEN ${plan.date}::date AND ${last}::date OR (end_date >= ${plan.date}::date AND date < ${plan.date}::date))
        AND withdrawn_at IS NULL AND state NOT IN ('CANCELLED', 'POSTPONED') AND (${plan.except}::uuid IS NULL OR id <> ${plan.except}::uuid))
    SELECT found.* FROM (
      SELECT DISTINCT 'PERSON' AS kind, near.id::text AS event_id, role.person_id::text AS person_id, near.date FROM near JOIN events.event_role AS role ON role.event_id = near.id
      WHERE meets AND role.person_id = ANY(${[...plan.persons]}::uuid[])
      UNION ALL
      SELECT 'VENUE', id::text, NULL, date FROM near
      WHERE meets AND (venue_office_id = ${plan.venueOffice}::uuid OR (lower(venue_name) = lower(${plan.venueName}::text) AND venue_area_code = ${plan.venueArea}::text))
      UNION ALL
      SELECT 'AREA', id::text, NULL, date FROM near WHERE target_codes && ${[...plan.targetAreas]}::text[]
    ) AS found ORDER BY date, event_id, kind, person_id LIMIT ${most}`);
  const shown = await db.event.findMany({ where: { id: { in: rows.map(({ event_id }) => event_id) } } });
  return rows.flatMap(({ kind, event_id, person_id }) => {
    const event = shown.find(({ id }) => id === event_id);
    return event ? [{ kind, personId: person_id, event }] : [];
  });
}

/** States in which a clash can still be helped. */
const open: ReadonlySet<string> = new Set(['DRAFT', 'SCHEDULED', 'INVITED', 'ONGOING']);

builder.prismaObjectField(Event, 'clashes', (t) => t.field({
  type: [EventClash],
  description: 'Other events at the same time that share a person, the venue or a target; of an event that is to come.',
  select: withParts,
  resolve: (row, _args, ctx) => {
    if (!open.has(row.state)) return [];
    const { date, endDate, startTime, endTime, venue, roles, targetAreas } = draftOf(row as EventRow, {});
    return clashesWith({
      date, endDate, startTime, endTime, venueOffice: venue?.officeId ?? null, venueName: venue?.name ?? null, venueArea: venue?.area ?? null,
      persons: roles.flatMap(({ personId }) => personId ?? []), targetAreas, except: row.id,
    }, ctx.db);
  },
}));

const EventPlanInput = builder.inputType('EventPlanInput', {
  description: 'When and where something is to be held, and by whom.',
  fields: (t) => ({
    date: t.field({ type: 'Date', required: true, description: 'Day, or first day.' }),
    endDate: t.field({ type: 'Date', description: 'Last day.' }),
    startTime: t.string({ description: 'Local time it begins, "HH:MM"; left out, the whole day counts.' }),
    endTime: t.string({ description: 'Local time it ends, "HH:MM".' }),
    venue: t.string({ description: 'Name of the place.' }),
    venueArea: t.field({ type: 'RegionCode', description: 'Region the place lies in.' }),
    venueOffice: t.id({ description: 'Office whose house it is.' }),
    persons: t.idList({ description: `Who has a role, at most ${mostPersons}.` }),
    targetAreas: t.field({ type: ['RegionCode'], description: 'Regions it is aimed at.' }),
    except: t.id({ description: 'The event itself, where it is recorded already.' }),
  }),
});

builder.queryField('eventClashes', (t) => t.field({
  type: [EventClash],
  authScopes: { may: 'event.read' },
  description: 'Events that a plan would meet, before it is saved.',
  args: { plan: t.arg({ type: EventPlanInput, required: true, description: 'The plan.' }) },
  resolve: (_root, { plan }, ctx) => clashesWith(readPlan(plan, ctx), ctx.db),
}));

function readPlan(plan: typeof EventPlanInput.$inferInput, ctx: Context): Plan {
  const persons = plan.persons ?? [];
  const ids = [...persons, ...(plan.venueOffice ? [plan.venueOffice] : []), ...(plan.except ? [plan.except] : [])].map(String);
  const bad = ids.find((id) => !isId(id));
  if (bad !== undefined) throw requestError(ctx, 'BAD_ID', shared.badIdInput, { value: bad.slice(0, 60) });
  if (persons.length > mostPersons) throw requestError(ctx, 'BAD_USER_INPUT', messages.tooMany, { max: mostPersons, count: persons.length });
  for (const time of [plan.startTime, plan.endTime]) {
    if (time && !isTime(time)) throw requestError(ctx, 'BAD_USER_INPUT', messages.badTime, { value: time.slice(0, 20) });
  }
  if (plan.endDate && plan.endDate < plan.date) throw requestError(ctx, 'BAD_USER_INPUT', messages.endsBefore);
  return {
    date: plan.date, endDate: plan.endDate ?? null, startTime: plan.startTime ?? null, endTime: plan.endTime ?? null,
    venueOffice: plan.venueOffice ?? null, venueName: plan.venue?.trim() || null, venueArea: plan.venueArea ?? null,
    persons: persons.map(String), targetAreas: plan.targetAreas ?? [], except: plan.except ?? null,
  };
}
