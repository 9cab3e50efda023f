import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { PolicyNotice } from './policy-notice.ts';
import { policyNoticeEntity } from './policy-notice-entity.ts';
import { noticeMessages as messages } from './policy-notice-messages.ts';

const words = {
  statement: 'What holds, in one sentence of at most 500 characters.',
  explanation: 'How it is to be explained, at most 4,000 characters.',
  event: 'Event at which it was said.',
  legalBasis: 'Law it rests on.',
  validFrom: 'First day on which it holds.',
  validTo: 'Last day; none when it has no end yet.',
};

type Sources = { event?: string | null; legalBasis?: string | null };

/** The sources that an input names, found; undefined where it says nothing of one. */
async function readSources(tx: Db, problems: Problems, { event, legalBasis }: Sources) {
  const found = event && isId(event) ? await tx.event.findFirst({ where: { id: event, withdrawnAt: null }, select: { id: true } }) : null;
  if (event && !found) problems.add('event', messages.noSuchEvent, { value: event.slice(0, 60) });
  const laws = await events.resolveReferences(tx, legalBasis ? [{ path: 'legalBasis', type: 'LegalBasis', id: legalBasis }] : [], problems);
  return {
    eventId: event === undefined ? undefined : (found?.id ?? null),
    legalBasisId: legalBasis === undefined ? undefined : legalBasis === null ? null : (laws.get(legalBasis.toLowerCase())?.id ?? null),
  };
}

/** The notice that a new one takes the place of; what stands against it is noted. */
async function readOld(tx: Db, problems: Problems, given: string | null | undefined, { area, validFrom }: { area: string; validFrom: string }) {
  if (!given) return null;
  const old = isId(given) ? await tx.policyNotice.findFirst({ where: { id: given, withdrawnAt: null }, include: { supersededBy: { select: { statement: true } } } }) : null;
  if (!old) {
    problems.add('supersedes', messages.noSuchNotice, { value: given.slice(0, 60) });
    return null;
  }
  if (old.supersededBy) problems.add('supersedes', messages.alreadySuperseded, { by: old.supersededBy.statement.slice(0, 120) });
  if (!covers(area, old.areaCode)) problems.add('area', messages.narrowerThanOld, { area, old: old.areaCode });
  const began = day(old.validFrom) ?? '';
  if (validFrom <= began) problems.add('validFrom', messages.beforeOld, { value: validFrom, old: began });
  return old;
}

const IssuePolicyNoticeInput = builder.inputType('IssuePolicyNoticeInput', {
  description: 'A new policy notice.',
  fields: (t) => ({
    ...events.newRecordFields(t),
    statement: t.string({ required: true, description: words.statement }),
    explanation: t.string({ description: words.explanation }),
    event: t.id({ description: `${words.event} Event or law must be given.` }),
    legalBasis: t.id({ description: `${words.legalBasis} Event or law must be given.` }),
    area: t.field({ type: 'RegionCode', description: 'Region in which it holds, inside the viewer\'s; default: that.' }),
    validFrom: t.field({ type: 'Date', description: `${words.validFrom} Default: today.` }),
    validTo: t.field({ type: 'Date', description: words.validTo }),
    supersedes: t.id({ description: 'Notice whose place it takes, from its first day on.' }),
  }),
});

events.command({
  name: 'issuePolicyNotice',
  description: 'Issues a policy notice (ketentuan), perhaps in the place of another. Whoever works below its area is shown it while it holds.',
  permission: 'notice.issue',
  entity: policyNoticeEntity,
  result: PolicyNotice,
  input: IssuePolicyNoticeInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const area = input.area ?? ctx.viewer.grant.area;
    const validFrom = input.validFrom ?? today();
    const statement = problems.requiredText('statement', input.statement, 500);
    const explanation = problems.text('explanation', input.explanation, 4_000);
    problems.area('area', input.area);
    if (input.validTo && input.validTo < validFrom) problems.add('validTo', messages.validityOrder);
    if (!input.event && !input.legalBasis) problems.add('event', messages.sourceNeeded);
    const sources = await readSources(tx, problems, input);
    const old = await readOld(tx, problems, input.supersedes, { area, validFrom });
    problems.refuse();
    await refuseSame(tx, ctx, { statement, area, except: old?.id });
    const id = newId();
    await tx.policyNotice.create({
      data: { id, statement, explanation, ...sources, areaCode: area, ownerCode: ctx.viewer.grant.area, validFrom: new Date(validFrom), validTo: input.validTo ? new Date(input.validTo) : null, caveats: input.caveats ?? [] },
    });
    if (old) {
      await touch({ entity: policyNoticeEntity, path: 'supersedes', id: old.id }, () => supersede(tx, ctx, old.id, { id, validFrom }));
    }
    await events.linkExternalIds(tx, ctx, 'PolicyNotice', id, input.externalIds);
    return id;
  },
});

/** Of two that take its place at once the second finds it taken. */
async function supersede(tx: Db, ctx: Context, old: string, by: { id: string; validFrom: string }): Promise<void> {
  const { count } = await tx.policyNotice.updateMany({ where: { id: old, supersededById: null }, data: { supersededById: by.id, supersededOn: new Date(by.validFrom), ...changed() } });
  if (count === 0) throw new InvalidInput(ctx.language, [{ path: ['supersedes'], message: say(ctx.language, messages.supersededNow) }]);
}

