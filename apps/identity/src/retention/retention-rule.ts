import { codes, type Code } from '@pilar/domain/vocabulary';
import { asDay, changed } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { retentionRuleEntity } from './retention-entities.ts';
import { retentionMessages as messages } from './retention-messages.ts';

/** Where a rule's class stands in the vocabulary: those who are erased first, then what is kept. */
const place = ({ class: of }: { class: string }) => (codes('RETENTION_CLASS') as readonly string[]).indexOf(of);

const RetentionClass = builder.enumType('RetentionClass', { description: 'A class of what is kept (kelas data).', values: codes('RETENTION_CLASS') });
const RetentionAction = builder.enumType('RetentionAction', { description: 'What becomes of it after its time.', values: codes('RETENTION_ACTION') });

const RetentionRule = builder.prismaObject('RetentionRule', {
  description: 'How long one class of data of persons is kept, and on what ground (jadwal retensi).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    class: t.field({ type: RetentionClass, description: 'The class.', resolve: (row) => row.class as Code<'RETENTION_CLASS'> }),
    years: t.exposeInt('years', { nullable: true, description: 'Years after the last record; null for good.' }),
    action: t.field({ type: RetentionAction, description: 'What becomes of it then.', resolve: (row) => row.action as Code<'RETENTION_ACTION'> }),
    basis: t.exposeString('basis', { description: 'Law or decision that says so.' }),
    checkedOn: t.expose('checkedOn', { type: 'Date', nullable: true, description: 'Day on which it was last compared with the law; null: never.' }),
    version: t.exposeInt('version', { description: 'Grows by one with each change.' }),
  }),
});

builder.queryField('retentionRules', (t) => t.prismaField({
  type: [RetentionRule],
  authScopes: { may: 'retention.read' },
  description: 'The retention schedule (jadwal retensi), in the order of its classes.',
  resolve: async (query, _root, _args, ctx) => {
    const rules = await ctx.db.retentionRule.findMany(query);
    return rules.toSorted((one, other) => place(one) - place(other));
  },
}));

const SetRetentionRuleInput = builder.inputType('SetRetentionRuleInput', {
  description: 'How long a class is kept from now on.',
  fields: (t) => ({
    ...identity.stepFields(t, 'The rule (RetentionRule).'),
    years: t.int({ description: 'Years after the last record, 1 to 100; null for good, of what is kept.' }),
    basis: t.string({ required: true, description: 'Law or decision that says so, at most 500 characters.' }),
    checkedOn: t.field({ type: 'Date', description: 'Day on which it was compared with the law.' }),
  }),
});

identity.command({
  name: 'setRetentionRule',
  description: 'Sets how long a class of data is kept. What is due by it is proposed in the next night; what was decided stays decided.',
  permission: 'retention.set',
  entity: retentionRuleEntity,
  result: RetentionRule,
  input: SetRetentionRuleInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { action } = await tx.retentionRule.findUniqueOrThrow({ where: { id: input.id } });
    const problems = new Problems(ctx);
    const years = input.years ?? null;
    const basis = problems.requiredText('basis', input.basis, 500);
    if (years === null && action === 'ERASE') problems.add('years', messages.yearsNeeded);
    if (years !== null && (years < 1 || years > 100)) problems.add('years', messages.yearsRange, { value: years });
    problems.refuse();
    await tx.retentionRule.update({ where: { id: input.id }, data: { years, basis, checkedOn: asDay(input.checkedOn) ?? null, ...changed() } });
    return input.id;
  },
});
