import type { Context } from '@pilar/subgraph/context';
import type { ExternalIdInput } from '@pilar/subgraph/external-ids';
import { Problems } from '@pilar/subgraph/problems';
import { writeTrail, type Change } from '@pilar/subgraph/trail';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { PlanDocument } from '../plan-document/plan-document.ts';
import { planDocumentEntity } from '../plan-document/plan-document-entity.ts';
import { PlanItemKind } from './plan-item.ts';
import { planItemEntity } from './plan-item-entity.ts';
import { planItemYearInputs } from './plan-item-inputs.ts';
import { planItemMessages } from './plan-item-messages.ts';
import { insertItems, lockedItems, mostItems, type Holder } from './plan-item-rows.ts';
import { writeYears } from './plan-item-years.ts';
import { readRows, type Written } from './read-plan-rows.ts';

const PlanItemRowInput = builder.inputType('PlanItemRowInput', {
  description: 'A row of a plan: a new item, or what changes of the one of that code.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Code, unique in the plan.' }),
    version: t.int({ description: 'Version that was read, where the item is there already.' }),
    title: t.string({ description: 'What it is, at most 500 characters; a new item needs one.' }),
    kind: t.field({ type: PlanItemKind, description: 'Kind; a new item needs one.' }),
    parentCode: t.string({ description: 'Code of the item it stands below, of this plan or of these rows.' }),
    derivesFrom: t.id({ description: 'Item (PlanItem) of a plan above that it carries out.' }),
    derivesFromCode: t.string({ description: 'The same by its code, looked for in derivesFromPlan.' }),
    indicator: t.string({ description: 'By what it is measured.' }),
    unit: t.string({ description: 'Unit of its figures.' }),
    office: t.id({ description: 'Office that answers for it.' }),
    years: t.field({ type: planItemYearInputs, description: 'Figures by year; years left out stay.' }),
    externalIds: institutions.newRecordFields(t).externalIds,
  }),
});

const RecordPlanItemsInput = builder.inputType('RecordPlanItemsInput', {
  description: 'Rows of a plan.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; the same key and body give the first result again.' }),
    plan: t.id({ required: true, description: 'Plan (PlanDocument) they stand in.' }),
    derivesFromPlan: t.id({ description: 'Plan (PlanDocument) in which derivesFromCode is looked for.' }),
    reason: t.string({ description: 'Why; stands in the history.' }),
    rows: t.field({ type: [PlanItemRowInput], required: true, description: '1 to 500 rows, all or none of them saved.' }),
  }),
});

const mostRows = 500;

institutions.command({
  name: 'recordPlanItems',
  description: 'Adds items to a plan, and changes those whose code is there already. A field left out stays as it is, null clears it.',
  permission: 'plan.record',
  entity: planDocumentEntity,
  result: PlanDocument,
  input: RecordPlanItemsInput,
  operation: 'UPDATED',
  target: 'plan',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const plan = await tx.planDocument.findUniqueOrThrow({ where: { id: input.plan } });
    if (input.rows.length < 1 || input.rows.length > mostRows) problems.add('rows', planItemMessages.rowCount, { count: input.rows.length, max: mostRows });
    problems.refuse();
    const stored = await lockedItems(tx, plan.id);
    const written = await readRows(tx, problems, { plan, stored, rows: input.rows, sourcePlan: input.derivesFromPlan ?? null, path: (row) => `rows.${row}.`, parent: 'parentCode' });
    const made = written.filter(({ before }) => before === null);
    if (stored.length + made.length > mostItems) problems.add('rows', planItemMessages.tooManyItems, { count: stored.length + made.length, max: mostItems });
    problems.refuse();
    await save(tx, ctx, plan, written, input.reason ?? null);
    for (const { id, row } of made) await institutions.linkExternalIds(tx, ctx, 'PlanItem', id, row.externalIds as ExternalIdInput[] | null | undefined);
    await tx.planDocument.update({ where: { id: plan.id }, data: { version: { increment: 1 }, updatedAt: new Date() } });
    return plan.id;
  },
});

async function save(tx: Db, ctx: Context<Db>, plan: Holder, written: readonly Written[], reason: string | null): Promise<void> {
  const [made, changed] = [written.filter(({ before }) => before === null), written.filter(({ before }) => before !== null)];
  const before = await planItemEntity.snapshots(tx, changed.map(({ id }) => id));
  await insertItems(tx, plan, made);
  for (const { id, item: { years: _years, ...data } } of changed) await tx.planItem.update({ where: { id }, data: { ...data, version: { increment: 1 }, updatedAt: new Date() } });
  await writeYears(tx, written.map(({ id, item }) => ({ id, years: item.years })));
  const after = await planItemEntity.snapshots(tx, written.map(({ id }) => id));
  const changesOf = (rows: readonly Written[]): Change[] => rows.flatMap(({ id }) => {
    const now = after.get(id);
    return now ? [{ id, before: before.get(id) ?? null, after: now }] : [];
  });
  const trail = { mutation: 'recordPlanItems', reason };
  if (made.length > 0) await writeTrail(tx, ctx, 'institutions', 'PlanItem', { ...trail, operation: 'CREATED' }, changesOf(made));
  if (changed.length > 0) await writeTrail(tx, ctx, 'institutions', 'PlanItem', { ...trail, operation: 'UPDATED' }, changesOf(changed));
}
