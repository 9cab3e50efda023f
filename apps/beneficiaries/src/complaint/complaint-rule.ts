import { today } from '@pilar/domain/dates';
import { codes, label, type Code } from '@pilar/domain/vocabulary';
import { asDay, caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages as shared } from '../messages.ts';
import { complaintMessages as messages } from './complaint-messages.ts';
import type { ComplaintCategory, Rule, StepDays } from './complaint-rules.ts';

export const ComplaintCategoryType = builder.enumType('ComplaintCategory', { description: 'What a complaint is about (kategori pengaduan).', values: codes('COMPLAINT_CATEGORY') });

const mostDays = 90;

/** The rule that holds on that day (ISO). The first one comes with the database. */
export async function ruleOn(db: Pick<Db, 'complaintRule'>, on: string): Promise<Rule> {
  const row = await db.complaintRule.findFirstOrThrow({ where: { validFrom: { lte: new Date(on) } }, orderBy: { validFrom: 'desc' } });
  return { days: row.days as Rule['days'], escalateDays: row.escalateDays };
}

/** Holidays as subgraph institutions last told of them: each year by a label that lists its days. Of years that nobody recorded, weekends count alone. */
export async function knownHolidays(db: Pick<Db, '$queryRaw'>): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ label: string }[]>(sql`SELECT label FROM beneficiaries.ref_entity WHERE entity_type = 'HolidayYear' AND NOT deleted`);
  return new Set(rows.flatMap(({ label: text }) => text.match(/\d{4}-\d\d-\d\d/g) ?? []));
}

type CategoryDays = StepDays & { category: ComplaintCategory };

const CategoryDaysType = builder.objectRef<CategoryDays>('ComplaintDays').implement({
  description: 'Working days that each step of a complaint of a category may take (tenggat).',
  fields: (t) => ({
    category: t.field({ type: ComplaintCategoryType, description: 'The category.', resolve: ({ category }) => category }),
    triage: t.exposeInt('triage', { description: 'To triage it, from when it was received.' }),
    takeUp: t.exposeInt('takeUp', { description: 'To take it up, from triage or referral.' }),
    answer: t.exposeInt('answer', { description: 'To answer, from when it was taken up.' }),
    close: t.exposeInt('close', { description: 'To close it, from the answer.' }),
  }),
});

const daysOf = (days: unknown): CategoryDays[] => codes('COMPLAINT_CATEGORY').map((category) => ({ category, ...(days as Rule['days'])[category] }));

const ComplaintRule = builder.prismaObject('ComplaintRule', {
  description: 'How long complaints may take, from a day on (tenggat pengaduan). The office\'s own configuration: complaints keep the days they were given.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day on which it holds.' }),
    days: t.field({ type: [CategoryDaysType], description: 'Days by category.', resolve: (row) => daysOf(row.days) }),
    escalateDays: t.exposeInt('escalateDays', { description: 'Working days after which the province is told of what the regency was told is overdue.' }),
    checkedOn: t.expose('checkedOn', { type: 'Date', nullable: true, description: 'Day on which it was compared with what the office has decreed; null: not confirmed.' }),
  }),
});

beneficiaries.recordFields(ComplaintRule, { type: 'ComplaintRule', can: { set: { permission: 'complaint.rule', description: 'Set another that follows it.' } } });

builder.queryField('complaintRules', (t) => t.prismaField({
  type: [ComplaintRule],
  nullable: true,
  authScopes: { may: 'complaint.read' },
  description: 'Rules on how long complaints may take, newest first; the first that has begun holds.',
  resolve: (query, _root, _args, ctx) => ctx.db.complaintRule.findMany({ ...query, orderBy: { validFrom: 'desc' } }),
}));

