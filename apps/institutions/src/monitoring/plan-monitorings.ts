import { isDate } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, place, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { inArea, insertRows, sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { builder, institutions } from '../builder.ts';
import { holidaysFrom } from '../calendar/holiday-year.ts';
import type { Db } from '../db.ts';
import { MonitoringPlan, planEntity } from './monitoring-plan.ts';
import { monitoringEntity } from './monitoring-entity.ts';
import { monitoringMessages as messages } from './monitoring-messages.ts';
import { spread, workingDays } from './monitoring-rules.ts';

/** Most monitorings of one act: the largest regency twice over, and no more than one transaction writes in its time. */
const most = 5_000;

const PlanMonitoringsInput = builder.inputType('PlanMonitoringsInput', {
  description: 'The monitorings of a year, of a region.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    year: t.int({ required: true, description: 'The year, 2000 to 2100.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Regency, city or district whose institutions are planned.' }),
    institutions: t.idList({ description: 'Institutions of the region, at most 5,000; all that are not planned yet when left out.' }),
    except: t.idList({ description: 'Institutions of the region that are left out where all others are planned.' }),
    instrument: t.id({ description: 'A published edition; the latest published one when left out.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day of visits.' }),
    to: t.field({ type: 'Date', required: true, description: 'Last day of visits; they are spread over the working days between, neighbours together.' }),
    assessor: t.id({ description: 'Account that visits.' }),
    event: t.id({ description: 'Coaching event (Event) at which they are done.' }),
  }),
});

institutions.command({
  name: 'planMonitorings',
  description: 'Plans the monitorings of a year in bulk (rule 18: one of an institution and year). A second of one institution is refused and the first named.',
  permission: 'monitoring.plan',
  entity: planEntity,
  result: MonitoringPlan,
  input: PlanMonitoringsInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const { year, area } = input;
    const problems = new Problems(ctx);
    problems.area('area', area, { levels: ['REGENCY', 'DISTRICT'] });
    if (year < 2000 || year > 2100) problems.add('year', messages.outOfRange, { value: year, min: 2000, max: 2100 });
    for (const path of ['from', 'to'] as const) {
      if (isDate(input[path]) && !input[path].startsWith(`${year}-`)) problems.add(path, messages.planDays, { value: input[path], year });
    }
    const days = workingDays(input.from, input.to, await holidaysFrom(tx, input.from));
    if (input.to < input.from) problems.add('to', messages.dayOrder);
    else if (days.length === 0) problems.add('to', messages.noWorkingDay);
    if (input.assessor && !isId(input.assessor)) problems.add('assessor', shared.badIdInput, { value: String(input.assessor).slice(0, 60) });
    const instrumentId = await publishedInstrument(tx, problems, input.instrument);
    const event = await eventOf(tx, problems, input.event);
    problems.refuse();
    const chosen = await institutionsToPlan(tx, ctx, problems, input);
    problems.refuse();
    const id = newId();
    await tx.monitoringPlan.create({
      data: {
        id, year, areaCode: area, ownerCode: ctx.viewer.grant.area, instrumentId, firstDay: new Date(input.from), lastDay: new Date(input.to),
        assessorId: input.assessor ?? null, planned: chosen.length, caveats: input.caveats ?? [],
      },
    });
    const dates = spread(chosen.length, days);
    const rows = chosen.map((institution, nth) => ({
      id: newId(), institution_id: institution.id, plan_id: id, instrument_id: instrumentId, year, area_code: institution.areaCode, owner_code: ctx.viewer.grant.area,
      planned_on: dates[nth], assessor_id: input.assessor ?? null, event_id: event,
    }));
    await tx.$executeRaw(insertRows('institutions.monitoring', columns, rows));
    const told = await monitoringEntity.snapshots(tx, rows.map((row) => row.id));
    await writeTrail(tx, ctx, 'institutions', 'Monitoring', { operation: 'CREATED', mutation: 'planMonitorings', reason: null }, [...told].map(([made, after]) => ({ id: made, before: null, after })));
    await institutions.linkExternalIds(tx, ctx, 'MonitoringPlan', id, input.externalIds);
    return id;
  },
});

const columns = {
  id: 'uuid', institution_id: 'uuid', plan_id: 'uuid', instrument_id: 'uuid', year: 'integer', area_code: 'text', owner_code: 'text', planned_on: 'date', assessor_id: 'uuid', event_id: 'uuid',
};

