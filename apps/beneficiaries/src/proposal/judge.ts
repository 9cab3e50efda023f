import { covers } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { label, type Code, type ListName } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { Conflict, InvalidInput, NotAllowed, type DomainError } from '@pilar/subgraph/errors';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { checkNoNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { refuseRestricted } from '@pilar/subgraph/restricted';
import { accountOf } from '@pilar/subgraph/scope';
import { checkDay } from '../check-day.ts';
import { actedOf } from './acted.ts';
import type { ProposalRow } from './proposal-entity.ts';
import { proposalMessages as messages } from './proposal-messages.ts';
import { absentAt, advance, barred, openSteps, stepFor, stepsFor, type Absence, type Bar, type Origin, type PathStep, type Step } from './proposal-rules.ts';
import type { Decided } from './write-decisions.ts';

/** A decision as it comes. */
export type Decision = {
  step?: Step | null; verdict: Code<'PROPOSAL_DECISION'>; why?: Code<'DECISION_REASON'> | null; note?: string | null; documentNumber?: string | null; documentOn?: string | null;
};
/** What judging a proposal needs beside itself: its path, whether a meeting has accepted it, whether whom it is about is no more there, and whether their data are restricted. */
export type Known = { path: readonly PathStep[]; acceptedByMeeting: boolean; absence: Absence | null; restricted: boolean };

/** What a decision leads to, or the refusal: version, path, person, reasons and papers. */
export function judge(ctx: Context, row: ProposalRow, read: number, decision: Decision, { path, acceptedByMeeting, absence, restricted }: Known): Decided {
  if (row.version !== read) throw new Conflict(say(ctx.language, shared.stale, { read, current: row.version }), row.version);
  if (!covers(ctx.viewer.grant.area, row.areaCode)) throw new NotAllowed(say(ctx.language, messages.elsewhere, { area: region(row.areaCode)?.fullName ?? row.areaCode }), ['id']);
  if (restricted) throw refuseRestricted(ctx.language, ['id']);
  const [route, at] = [stepsFor(path, row.origin as Origin), actedOf(row)];
  const { role } = ctx.viewer.grant;
  const step = decision.step ?? stepFor(route, at, { role });
  const bar = barred(route, { ...at, absence }, step, decision.verdict, { account: accountOf(ctx.viewer), role });
  if (bar) throw refusalOf(ctx, bar, row, { step, route, absence });
  const problems = new Problems(ctx);
  const { why, note } = readWhy(decision, problems);
  const paper = readPaper(decision, step, acceptedByMeeting, problems);
  problems.refuse();
  const entry = { step, verdict: decision.verdict, reason: why, note, ...paper };
  return { row, entry, standing: advance(route, at, entry) };
}

/** The reason of a return or rejection; OTHER is told in words. */
export function readWhy({ verdict, why, note: given }: { verdict: string; why?: Code<'DECISION_REASON'> | null; note?: string | null }, problems: Problems, at = '') {
  const note = textWithoutNumber(`${at}note`, given, 1_000, problems) ?? null;
  if (verdict === 'ACCEPTED' && why) problems.add(`${at}why`, messages.noReason);
  if (verdict !== 'ACCEPTED' && !why) problems.add(`${at}why`, messages.reasonNeeded);
  if (why === 'OTHER' && !note) problems.add(`${at}note`, messages.noteNeeded, { reason: label('DECISION_REASON', why, problems.language) });
  return { why: why ?? null, note };
}

/** The paper that an acceptance stands on: the decree of the regent, or the statement that takes a meeting's place. */
function readPaper({ verdict, documentNumber, documentOn }: Decision, step: Step | null, acceptedByMeeting: boolean, problems: Problems) {
  const paper = { documentNumber: problems.text('documentNumber', documentNumber, 100) ?? null, documentOn: documentOn ?? null };
  checkNoNumber('documentNumber', paper.documentNumber, problems);
  checkDay('documentOn', paper.documentOn, problems);
  if (verdict !== 'ACCEPTED' || (paper.documentNumber && paper.documentOn)) return paper;
  const needed = step === 'APPROVAL' ? messages.decreeNeeded : step === 'MEETING' && !acceptedByMeeting ? messages.statementNeeded : null;
  if (needed && !paper.documentNumber) problems.add('documentNumber', needed);
  if (needed && !paper.documentOn) problems.add('documentOn', needed);
  return paper;
}

/** The refusal that a bar is told as. */
function refusalOf(ctx: Context, bar: Bar, row: ProposalRow, { step, route, absence }: { step: Step | null; route: readonly PathStep[]; absence: Absence | null }): DomainError {
  const words = (list: ListName, given: readonly string[]) => given.map((code) => label(list, code, ctx.language)).join(', ') || '–';
  const why = absentAt(route, step, absence);
  const message = say(ctx.language, messages[bar], {
    state: words('PROPOSAL_STATE', [row.state]), step: words('PROPOSAL_STEP', step === null ? [] : [step]), next: words('PROPOSAL_STEP', openSteps(actedOf(row))),
    roles: words('ROLE', route.find((one) => one.step === step)?.roles ?? []), name: row.assignedName ?? '–', why: words('PROPOSAL_ABSENCE', why === null ? [] : [why]),
  });
  return bar === 'own' || bar === 'notYours' ? new NotAllowed(message, ['id']) : new InvalidInput(ctx.language, [{ path: [bar === 'notOpen' || bar === 'meetingOnly' ? 'step' : 'id'], message }]);
}
