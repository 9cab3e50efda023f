import { today } from '@pilar/domain/dates';
import { mostYearsBack, yearProblem } from '@pilar/domain/reported-year';
import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { messages as shared, say } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { Institution } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { heldInstitution } from '../institution/held-institution.ts';
import { institutionReportMessages as messages } from './institution-report-messages.ts';
import { stepFrom, stepProblem, type ReportStep } from './institution-report-rules.ts';

const longestText = 4_000;
const mostServed = 1_000_000;

/** The institution that a report is of; notes one out of reach, and a year that it cannot report of. */
export async function institutionFor(tx: Db, problems: Problems, { institution, year }: { institution: string; year: number }): Promise<Institution | null> {
  const id = institution.toLowerCase();
  const row = await heldInstitution(tx, id);
  if (!row) problems.add('institution', shared.notFound, { value: id.slice(0, 60) });
  const [founded, ended] = [day(row?.founded ?? null), day(row?.dissolvedOn ?? null)];
  const problem = yearProblem(year, { founded, dissolvedOn: ended }, Number(today().slice(0, 4)));
  if (problem !== null) problems.add('year', messages[problem], { value: String(year), max: mostYearsBack, founded: founded ?? '', ended: ended ?? '' });
  return row;
}

type Texts = { activities?: string | null; obstacles?: string | null; plan?: string | null };

/** The texts of a report; what is absent stays absent. What was done, every report tells. */
export function readTexts(problems: Problems, { activities, obstacles, plan }: Texts) {
  return {
    activities: activities === undefined ? undefined : problems.requiredText('activities', activities, longestText),
    obstacles: problems.text('obstacles', obstacles, longestText),
    plan: problems.text('plan', plan, longestText),
  };
}

type Figures = { servedMale?: number | null; servedFemale?: number | null; income?: string | null; spent?: string | null };

/** The figures of a report, none of which can be cleared; what is absent stays absent. */
export function readFigures(problems: Problems, figures: Figures) {
  for (const path of ['servedMale', 'servedFemale', 'income', 'spent'] as const) if (figures[path] === null) problems.add(path, shared.required);
  for (const path of ['servedMale', 'servedFemale'] as const) {
    const value = figures[path] ?? 0;
    if (value < 0 || value > mostServed) problems.add(path, messages.outOfRange, { value, min: 0, max: mostServed });
  }
  const { servedMale, servedFemale, income, spent } = figures;
  const amount = (rupiah: string | null | undefined) => (rupiah == null ? undefined : BigInt(rupiah));
  return { servedMale: servedMale ?? undefined, servedFemale: servedFemale ?? undefined, income: amount(income), spent: amount(spent) };
}

/** The report, which the command has locked; refused where the step may not follow, and to decide by whoever submitted it. */
export async function reportFor(tx: Db, ctx: Context, id: string, step: ReportStep) {
  const row = await tx.institutionReport.findUniqueOrThrow({ where: { id } });
  const problem = stepProblem(row, step, accountOf(ctx.viewer));
  if (problem === 'ownSubmission') throw new NotAllowed(say(ctx.language, messages.ownSubmission), ['id']);
  if (problem === 'wrongState') {
    const named = (state: string) => label('INSTITUTION_REPORT_STATE', state, ctx.language);
    throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.wrongState, { state: named(row.state), from: stepFrom[step].map(named).join(', ') }) }]);
  }
  return row;
}
