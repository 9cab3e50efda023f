import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, place, say } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { Pillar, PillarReport } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { hasServed, lastOfMonth, officerRoles, stepProblem, withinTerm, writerDays, type ReportStep } from './report-rules.ts';

const longestText = 4_000;

type Texts = { venue?: string | null; activity?: string | null; constraint?: string | null; note?: string | null };

/** The texts of a report; what is absent stays absent. */
export function readTexts(problems: Problems, input: Texts) {
  return {
    venue: problems.text('venue', input.venue, 200),
    constraintText: problems.text('constraint', input.constraint, longestText),
    note: problems.text('note', input.note, longestText),
  };
}

/** What was done, which every report tells. */
export function readActivity(problems: Problems, activity: string | null | undefined): string {
  return problems.requiredText('activity', activity, longestText);
}

/** The term that the viewer may report of: one whose region lies in their area, and that serves or has served. */
export async function termOf(tx: Db, ctx: Context<Db>, problems: Problems, id: string): Promise<Pillar | null> {
  const term = isId(id) ? await tx.pillar.findUnique({ where: { id } }) : null;
  if (!term) {
    problems.add('pillar', shared.unknownReference, { type: 'Pillar', value: id.slice(0, 60) });
    return null;
  }
  // Entered by this area for another: it is seen, and reported of where it serves.
  if (!covers(ctx.viewer.grant.area, term.areaCode)) problems.add('pillar', shared.foreignArea, { value: place(term.areaCode), area: place(ctx.viewer.grant.area) });
  if (!hasServed(term.state)) problems.add('pillar', messages.notServing, { state: label('PILLAR_STATE', term.state, ctx.language) });
  return term;
}

/** Notes a day, or a month by its first day, that is to come or in which the person did not serve. */
export function checkDay(problems: Problems, path: 'date' | 'month', value: string, term: Pillar | null): void {
  if (value > today()) return problems.add(path, messages.reportInFuture, { value });
  if (!term) return;
  const days = { validFrom: day(term.validFrom), validTo: day(term.validTo) };
  if (!withinTerm(value, days, path === 'month' ? lastOfMonth(value) : value)) problems.add(path, messages.outsideTerm, { value, from: days.validFrom ?? '…', to: days.validTo ?? '…' });
}

/** Notes a region served that lies outside the term's. */
export function checkArea(problems: Problems, area: string | null | undefined, term: Pillar | null): void {
  problems.area('area', area);
  if (area != null && term && !covers(term.areaCode, area)) problems.add('area', messages.outsideService, { value: place(area), area: place(term.areaCode) });
}

/** Whether what this viewer enters is on behalf of who serves: officers enter it from paper. */
export function isOnBehalf(ctx: Context<Db>): boolean {
  return officerRoles.has(ctx.viewer.grant.role);
}

/** The locked report, if the viewer may take the step. */
export async function reportFor(tx: Db, ctx: Context<Db>, id: string, kind: 'DAILY' | 'MONTHLY', step: ReportStep): Promise<PillarReport & { pillar: Pillar }> {
  const row = await tx.pillarReport.findUniqueOrThrow({ where: { id }, include: { pillar: true } });
  const refuse = (message: string) => new InvalidInput(ctx.language, [{ path: ['id'], message }]);
  const notOfKind = () => refuse(say(ctx.language, messages.notOfKind, { kind: label('REPORT_KIND', row.kind, ctx.language) }));
  if (row.kind !== kind) throw notOfKind();
  switch (stepProblem(row, step, ctx.viewer, accountOf(ctx.viewer))) {
    case null: return row;
    case 'notOfKind': throw notOfKind();
    case 'wrongState': throw refuse(say(ctx.language, messages.wrongReportState, { state: label('REPORT_STATE', row.state, ctx.language) }));
    case 'notTheWriter': throw new NotAllowed(say(ctx.language, messages.notTheWriter), ['id']);
    case 'writerTooLate': throw new NotAllowed(say(ctx.language, messages.writerTooLate, { days: writerDays }), ['id']);
    case 'ownSubmission': throw new NotAllowed(say(ctx.language, messages.ownSubmission), ['id']);
  }
}