/** The edition that is named, or the latest that was published. */
export async function publishedInstrument(tx: Db, problems: Problems, given: string | null | undefined): Promise<string> {
  if (!given) {
    const latest = await tx.monitoringInstrument.findFirst({ where: { publishedOn: { not: null } }, orderBy: [{ publishedOn: 'desc' }, { createdAt: 'desc' }] });
    if (!latest) problems.add('instrument', messages.nonePublished);
    return latest?.id ?? '';
  }
  const found = isId(given) ? await tx.monitoringInstrument.findUnique({ where: { id: given } }) : null;
  if (!found) problems.add('instrument', messages.instrumentUnknown, { value: given.slice(0, 60) });
  else if (found.publishedOn === null) problems.add('instrument', messages.notPublished);
  return found?.id ?? '';
}

/** The event that is named, as far as the viewer may see it. */
export async function eventOf(tx: Db, problems: Problems, given: string | null | undefined): Promise<string | null> {
  if (!given) return null;
  const found = await institutions.resolveReferences(tx, [{ path: 'event', type: 'Event', id: given }], problems);
  return found.get(given.toLowerCase())?.id ?? null;
}

type Chosen = { id: string; areaCode: string };

type Wanted = { year: number; area: string; institutions?: readonly string[] | null; except?: readonly string[] | null };

/** The institutions to plan, neighbours beside each other; held, so that none is dissolved meanwhile. */
async function institutionsToPlan(tx: Db, ctx: Context, problems: Problems, { year, area, institutions: named, except }: Wanted): Promise<Chosen[]> {
  if (named && except) problems.add('except', messages.eitherNamed);
  if (named) return namedInstitutions(tx, ctx, problems, year, area, distinct(named));
  const left = distinct(except ?? []);
  if (left.length > most) problems.add('except', messages.tooMany, { count: left.length, max: most });
  await atWork(tx, problems, 'except', area, left);
  problems.refuse();
  const rows = await tx.$queryRaw<Chosen[]>(sql`
    SELECT id::text, area_code AS "areaCode" FROM institutions.institution AS institution WHERE ${inArea('institution.area_code', area)} AND dissolved_on IS NULL
      AND NOT EXISTS (SELECT FROM institutions.monitoring WHERE institution_id = institution.id AND year = ${year} AND state <> 'WITHDRAWN')
      AND id <> ALL(${left}::uuid[])
    ORDER BY area_code, name, id LIMIT ${most + 1} FOR SHARE`);
  if (rows.length === 0) problems.add('institutions', messages.nothingToPlan, { area: place(area), year });
  if (rows.length > most) problems.add('institutions', messages.tooMany, { count: rows.length, max: most });
  return rows;
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))];

/** Those of the institutions that are at work in the region, neighbours beside each other; the others are noted. */
async function atWork(tx: Db, problems: Problems, path: string, area: string, ids: string[]): Promise<Chosen[]> {
  const wellFormed = ids.filter((id) => isId(id));
  const rows = await tx.$queryRaw<Chosen[]>(sql`
    SELECT id::text, area_code AS "areaCode" FROM institutions.institution WHERE id = ANY(${wellFormed}::uuid[]) AND ${inArea('area_code', area)} AND dissolved_on IS NULL ORDER BY area_code, name, id FOR SHARE`);
  const there = new Set(rows.map(({ id }) => id));
  for (const [at, id] of ids.entries()) {
    if (!there.has(id)) problems.add(`${path}.${at}`, messages.unknownInstitution, { value: id.slice(0, 60), area: place(area) });
  }
  return rows;
}

async function namedInstitutions(tx: Db, ctx: Context, problems: Problems, year: number, area: string, ids: string[]): Promise<Chosen[]> {
  if (ids.length === 0) problems.add('institutions', shared.required);
  if (ids.length > most) problems.add('institutions', messages.tooMany, { count: ids.length, max: most });
  const rows = await atWork(tx, problems, 'institutions', area, ids);
  problems.refuse();
  const first = await tx.monitoring.findFirst({ where: { institutionId: { in: ids }, year, state: { not: 'WITHDRAWN' } }, include: { institution: { select: { name: true } } }, orderBy: { id: 'asc' } });
  if (first) {
    const message = say(ctx.language, messages.sameYear, { institution: first.institution.name, year, day: day(first.plannedOn) ?? '' });
    throw new Duplicate(message, ['institutions', String(ids.indexOf(first.institutionId))], first.id);
  }
  return rows;
}
