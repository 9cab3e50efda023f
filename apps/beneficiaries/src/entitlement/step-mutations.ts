import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { words } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { Entitlement, EntitlementReason } from './entitlement.ts';
import { entitlementEntity, type EntitlementRow } from './entitlement-entity.ts';
import { entitlementMessages as messages } from './entitlement-messages.ts';
import { reasons, type Step } from './entitlement-rules.ts';
import { judgeOf } from './judge-step.ts';
import type { Said } from './note-steps.ts';
import { takeSteps } from './take-steps.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;
/** What an input of a step says. */
export type Given = { note?: string | null; happenedOn?: string | null; decreeNumber?: string | null; decreeOn?: string | null; why?: Code<'ENTITLEMENT_REASON'> | null };

/** What every step may say. */
export function saidFields(t: InputFields) {
  return {
    happenedOn: t.field({ type: 'Date', description: 'Day from which it holds; default: today.' }),
    note: t.string({ description: 'In words, at most 500 characters.' }),
  };
}

/** The decree that approves. */
export function decreeFields(t: InputFields) {
  return {
    decreeNumber: t.string({ required: true, description: 'Number of the decree (SK penetapan), at most 100 characters.' }),
    decreeOn: t.field({ type: 'Date', required: true, description: 'Date of that decree.' }),
  };
}

/** Reads what a step says; notes what is wrong with it. */
export function readSaid(step: Step, { note: given, happenedOn, decreeNumber: number, decreeOn, why }: Given, problems: Problems): Said {
  const note = textWithoutNumber('note', given, 500, problems) ?? null;
  checkDay('happenedOn', happenedOn, problems);
  const asked = reasons[step];
  if (asked && why && !asked.includes(why)) problems.add('why', messages.notThatReason, { reason: words('ENTITLEMENT_REASON', why), reasons: words('ENTITLEMENT_REASON', ...asked) });
  if (why === 'OTHER' && !note) problems.add('note', messages.noteNeeded, { reason: words('ENTITLEMENT_REASON', why) });
  if (step !== 'APPROVE') return { note, happenedOn, reason: why };
  const decreeNumber = requiredTextWithoutNumber('decreeNumber', number, 100, problems);
  checkDay('decreeOn', decreeOn, problems);
  if (happenedOn && decreeOn && happenedOn < decreeOn) problems.add('happenedOn', messages.beforeDecree, { value: happenedOn, decree: decreeOn });
  return { note, happenedOn: happenedOn ?? decreeOn, decreeNumber, decreeOn };
}

/** Notes a day before the decree that an entitlement rests on. */
function checkAfterDecree({ happenedOn }: Given, { decreeOn }: EntitlementRow, problems: Problems): void {
  const decree = day(decreeOn);
  if (happenedOn && decree && happenedOn < decree) problems.add('happenedOn', messages.beforeDecree, { value: happenedOn, decree });
}

/** Takes a step of one entitlement, which is locked. */
function taking<Input extends Given & { id: string }>(step: Step) {
  return async ({ input, tx, ctx }: { input: Input; tx: Db; ctx: Context }): Promise<string> => {
    const problems = new Problems(ctx);
    const row = await tx.entitlement.findUniqueOrThrow({ where: { id: input.id }, include: { programme: true } });
    (await judgeOf(tx, ctx, step, [row]))(row);
    const said = readSaid(step, input, problems);
    if (step !== 'APPROVE') checkAfterDecree(input, row, problems);
    problems.refuse();
    await takeSteps(tx, ctx, step, [row], said);
    return row.id;
  };
}

const shared = { permission: 'entitlement.decide', entity: entitlementEntity, result: Entitlement, operation: 'UPDATED', reason: ({ note }: Given) => note ?? null } as const;
const inputName = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
const stepFields = (t: InputFields) => ({ ...beneficiaries.stepFields(t, 'The entitlement.'), ...saidFields(t) });

/** A step that says nothing more. */
function plain(name: string, step: Step, description: string): void {
  beneficiaries.command({ ...shared, name, description, input: builder.inputType(inputName(name), { description: 'The entitlement.', fields: stepFields }), run: taking(step) });
}

/** A step that says why. */
function reasoned(name: string, step: Step, description: string): void {
  const fields = (t: InputFields) => ({ ...stepFields(t), why: t.field({ type: EntitlementReason, required: true, description: 'Why; OTHER takes a note.' }) });
  beneficiaries.command({ ...shared, name, description, input: builder.inputType(inputName(name), { description: 'The entitlement, and why.', fields }), run: taking(step) });
}

plain('assessEntitlement', 'ASSESS', 'Checks the programme\'s conditions, as they stand today, of whom it is proposed for; where one does not hold it is refused, with which.');
plain('activateEntitlement', 'ACTIVATE', 'Makes an approved entitlement one that aid is delivered for.');
plain('resumeEntitlement', 'RESUME', 'Makes a suspended one active again.');
reasoned('suspendEntitlement', 'SUSPEND', 'Suspends it: nothing is delivered until it is resumed.');
reasoned('graduateEntitlement', 'GRADUATE', 'Ends it because aid is no longer needed (graduasi).');
reasoned('terminateEntitlement', 'TERMINATE', 'Ends it. What a death or a move has frozen any office that decides may end.');

beneficiaries.command({
  ...shared, name: 'approveEntitlement',
  description: 'Approves by decree. The level of the programme\'s owner decides; a programme that conflicts is refused (rule 37).',
  input: builder.inputType('ApproveEntitlementInput', { description: 'The entitlement and its decree.', fields: (t) => ({ ...stepFields(t), ...decreeFields(t) }) }),
  run: taking('APPROVE'),
});
