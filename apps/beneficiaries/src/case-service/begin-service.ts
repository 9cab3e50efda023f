import { levelOf } from '@pilar/domain/region-code';
import { label, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { NotAllowed } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { caseMessages } from '../case/case-messages.ts';
import { confirmedStates, decides, type CaseState } from '../case/case-rules.ts';
import { noteStep } from '../case/note-step.ts';
import { checkThere } from '../case/subject-there.ts';
import type { Db } from '../db.ts';
import { caseServiceMessages as messages } from './case-service-messages.ts';

type Case = Prisma.WelfareCaseGetPayload<object>;

/** Notes a case that nobody has confirmed, or that has ended: nothing is planned for it. */
export function checkConfirmed({ state }: Case, path: string, problems: Problems): void {
  if (!confirmedStates.includes(state as CaseState)) problems.add(path, messages.caseNotConfirmed, { state: label('CASE_STATE', state, problems.language) });
}

/** Refuses whoever is not of the level that handles the case: it decides what is done (domain 5.4). */
export function checkDecides(ctx: Context, { handlingLevel }: Case): void {
  const handling = handlingLevel as Code<'HANDLING_LEVEL'>;
  if (!decides(levelOf(ctx.viewer.grant.area), handling)) throw new NotAllowed(say(ctx.language, handling === 'PROV' ? caseMessages.byProvince : caseMessages.byRegency));
}

/** Notes what forbids that service of a confirmed case begins now: its subject has left, or the viewer does not decide on it. */
export async function checkBegins(tx: Db, ctx: Context, was: Case, path: string, problems: Problems): Promise<void> {
  await checkThere(tx, 'BEGIN_SERVICE', was, problems);
  if (was.state !== 'CONFIRMED') return;
  if (!allowed(ctx, 'case.decide')) problems.add(path, messages.notBegun);
  else checkDecides(ctx, was);
}

/** Moves a confirmed case into service, with the first thing that is done for it. */
export async function beginService(tx: Db, ctx: Context, { id, state }: Case, on: Date): Promise<void> {
  if (state !== 'CONFIRMED') return;
  await tx.welfareCase.update({ where: { id }, data: { state: 'IN_SERVICE', ...changed() } });
  await noteStep(tx, ctx, id, 'BEGIN_SERVICE', on);
}
