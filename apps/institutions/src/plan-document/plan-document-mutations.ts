import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { namedOffice } from '../office/named-office.ts';
import { planItemMessages } from '../plan-item/plan-item-messages.ts';
import { PlanDocument, PlanDocumentKind } from './plan-document.ts';
import { planDocumentEntity } from './plan-document-entity.ts';
import { checkYears } from './plan-document-rules.ts';

/** What tells one plan from another: a revision has a title of its own. */
type Identity = { kind: string; areaCode: string; officeId: string | null; yearFrom: number | null; yearTo: number | null; title: string };

/** Throws Duplicate, naming the record, when another plan is the same. */
async function refuseSame(tx: Db, ctx: Context, { title, ...rest }: Identity, except?: string): Promise<void> {
  const candidates = await tx.planDocument.findMany({ where: rest, select: { id: true, title: true } });
  const same = candidates.find((row) => row.id !== except && row.title.toLowerCase() === title.toLowerCase());
  if (same) throw new Duplicate(say(ctx.language, messages.samePlan), ['title'], same.id);
}

const RecordPlanDocumentInput = builder.inputType('RecordPlanDocumentInput', {
  description: 'A plan.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    kind: t.field({ type: PlanDocumentKind, required: true, description: 'Kind of plan.' }),
    title: t.string({ required: true, description: 'Title, at most 500 characters.' }),
    owner: t.id({ description: 'The office (Office) whose plan it is.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Region it is for.' }),
    yearFrom: t.int({ description: 'First year.' }),
    yearTo: t.int({ description: 'Last year; of RKPD and Renja the same as the first.' }),
  }),
});

institutions.command({
  name: 'recordPlanDocument',
  description: 'Records a plan (RPJMD, Renstra, RKPD, Renja).',
  permission: 'plan.record',
  entity: planDocumentEntity,
  result: PlanDocument,
  input: RecordPlanDocumentInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const title = problems.requiredText('title', input.title);
    problems.area('area', input.area);
    const years = { yearFrom: input.yearFrom ?? null, yearTo: input.yearTo ?? null };
    checkYears(problems, input.kind, years);
    const officeId = await namedOffice(tx, problems, 'owner', input.owner) ?? null;
    problems.refuse();
    const plan = { kind: input.kind, areaCode: input.area, officeId, ...years, title };
    await refuseSame(tx, ctx, plan);
    const id = newId();
    await tx.planDocument.create({ data: { id, ...plan, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] } });
    await institutions.linkExternalIds(tx, ctx, 'PlanDocument', id, input.externalIds);
    return id;
  },
});

const CorrectPlanDocumentInput = builder.inputType('CorrectPlanDocumentInput', {
  description: 'Corrections; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    kind: t.field({ type: PlanDocumentKind, description: 'Kind of plan.' }),
    title: t.string({ description: 'Title.' }),
    owner: t.id({ description: 'The office (Office) whose plan it is.' }),
    area: t.field({ type: 'RegionCode', description: 'Region it is for.' }),
    yearFrom: t.int({ description: 'First year.' }),
    yearTo: t.int({ description: 'Last year.' }),
  }),
});

institutions.command({
  name: 'correctPlanDocument',
  description: 'Corrects what is recorded of a plan.',
  permission: 'plan.correct',
  entity: planDocumentEntity,
  result: PlanDocument,
  input: CorrectPlanDocumentInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.planDocument.findUniqueOrThrow({ where: { id: input.id } });
    const title = input.title === undefined ? row.title : problems.requiredText('title', input.title);
    problems.area('area', input.area);
    const kind = input.kind ?? (row.kind as Code<'PLAN_DOC'>);
    const years = {
      yearFrom: input.yearFrom === undefined ? row.yearFrom : input.yearFrom,
      yearTo: input.yearTo === undefined ? row.yearTo : input.yearTo,
    };
    checkYears(problems, kind, years);
    await checkItemYears(tx, problems, row.id, years);
    if (kind !== row.kind) await checkItemLinks(tx, problems, row.id);
    const owner = await namedOffice(tx, problems, 'owner', input.owner);
    problems.refuse();
    const plan = { kind, areaCode: input.area ?? row.areaCode, officeId: owner === undefined ? row.officeId : owner, ...years, title };
    await refuseSame(tx, ctx, plan, row.id);
    await tx.planDocument.update({
      where: { id: row.id },
      data: { ...plan, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() },
    });
    // Its items lie where it lies.
    if (plan.areaCode !== row.areaCode) await tx.planItem.updateMany({ where: { planId: row.id }, data: { areaCode: plan.areaCode } });
    return row.id;
  },
});

/** Notes figures of its items for years that the plan would no longer cover. */
async function checkItemYears(tx: Db, problems: Problems, planId: string, { yearFrom, yearTo }: { yearFrom: number | null; yearTo: number | null }): Promise<void> {
  const outside = [...(yearFrom === null ? [] : [{ year: { lt: yearFrom } }]), ...(yearTo === null ? [] : [{ year: { gt: yearTo } }])];
  if (outside.length === 0) return;
  const found = await tx.planItemYear.findFirst({ where: { item: { planId, withdrawnAt: null }, OR: outside }, include: { item: { select: { code: true } } } });
  if (found) problems.add(yearFrom !== null && found.year < yearFrom ? 'yearFrom' : 'yearTo', planItemMessages.planYears, { code: found.item.code, year: found.year });
}

/** Notes it where items derive from others or others from them: by which kinds of plan depends on this one's (rule 42). */
async function checkItemLinks(tx: Db, problems: Problems, planId: string): Promise<void> {
  const there = { withdrawnAt: null } as const;
  const linked = await tx.planItem.findFirst({ where: { planId, ...there, OR: [{ derivesFromId: { not: null } }, { derived: { some: there } }] } });
  if (linked) problems.add('kind', planItemMessages.planKind, { code: linked.code });
}
