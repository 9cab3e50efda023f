import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { PlanItem, PlanItemKind } from './plan-item.ts';
import { planItemEntity } from './plan-item-entity.ts';
import { planItemYearInputs } from './plan-item-inputs.ts';
import { planItemMessages } from './plan-item-messages.ts';
import { insertItems, lockedItems, mostItems } from './plan-item-rows.ts';
import { writeYears } from './plan-item-years.ts';
import { readRows } from './read-plan-rows.ts';

const RecordPlanItemInput = builder.inputType('RecordPlanItemInput', {
  description: 'A new item of a plan.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    plan: t.id({ required: true, description: 'Plan (PlanDocument) it stands in.' }),
    code: t.string({ required: true, description: 'Code, unique in the plan.' }),
    title: t.string({ required: true, description: 'What it is, at most 500 characters.' }),
    kind: t.field({ type: PlanItemKind, required: true, description: 'Kind of item.' }),
    parent: t.id({ description: 'Item (PlanItem) of the same plan that it stands below.' }),
    derivesFrom: t.id({ description: 'Item (PlanItem) of a plan above that it carries out.' }),
    indicator: t.string({ description: 'By what it is measured.' }),
    unit: t.string({ description: 'Unit of its figures.' }),
    office: t.id({ description: 'Office that answers for it.' }),
    years: t.field({ type: planItemYearInputs, description: 'Figures by year.' }),
  }),
});

institutions.command({
  name: 'recordPlanItem',
  description: 'Adds an item to a plan. Many at once are better entered as rows (recordPlanItems).',
  permission: 'plan.record',
  entity: planItemEntity,
  result: PlanItem,
  input: RecordPlanItemInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const plan = isId(input.plan) ? await tx.planDocument.findUnique({ where: { id: input.plan } }) : null;
    if (!plan) problems.add('plan', shared.unknownReference, { type: 'PlanDocument', value: input.plan.slice(0, 60) });
    problems.area('plan', plan?.areaCode);
    problems.refuse();
    if (!plan) return '';
    const stored = await lockedItems(tx, plan.id);
    if (stored.length >= mostItems) problems.add('plan', planItemMessages.tooManyItems, { count: stored.length + 1, max: mostItems });
    const { parent, ...row } = input;
    const parentCode = parent ? stored.find(({ id }) => id === parent.toLowerCase())?.code : null;
    if (parentCode === undefined) problems.add('parent', shared.unknownReference, { type: 'PlanItem', value: (parent ?? '').slice(0, 60) });
    const taken = stored.find(({ code }) => code.toLowerCase() === input.code.trim().toLowerCase());
    if (taken) problems.add('code', planItemMessages.codeTaken, { code: taken.code, title: taken.title });
    problems.refuse();
    const [made] = await readRows(tx, problems, { plan, stored, rows: [{ ...row, parentCode: parentCode ?? null }], sourcePlan: null, path: () => '', parent: 'parent' });
    problems.refuse();
    if (!made) throw new Error('A row made no item');
    await insertItems(tx, plan, [made]);
    await writeYears(tx, [{ id: made.id, years: made.item.years }]);
    if (input.caveats?.length) await tx.planItem.update({ where: { id: made.id }, data: { caveats: input.caveats } });
    await institutions.linkExternalIds(tx, ctx, 'PlanItem', made.id, input.externalIds);
    return made.id;
  },
});
