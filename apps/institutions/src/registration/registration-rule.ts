import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { asDay, day, type Entity } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { PaperKind } from '../institution/institution-parts.ts';
import { messages } from '../messages.ts';

/** The rule that holds on that day (ISO). The first one comes with the database. */
export function ruleOn(db: Pick<Db, 'registrationRule'>, on: string) {
  return db.registrationRule.findFirstOrThrow({ where: { validFrom: { lte: new Date(on) } }, orderBy: { validFrom: 'desc' } });
}

const RegistrationRule = builder.prismaObject('RegistrationRule', {
  description: 'How registration runs from a day on: days for each step, years that it holds, papers that it asks for.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    validFrom: t.field({ type: 'Date', description: 'First day on which it holds.', resolve: (row) => day(row.validFrom) ?? '' }),
    papersDays: t.exposeInt('papersDays', { description: 'Working days to look through the papers.' }),
    siteDays: t.exposeInt('siteDays', { description: 'Working days to visit.' }),
    decisionDays: t.exposeInt('decisionDays', { description: 'Working days to decide.' }),
    validYears: t.exposeInt('validYears', { description: 'Years that a registration holds.' }),
    monitoredYears: t.exposeInt('monitoredYears', { description: 'Years of monitoring that a renewal asks for.' }),
    requiredPapers: t.field({ type: [PaperKind], description: 'Papers without which nobody can apply.', resolve: (row) => row.requiredPapers as Code<'PAPER_KIND'>[] }),
    legalBasis: t.relation('legalBasis', { nullable: true, description: 'Regulation that it follows.' }),
    checkedOn: t.expose('checkedOn', { type: 'Date', nullable: true, description: 'Day on which it was compared with the regulation; null: not confirmed.' }),
  }),
});

institutions.recordFields(RegistrationRule, { type: 'RegistrationRule', can: { set: { permission: 'registration.rule', description: 'Set another that follows it.' } } });

builder.queryField('registrationRules', (t) => t.prismaField({
  type: [RegistrationRule],
  authScopes: { may: 'registration.read' },
  description: 'Rules of registration, newest first; the first that has begun holds.',
  resolve: (query, _root, _args, ctx) => ctx.db.registrationRule.findMany({ ...query, orderBy: { validFrom: 'desc' } }),
}));

const ruleEntity: Entity<Db> = {
  type: 'RegistrationRule',
  table: 'institutions.registration_rule',
  model: 'registrationRule',
  snapshot: async (tx, id) => {
    const row = await tx.registrationRule.findUnique({ where: { id } });
    return row && {
      version: row.version, label: day(row.validFrom) ?? '', state: null, area: row.ownerCode, reach: { areas: [row.ownerCode], downward: [], open: true },
      facts: {
        validFrom: day(row.validFrom), papersDays: String(row.papersDays), siteDays: String(row.siteDays), decisionDays: String(row.decisionDays), validYears: String(row.validYears),
        monitoredYears: String(row.monitoredYears), requiredPapers: row.requiredPapers.join('\n'), legalBasis: row.legalBasisId, checkedOn: day(row.checkedOn),
      },
    };
  },
};

const SetRegistrationRuleInput = builder.inputType('SetRegistrationRuleInput', {
  description: 'How registration runs from a day on; applications keep the days they were given.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day on which it holds.' }),
    papersDays: t.int({ required: true, description: 'Working days to look through the papers, 1 to 90.' }),
    siteDays: t.int({ required: true, description: 'Working days to visit, 1 to 90.' }),
    decisionDays: t.int({ required: true, description: 'Working days to decide, 1 to 90.' }),
    validYears: t.int({ required: true, description: 'Years that a registration holds, 1 to 10.' }),
    monitoredYears: t.int({ required: true, description: 'Years of monitoring that a renewal asks for, 0 to 10.' }),
    requiredPapers: t.field({ type: [PaperKind], required: true, description: 'Papers without which nobody can apply.' }),
    legalBasis: t.id({ description: 'The LegalBasis that it follows.' }),
    checkedOn: t.field({ type: 'Date', description: 'Day on which it was compared with the regulation; left out: not confirmed.' }),
  }),
});

institutions.command({
  name: 'setRegistrationRule',
  description: 'Sets how registration runs from a day on. Earlier rules stay for what began under them.',
  permission: 'registration.rule',
  entity: ruleEntity,
  result: RegistrationRule,
  input: SetRegistrationRuleInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const within = (path: 'papersDays' | 'siteDays' | 'decisionDays' | 'validYears' | 'monitoredYears', min: number, max: number) => {
      if (!(input[path] >= min && input[path] <= max)) problems.add(path, messages.outOfRange, { value: input[path], min, max });
    };
    for (const path of ['papersDays', 'siteDays', 'decisionDays'] as const) within(path, 1, 90);
    within('validYears', 1, 10);
    within('monitoredYears', 0, 10);
    if (input.checkedOn && input.checkedOn > today()) problems.add('checkedOn', messages.dayInFuture, { value: input.checkedOn });
    const legalBasisId = input.legalBasis?.toLowerCase() ?? null;
    if (legalBasisId !== null && !(isId(legalBasisId) && await tx.legalBasis.findUnique({ where: { id: legalBasisId } }))) problems.add('legalBasis', shared.notFound, { value: legalBasisId.slice(0, 60) });
    problems.refuse();
    const same = await tx.registrationRule.findUnique({ where: { validFrom: new Date(input.validFrom) } });
    if (same) throw new Duplicate(say(ctx.language, messages.sameRuleDay, { value: input.validFrom }), ['validFrom'], same.id);
    const id = newId();
    await tx.registrationRule.create({
      data: {
        id, validFrom: new Date(input.validFrom), papersDays: input.papersDays, siteDays: input.siteDays, decisionDays: input.decisionDays, validYears: input.validYears,
        monitoredYears: input.monitoredYears, requiredPapers: [...new Set(input.requiredPapers)], legalBasisId, checkedOn: asDay(input.checkedOn), ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [],
      },
    });
    return id;
  },
});
