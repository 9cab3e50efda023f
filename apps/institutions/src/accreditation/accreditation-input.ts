import { today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { accreditationMessages as messages } from './accreditation-messages.ts';
import { stepFrom, type AccreditationStep } from './accreditation-rules.ts';

/** The accreditation, which the command has locked; refused where its state does not allow the step (rule 17). */
export async function accreditationFor(tx: Db, ctx: Context, id: string, step: AccreditationStep) {
  const row = await tx.accreditation.findUniqueOrThrow({ where: { id } });
  if (row.state === stepFrom[step]) return row;
  const skipped = step === 'GRADE' || step === 'ASSESS';
  const why = skipped && row.state === 'APPLIED' ? messages.notRecommended : skipped && row.state === 'RECOMMENDED' ? messages.notAssessed : messages.wrongStep;
  const message = say(ctx.language, why, { state: label('ACCREDITATION_STATE', row.state, ctx.language) });
  throw new InvalidInput(ctx.language, [{ path: ['id'], message }]);
}

/** Notes a day that has not come, or lies before the step it follows. */
export function checkDay(problems: Problems, path: string, value: string, before: Date | null = null): void {
  const earliest = day(before);
  if (value > today()) problems.add(path, messages.dayInFuture, { value });
  if (earliest !== null && value < earliest) problems.add(path, messages.dayTooEarly, { value, before: earliest });
}
