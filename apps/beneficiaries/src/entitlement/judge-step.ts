import { levelOf } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { Conflict, InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { messages as shared, say, words, type Message, type Parameters } from '@pilar/subgraph/messages';
import { refuseRestricted, restrictedAmong } from '@pilar/subgraph/restricted';
import type { Db } from '../db.ts';
import { subjectIdOf } from '../subject-of.ts';
import { conflictsOf, holdSubjects } from './conflicting.ts';
import type { EntitlementRow } from './entitlement-entity.ts';
import { conditionWords, entitlementMessages as messages } from './entitlement-messages.ts';
import { barred, decidersOf, steps, type Step } from './entitlement-rules.ts';
import { unmetConditions } from './unmet-conditions.ts';

/** What judges a step of each of the rows, which are locked; throws what stands against it. */
export type Judge = (row: EntitlementRow, read?: number) => void;

/** Finds at once what a step asks of those rows. */
export async function judgeOf(tx: Db, ctx: Context, step: Step, rows: readonly EntitlementRow[]): Promise<Judge> {
  const unmet = step === 'ASSESS' ? await unmetConditions(tx, rows) : null;
  const kept = step === 'SUSPEND' ? null : await restrictedAmong(tx, rows.map(subjectIdOf));
  const conflicts = step === 'APPROVE' || step === 'ACTIVATE' || step === 'RESUME' ? await conflictsAmong(tx, rows) : null;
  return (row, read) => {
    const refuse = (message: Message, parameters: Parameters) => new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, message, parameters) }]);
    if (read !== undefined && read !== row.version) throw new Conflict(say(ctx.language, shared.stale, { read, current: row.version }), row.version);
    if (kept?.has(subjectIdOf(row))) throw refuseRestricted(ctx.language, ['id']);
    refuseBarred(ctx, step, row, refuse);
    const missing = unmet?.(row) ?? [];
    if (missing.length > 0) throw refuse(messages.unmet, { programme: row.programme.name, conditions: missing.map((one) => say(ctx.language, conditionWords[one])).join(', ') });
    const [other] = conflicts?.(row) ?? [];
    if (other !== undefined) throw refuse(messages.conflicting, { other, year: row.year });
  };
}

function refuseBarred(ctx: Context, step: Step, row: EntitlementRow, refuse: (message: Message, parameters: Parameters) => InvalidInput): void {
  const { programme } = row;
  const bar = barred(step, { state: row.state, frozen: row.frozenOn !== null, ownerLevel: programme.ownerLevel, accepted: row.proposalId !== null }, levelOf(ctx.viewer.grant.area));
  if (bar === null) return;
  if (bar === 'wrongState') throw refuse(messages.wrongState, { state: words('ENTITLEMENT_STATE', row.state), step: words('ENTITLEMENT_STEP', step), from: words('ENTITLEMENT_STATE', ...steps[step].from) });
  if (bar === 'frozen') throw refuse(messages.frozen, { on: day(row.frozenOn) ?? '', why: words('FREEZE_REASON', row.frozenReason ?? '') });
  throw new NotAllowed(say(ctx.language, messages[bar], { programme: programme.name, owner: words('AID_LEVEL', programme.ownerLevel), deciders: words('REGION_LEVEL', ...decidersOf[programme.ownerLevel] ?? []) }), ['id']);
}

/** Programmes that stand against each, asked once for each programme and year among them. */
async function conflictsAmong(tx: Db, rows: readonly EntitlementRow[]): Promise<(row: EntitlementRow) => string[]> {
  await holdSubjects(tx, rows);
  const key = ({ programmeId, year }: EntitlementRow) => `${programmeId} ${year}`;
  const asked = new Map<string, (row: EntitlementRow) => string[]>();
  for (const [of, some] of Map.groupBy(rows, key)) asked.set(of, await conflictsOf(tx, some));
  return (row) => asked.get(key(row))?.(row) ?? [];
}