const ruleEntity: Entity<Db> = {
  type: 'ComplaintRule',
  table: 'beneficiaries.complaint_rule',
  model: 'complaintRule',
  snapshot: async (tx, id) => {
    const row = await tx.complaintRule.findUnique({ where: { id } });
    return row && {
      version: row.version, label: day(row.validFrom) ?? '', state: null, area: row.ownerCode, reach: { areas: [row.ownerCode], downward: [], open: true },
      facts: {
        validFrom: day(row.validFrom), escalateDays: String(row.escalateDays), checkedOn: day(row.checkedOn), caveats: caveatLines(row.caveats),
        days: lines(daysOf(row.days).map(({ category, ...days }) => `${label('COMPLAINT_CATEGORY', category, 'id')}: ${Object.values(days).join(' · ')}`)),
      },
    };
  },
};

const CategoryDaysInput = builder.inputType('ComplaintDaysInput', {
  description: 'Working days by step of a category, 1 to 90 each.',
  fields: (t) => ({
    category: t.field({ type: ComplaintCategoryType, required: true, description: 'The category.' }),
    triage: t.int({ required: true, description: 'To triage it.' }),
    takeUp: t.int({ required: true, description: 'To take it up.' }),
    answer: t.int({ required: true, description: 'To answer.' }),
    close: t.int({ required: true, description: 'To close it.' }),
  }),
});

/** The days by category; notes a category that is missing or given twice, and days out of range. */
function readDays(given: readonly { category: Code<'COMPLAINT_CATEGORY'>; triage: number; takeUp: number; answer: number; close: number }[], problems: Problems): Rule['days'] {
  const wrong = codes('COMPLAINT_CATEGORY').filter((category) => given.filter((one) => one.category === category).length !== 1);
  if (wrong.length > 0) problems.add('days', messages.everyCategory, { value: wrong.map((category) => label('COMPLAINT_CATEGORY', category, problems.language)).join(', ') });
  return Object.fromEntries(given.map(({ category, triage, takeUp, answer, close }, at) => {
    const days = { triage, takeUp, answer, close };
    for (const [step, value] of Object.entries(days)) if (!(value >= 1 && value <= mostDays)) problems.add(`days.${at}.${step}`, messages.dayRange, { value, min: 1, max: mostDays });
    return [category, days];
  })) as Rule['days'];
}

beneficiaries.command({
  name: 'setComplaintRule',
  description: 'Sets how long complaints may take from a day on. Earlier rules stay for what was due under them.',
  permission: 'complaint.rule', entity: ruleEntity, result: ComplaintRule, operation: 'CREATED',
  input: builder.inputType('SetComplaintRuleInput', {
    description: 'How long complaints may take from a day on.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      validFrom: t.field({ type: 'Date', required: true, description: 'First day on which it holds.' }),
      days: t.field({ type: [CategoryDaysInput], required: true, description: 'Every category once.' }),
      escalateDays: t.int({ required: true, description: 'Working days after which the province is told too, 1 to 30.' }),
      checkedOn: t.field({ type: 'Date', description: 'Day on which it was compared with what the office has decreed; left out: not confirmed.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const days = readDays(input.days, problems);
    if (!(input.escalateDays >= 1 && input.escalateDays <= 30)) problems.add('escalateDays', messages.dayRange, { value: input.escalateDays, min: 1, max: 30 });
    if (input.checkedOn && input.checkedOn > today()) problems.add('checkedOn', shared.dayInFuture, { value: input.checkedOn });
    problems.refuse();
    const same = await tx.complaintRule.findUnique({ where: { validFrom: new Date(input.validFrom) } });
    if (same) throw new Duplicate(say(ctx.language, messages.sameRuleDay, { value: input.validFrom }), ['validFrom'], same.id);
    const id = newId();
    await tx.complaintRule.create({ data: { id, validFrom: new Date(input.validFrom), days, escalateDays: input.escalateDays, checkedOn: asDay(input.checkedOn), ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] } });
    await beneficiaries.linkExternalIds(tx, ctx, 'ComplaintRule', id, input.externalIds);
    return id;
  },
});
