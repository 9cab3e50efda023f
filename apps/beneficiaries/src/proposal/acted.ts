import { localDay } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import type { Db } from '../db.ts';
import type { ProposalRow } from './proposal-entity.ts';
import type { Acted, State, Step } from './proposal-rules.ts';

/** The row as the rules see it. */
export function actedOf({ state, passed, nextStep, optionalSteps, objectionOpen, proposedBy, submittedBy, assignedTo }: ProposalRow): Acted {
  return {
    state: state as State, passed: passed as Step[], next: nextStep as Step | null, optional: optionalSteps as Step[], objection: objectionOpen, proposedBy, submittedBy, assignedTo,
  };
}

/** The first day of that number, in this month or the next, that has not passed on the given day (ISO). */
export function deadlineAfter(day: string, deadlineDay: number): string {
  const [year = 0, month = 1, at = 1] = day.split('-').map(Number);
  const [inYear, inMonth] = at <= deadlineDay ? [year, month] : month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${inYear}-${String(inMonth).padStart(2, '0')}-${String(deadlineDay).padStart(2, '0')}`;
}

const deadlineDays = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.proposalPath.findMany({ where: { id: { in: [...ids] } }, select: { id: true, deadlineDay: true } });
  return (id) => rows.find((row) => row.id === id)?.deadlineDay ?? 28;
});

/** By when the village decides (rule 30), of a proposal that waits for its meeting. */
export async function deadlineOf(ctx: Context<Db>, { nextStep, waitingSince, pathId }: ProposalRow): Promise<string | null> {
  return nextStep === 'MEETING' ? deadlineAfter(localDay(waitingSince), await deadlineDays(ctx, pathId)) : null;
}