/** The same words twice for the same area would be read twice, and corrected once. */
async function refuseSame(tx: Db, ctx: Context, { statement, area, except }: { statement: string; area: string; except?: string }): Promise<void> {
  const there = await tx.policyNotice.findFirst({
    where: { statement: { equals: statement, mode: 'insensitive' }, areaCode: area, withdrawnAt: null, supersededById: null, id: { not: except }, OR: [{ validTo: null }, { validTo: { gte: new Date(today()) } }] },
    select: { id: true },
  });
  if (there) throw new Duplicate(say(ctx.language, messages.sameStatement), ['statement'], there.id);
}

const CorrectPolicyNoticeInput = builder.inputType('CorrectPolicyNoticeInput', {
  description: 'Corrections; a field left out stays as it is, null clears it. What no longer holds gets a last day, or another takes its place.',
  fields: (t) => ({
    ...events.correctionFields(t),
    statement: t.string({ description: words.statement }),
    explanation: t.string({ description: words.explanation }),
    event: t.id({ description: words.event }),
    legalBasis: t.id({ description: words.legalBasis }),
    validFrom: t.field({ type: 'Date', description: words.validFrom }),
    validTo: t.field({ type: 'Date', description: words.validTo }),
  }),
});

events.command({
  name: 'correctPolicyNotice',
  description: 'Corrects a policy notice, or gives it a last day.',
  permission: 'notice.issue',
  entity: policyNoticeEntity,
  result: PolicyNotice,
  input: CorrectPolicyNoticeInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const stored = await tx.policyNotice.findUniqueOrThrow({ where: { id: input.id }, include: { supersedes: { where: { withdrawnAt: null }, orderBy: { id: 'asc' } } } });
    const problems = new Problems(ctx);
    if (stored.withdrawnAt) problems.add('id', shared.notFound, { value: input.id });
    const statement = input.statement === undefined ? undefined : problems.requiredText('statement', input.statement, 500);
    const explanation = problems.text('explanation', input.explanation, 4_000);
    if (input.validFrom === null) problems.add('validFrom', shared.required);
    const validFrom = input.validFrom ?? day(stored.validFrom) ?? '';
    const validTo = input.validTo === undefined ? day(stored.validTo) : input.validTo;
    if (validTo && validTo < validFrom) problems.add('validTo', messages.validityOrder);
    const superseded = day(stored.supersededOn);
    if (superseded && validFrom >= superseded) problems.add('validFrom', messages.afterSuccessor, { on: superseded });
    for (const old of stored.supersedes) if (validFrom <= (day(old.validFrom) ?? '')) problems.add('validFrom', messages.beforeOld, { value: validFrom, old: day(old.validFrom) ?? '' });
    const sources = await readSources(tx, problems, input);
    const whole = { eventId: sources.eventId === undefined ? stored.eventId : sources.eventId, legalBasisId: sources.legalBasisId === undefined ? stored.legalBasisId : sources.legalBasisId };
    if (problems.found.length === 0 && whole.eventId === null && whole.legalBasisId === null) problems.add('event', messages.sourceNeeded);
    problems.refuse();
    if (statement !== undefined) await refuseSame(tx, ctx, { statement, area: stored.areaCode, except: stored.id });
    await tx.policyNotice.update({ where: { id: stored.id }, data: { statement, explanation, ...whole, validFrom: new Date(validFrom), validTo: validTo ? new Date(validTo) : null, ...changed(input.caveats) } });
    // Those whose place it takes are superseded from its first day on.
    for (const old of validFrom === day(stored.validFrom) ? [] : stored.supersedes) {
      await touch({ entity: policyNoticeEntity, path: 'validFrom', id: old.id }, () => tx.policyNotice.update({ where: { id: old.id }, data: { supersededOn: new Date(validFrom), ...changed() } }));
    }
    return stored.id;
  },
});

const WithdrawPolicyNoticeInput = builder.inputType('WithdrawPolicyNoticeInput', {
  description: 'A policy notice to withdraw, and why.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The notice.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

events.command({
  name: 'withdrawPolicyNotice',
  description: 'Withdraws a notice that was issued by mistake; what it took the place of holds again. What no longer holds gets a last day instead.',
  permission: 'notice.issue',
  entity: policyNoticeEntity,
  result: PolicyNotice,
  input: WithdrawPolicyNoticeInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx, touch }) => {
    const stored = await tx.policyNotice.findUniqueOrThrow({ where: { id: input.id }, include: { supersedes: { orderBy: { id: 'asc' }, select: { id: true } } } });
    const problems = new Problems(ctx);
    if (stored.withdrawnAt) problems.add('id', shared.notFound, { value: input.id });
    const withdrawnReason = problems.requiredText('reason', input.reason);
    problems.refuse();
    for (const { id } of stored.supersedes) {
      // Where this one had a successor of its own, that one now follows the older directly.
      await touch({ entity: policyNoticeEntity, path: 'id', id }, () => tx.policyNotice.update({ where: { id }, data: { supersededById: stored.supersededById, supersededOn: stored.supersededOn, ...changed() } }));
    }
    await tx.policyNotice.update({ where: { id: stored.id }, data: { withdrawnAt: new Date(), withdrawnReason, supersededById: null, supersededOn: null, ...changed() } });
    return stored.id;
  },
});
