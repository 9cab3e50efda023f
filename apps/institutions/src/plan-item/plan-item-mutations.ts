import type { Context } from '@pilar/subgraph/context';
import { NotAllowed } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, say, words } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { namedOffice } from '../office/named-office.ts';
import { PlanItem, PlanItemKind } from './plan-item.ts';
import { planItemEntity } from './plan-item-entity.ts';
import { planItemYearInputs } from './plan-item-inputs.ts';
import { planItemMessages } from './plan-item-messages.ts';
import { checkSource, checkYearsOf, mayStandBelow, mergeYears, readTexts, type Kind } from './plan-item-rules.ts';
import { writeYears, yearOf } from './plan-item-years.ts';

const CorrectPlanItemInput = builder.inputType('CorrectPlanItemInput', {
  description: 'Corrections; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    code: t.string({ description: 'Code, unique in the plan.' }),
    title: t.string({ description: 'What it is.' }),
    kind: t.field({ type: PlanItemKind, description: 'Kind of item.' }),
    parent: t.id({ description: 'Item (PlanItem) of the same plan that it stands below.' }),
    derivesFrom: t.id({ description: 'Item (PlanItem) of a plan above that it carries out.' }),
    indicator: t.string({ description: 'By what it is measured.' }),
    unit: t.string({ description: 'Unit of its figures.' }),
    office: t.id({ description: 'Office that answers for it.' }),
  }),
});

institutions.command({
  name: 'correctPlanItem',
  description: 'Corrects an item of a plan: what it is, what it stands below and what it carries out.',
  permission: 'plan.correct',
  entity: planItemEntity,
  result: PlanItem,
  input: CorrectPlanItemInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await stored(tx, ctx, input.id);
    const texts = readTexts(problems, '', input, false);
    const kind = input.kind ?? (row.kind as Kind);
    if (texts.code) await refuseTaken(tx, problems, row, texts.code);
    const parent = await namedParent(tx, problems, row, input.parent);
    const above = parent === undefined ? row.parent : parent;
    if (above && !mayStandBelow(kind, above.kind)) problems.add(parent ? 'parent' : 'kind', planItemMessages.parentKind, { kind: words('PLAN_ITEM_KIND', kind), parent: words('PLAN_ITEM_KIND', above.kind) });
    for (const child of row.children) if (!mayStandBelow(child.kind, kind)) problems.add('kind', planItemMessages.childKind, { code: child.code, kind: words('PLAN_ITEM_KIND', child.kind) });
    const derivesFromId = await namedSource(tx, problems, row.plan, input.derivesFrom);
    const officeId = await namedOffice(tx, problems, 'office', input.office);
    checkYearsOf(problems, '', { kind, unit: texts.unit === undefined ? row.unit : texts.unit, years: row.years.map(yearOf) }, row.plan);
    problems.refuse();
    await tx.planItem.update({
      where: { id: row.id },
      data: { ...texts, kind, parentId: parent === undefined ? undefined : (parent?.id ?? null), derivesFromId, officeId, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() },
    });
    return row.id;
  },
});

const SetPlanItemYearsInput = builder.inputType('SetPlanItemYearsInput', {
  description: 'Figures of an item.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The item.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ description: 'Why; stands in the history.' }),
    years: t.field({ type: planItemYearInputs, required: true, description: 'Figures by year; years left out stay.' }),
  }),
});

institutions.command({
  name: 'setPlanItemYears',
  description: 'Sets targets, realisation and budget of an item by year.',
  permission: 'plan.correct',
  entity: planItemEntity,
  result: PlanItem,
  input: SetPlanItemYearsInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await stored(tx, ctx, input.id);
    const years = mergeYears(problems, '', row.years.map(yearOf), input.years);
    checkYearsOf(problems, '', { kind: row.kind as Kind, unit: row.unit, years }, row.plan);
    problems.refuse();
    await writeYears(tx, [{ id: row.id, years }]);
    await tx.planItem.update({ where: { id: row.id }, data: { version: { increment: 1 }, updatedAt: new Date() } });
    return row.id;
  },
});

const WithdrawPlanItemInput = builder.inputType('WithdrawPlanItemInput', {
  description: 'An item to withdraw, and why.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The item.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

institutions.command({
  name: 'withdrawPlanItem',
  description: 'Withdraws an item that nothing stands below and nothing derives from. It vanishes from lists; the history keeps it.',
  permission: 'plan.correct',
  entity: planItemEntity,
  result: PlanItem,
  input: WithdrawPlanItemInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await stored(tx, ctx, input.id);
    const withdrawnReason = problems.requiredText('reason', input.reason);
    const named = (items: readonly { code: string }[]) => items.slice(0, 5).map(({ code }) => code).join(', ');
    if (row.children.length > 0) problems.add('id', planItemMessages.hasChildren, { codes: named(row.children) });
    if (row.derived.length > 0) problems.add('id', planItemMessages.hasDerived, { codes: named(row.derived) });
    problems.refuse();
    await tx.planItem.update({ where: { id: row.id }, data: { withdrawnAt: new Date(), withdrawnReason, version: { increment: 1 }, updatedAt: new Date() } });
    return row.id;
  },
});

/** The item with what it hangs together with. Refused where it was withdrawn. */
async function stored(tx: Db, ctx: Context, id: string) {
  const there = { where: { withdrawnAt: null }, orderBy: { code: 'asc' } } as const;
  const row = await tx.planItem.findUniqueOrThrow({ where: { id }, include: { plan: true, parent: true, children: there, derived: there, years: true } });
  if (row.withdrawnAt !== null) throw new NotAllowed(say(ctx.language, planItemMessages.withdrawn), ['id']);
  return row;
}

async function refuseTaken(tx: Db, problems: Problems, { id, planId }: { id: string; planId: string }, code: string): Promise<void> {
  const other = await tx.planItem.findFirst({ where: { planId, code: { equals: code, mode: 'insensitive' }, withdrawnAt: null, id: { not: id } } });
  if (other) problems.add('code', planItemMessages.codeTaken, { code, title: other.title });
}

async function namedItem(tx: Db, problems: Problems, path: string, named: string) {
  const item = isId(named) ? await tx.planItem.findFirst({ where: { id: named, withdrawnAt: null }, include: { plan: true } }) : null;
  if (!item) problems.add(path, shared.unknownReference, { type: 'PlanItem', value: named.slice(0, 60) });
  return item;
}

async function namedParent(tx: Db, problems: Problems, { planId }: { planId: string }, named: string | null | undefined) {
  if (named === null || named === undefined) return named;
  const parent = await namedItem(tx, problems, 'parent', named);
  if (parent && parent.planId !== planId) problems.add('parent', planItemMessages.parentElsewhere);
  return parent;
}

async function namedSource(tx: Db, problems: Problems, plan: Parameters<typeof checkSource>[2], named: string | null | undefined): Promise<string | null | undefined> {
  if (named === null || named === undefined) return named;
  const source = await namedItem(tx, problems, 'derivesFrom', named);
  if (source) checkSource(problems, 'derivesFrom', plan, source.plan);
  return source?.id ?? null;
}
