import { today } from '@pilar/domain/dates';
import { label, type Code, type ListName } from '@pilar/domain/vocabulary';
import { workingDaysAfter } from '@pilar/domain/working-days';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { Duplicate, NotAllowed } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { holidaysFrom } from '../calendar/holiday-year.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { actsFor } from './registration.ts';
import { checkFaults, hasSubmitted, issuerLevel, mayFollow, mayWithdraw, needsRecommendation, paperFaults, stateOn, steps, type Check } from './registration-rules.ts';
import { ruleOn } from './registration-rule.ts';

type Step = Code<'REGISTRATION_STEP'>;

/** Codes in the viewer's language, as a message lists them. */
export function named(ctx: Pick<Context, 'language'>, list: ListName, codes: readonly string[]): string {
  return codes.map((code) => label(list, code, ctx.language)).join(', ');
}

/**
 * The registration that a step is taken in, with its institution's papers. Refuses a step that may not follow, one of the
 * authority by somebody who does not act for it, and a decision by whoever submitted the application, were it before it was last returned.
 */
export async function registrationFor(tx: Db, ctx: Context, id: string, step: Step, problems: Problems) {
  const row = await tx.registration.findUniqueOrThrow({ where: { id }, include: { institution: { include: { papers: { where: { withdrawnAt: null } } } } } });
  const state = stateOn(row.state, day(row.validTo), today());
  if (steps[step].by === 'AUTHORITY') {
    if (!actsFor(ctx, row.authority)) throw new NotAllowed(say(ctx.language, messages.notTheAuthority, { authority: label('REGISTRATION_AUTHORITY', row.authority, ctx.language) }), ['id']);
    if (hasSubmitted(row, accountOf(ctx.viewer))) throw new NotAllowed(say(ctx.language, messages.ownSubmission), ['id']);
  }
  if (step === 'WITHDRAW' && !mayWithdraw(row, accountOf(ctx.viewer), actsFor(ctx, row.authority))) throw new NotAllowed(say(ctx.language, messages.withdrawnByApplicant), ['id']);
  if (!mayFollow(step, state)) {
    problems.add('id', messages.badStep, { step: label('REGISTRATION_STEP', step, ctx.language), state: label('REGISTRATION_STATE', state, ctx.language), from: named(ctx, 'REGISTRATION_STATE', steps[step].from) });
    problems.refuse();
  }
  return row;
}

type Row = Awaited<ReturnType<typeof registrationFor>>;

/** Notes required papers that are missing, and those that have ended on the day (ISO). */
export async function checkPapers(tx: Db, ctx: Context, { institution }: Row, on: string, problems: Problems): Promise<void> {
  const { requiredPapers } = await ruleOn(tx, on);
  const { missing, ended } = paperFaults(institution.papers.map((paper) => ({ id: paper.id, kind: paper.kind, dated: day(paper.dated), validTo: day(paper.validTo) })), requiredPapers, on);
  if (missing.length > 0) problems.add('id', messages.papersMissing, { papers: named(ctx, 'PAPER_KIND', missing) });
  if (ended.length > 0) problems.add('id', messages.papersEnded, { papers: ended.map(({ kind, validTo }) => `${label('PAPER_KIND', kind, ctx.language)} (${validTo})`).join(', '), on });
}

type Issuing = { issuer: string; authority: Code<'REGISTRATION_AUTHORITY'>; recommendation: string | null };

/** The office that issues; notes one out of reach or of another level, and where it is no social office a missing recommendation. */
export async function checkIssuer(tx: Db, ctx: Context, problems: Problems, { issuer, authority, recommendation }: Issuing): Promise<string> {
  const id = issuer.toLowerCase();
  const office = isId(id) ? await tx.office.findUnique({ where: { id } }) : null;
  const level = issuerLevel(authority);
  if (!office) problems.add('issuer', shared.notFound, { value: id.slice(0, 60) });
  else if (office.level !== level) problems.add('issuer', messages.wrongIssuerLevel, { name: office.name, level: label('OFFICE_LEVEL', level, ctx.language) });
  else if (needsRecommendation(office.kind) && recommendation === null) problems.add('recommendation', messages.recommendationNeeded, { name: office.name });
  return id;
}

/** Refuses a number that the issuer has given already (rule 15). */
export async function refuseTakenNumber(tx: Db, ctx: Context, { number, issuerId }: { number: string; issuerId: string }): Promise<void> {
  const taken = await tx.registration.findFirst({ where: { issuerId, number: { equals: number, mode: 'insensitive' } } });
  if (taken) throw new Duplicate(say(ctx.language, messages.registrationNumberTaken, { number, institution: taken.institutionName }), ['number'], taken.id);
}

type Answers<Item extends string> = readonly { item: Item; met: boolean; note?: string | null }[];

/** The answers to a checklist. Notes items unanswered or answered twice and, where all are to be met, those that are not. */
export function readChecks<Item extends string>(ctx: Context, answers: Answers<Item>, list: 'PAPERS_CHECK' | 'SITE_CHECK', items: readonly Item[], problems: Problems, whole: boolean): Check<Item>[] {
  const checks = answers.map(({ item, met, note }, at) => ({ item, met, note: note?.trim() ? problems.text(`checks.${at}.note`, note, 500) ?? null : null }));
  const { missing, repeated, unmet } = checkFaults(checks, items);
  if (repeated.length > 0) problems.add('checks', messages.checksRepeated, { items: named(ctx, list, repeated) });
  if (whole && missing.length > 0) problems.add('checks', messages.checksMissing, { items: named(ctx, list, missing) });
  if (whole && unmet.length > 0) problems.add('checks', messages.checksUnmet, { items: named(ctx, list, unmet) });
  return checks;
}

/** The day by which the authority takes its next step, in working days from today. */
export async function dueAfter(tx: Db, which: 'papersDays' | 'siteDays' | 'decisionDays'): Promise<Date> {
  const from = today();
  const [rule, holidays] = [await ruleOn(tx, from), await holidaysFrom(tx, from)];
  return new Date(workingDaysAfter(from, rule[which], holidays));
}

/** Columns of the state that a step leads to, which begins now. */
export function entering(step: Step, reason: string | null = null) {
  return { state: steps[step].to ?? undefined, stateSince: new Date(), stateReason: reason, version: { increment: 1 }, updatedAt: new Date() };
}
