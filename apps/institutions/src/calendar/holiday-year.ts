import { isDate } from '@pilar/domain/dates';
import type { Entity } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';

/** A day on which nobody works. */
export type Holiday = { day: string; name: string };

/** Holidays of the year that the day (ISO) lies in and of the next, which deadlines may reach into. */
export async function holidaysFrom(db: Pick<Db, 'holidayYear'>, day: string): Promise<ReadonlySet<string>> {
  const year = Number(day.slice(0, 4));
  const rows = await db.holidayYear.findMany({ where: { year: { in: [year, year + 1] } } });
  return new Set(rows.flatMap(({ days }) => (days as Holiday[]).map((holiday) => holiday.day)));
}

const HolidayType = builder.objectRef<Holiday>('Holiday').implement({
  description: 'A day on which offices are closed (hari libur).',
  fields: (t) => ({
    day: t.field({ type: 'Date', description: 'The day.', resolve: ({ day }) => day }),
    name: t.exposeString('name', { description: 'What it is.' }),
  }),
});

const HolidayYear = builder.prismaObject('HolidayYear', {
  description: 'Holidays and days of joint leave of a year, by which deadlines in working days are reckoned.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    year: t.exposeInt('year', { description: 'The year.' }),
    days: t.field({ type: [HolidayType], description: 'The days, in order.', resolve: (row) => row.days as Holiday[] }),
    legalBasis: t.exposeString('legalBasis', { nullable: true, description: 'The decree that sets them (SKB tiga menteri).' }),
  }),
});

institutions.recordFields(HolidayYear, { type: 'HolidayYear', can: { set: { permission: 'holiday.set', description: 'Set the holidays of the year.' } } });

builder.queryField('holidayYears', (t) => t.prismaField({
  type: [HolidayYear],
  authScopes: { may: 'holiday.read' },
  description: 'Years of which the holidays are recorded, newest first. Of others, only weekends count.',
  resolve: (query, _root, _args, ctx) => ctx.db.holidayYear.findMany({ ...query, orderBy: { year: 'desc' } }),
}));

const holidayEntity: Entity<Db> = {
  type: 'HolidayYear',
  table: 'institutions.holiday_year',
  model: 'holidayYear',
  snapshot: async (tx, id) => {
    const row = await tx.holidayYear.findUnique({ where: { id } });
    return row && {
      // The label lists the days: other subgraphs, which know a record by it alone, reckon with them.
      version: row.version, label: [row.year, ...(row.days as Holiday[]).map(({ day }) => day)].join(' '), state: null, area: row.ownerCode, reach: { areas: [row.ownerCode], downward: [], open: true },
      facts: { days: (row.days as Holiday[]).map(({ day, name }) => `${day} ${name}`).join('\n'), legalBasis: row.legalBasis },
    };
  },
};

const HolidayInput = builder.inputType('HolidayInput', {
  description: 'A day on which offices are closed.',
  fields: (t) => ({
    day: t.field({ type: 'Date', required: true, description: 'The day, in the year.' }),
    name: t.string({ required: true, description: 'What it is.' }),
  }),
});

type Days = readonly { day: string; name: string }[];

/** The days in order; notes those of another year and those given twice. */
function readDays(problems: Problems, days: Days, year: number): Holiday[] {
  return days.map(({ day, name }, at) => {
    if (!isDate(day) || !day.startsWith(`${year}-`)) problems.add(`days.${at}.day`, messages.anotherYear, { value: day, year });
    if (days.findIndex((other) => other.day === day) < at) problems.add(`days.${at}.day`, messages.sameHoliday, { value: day });
    return { day, name: problems.requiredText(`days.${at}.name`, name, 120) };
  }).toSorted((a, b) => a.day.localeCompare(b.day));
}

const RecordHolidaysInput = builder.inputType('RecordHolidaysInput', {
  description: 'The holidays of a year that has none recorded yet.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    year: t.int({ required: true, description: 'The year.' }),
    days: t.field({ type: [HolidayInput], required: true, description: 'Holidays and days of joint leave.' }),
    legalBasis: t.string({ description: 'The decree that sets them.' }),
  }),
});

institutions.command({
  name: 'recordHolidays',
  description: 'Records the holidays of a year. Deadlines given from now on reckon with them.',
  permission: 'holiday.set',
  entity: holidayEntity,
  result: HolidayYear,
  input: RecordHolidaysInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    if (!(input.year >= 2000 && input.year <= 2100)) problems.add('year', messages.outOfRange, { value: input.year, min: 2000, max: 2100 });
    const days = readDays(problems, input.days, input.year);
    const legalBasis = problems.text('legalBasis', input.legalBasis, 200);
    problems.refuse();
    const known = await tx.holidayYear.findUnique({ where: { year: input.year } });
    if (known) throw new Duplicate(say(ctx.language, messages.sameHolidayYear, { year: input.year }), ['year'], known.id);
    const id = newId();
    await tx.holidayYear.create({ data: { id, year: input.year, days, legalBasis, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] } });
    return id;
  },
});

const CorrectHolidaysInput = builder.inputType('CorrectHolidaysInput', {
  description: 'Corrections; a field left out stays as it is.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    days: t.field({ type: [HolidayInput], description: 'All holidays of the year; they replace those before.' }),
    legalBasis: t.string({ description: 'The decree that sets them.' }),
  }),
});

institutions.command({
  name: 'correctHolidays',
  description: 'Corrects the holidays of a year. Deadlines that were given stay.',
  permission: 'holiday.set',
  entity: holidayEntity,
  result: HolidayYear,
  input: CorrectHolidaysInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { year } = await tx.holidayYear.findUniqueOrThrow({ where: { id: input.id } });
    const days = input.days ? readDays(problems, input.days, year) : undefined;
    const legalBasis = problems.text('legalBasis', input.legalBasis, 200);
    problems.refuse();
    await tx.holidayYear.update({ where: { id: input.id }, data: { days, legalBasis, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() } });
    return input.id;
  },
});
