import { sql, type Sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import { PillarReport, PillarReportConnection, pillarReports } from './report.ts';

type Summary = { entries: number; daysReported: number; areasVisited: number };

const MonthSummary = builder.objectRef<Summary>('MonthSummary').implement({
  description: 'What the journal of a month comes to, as far as the viewer may see it.',
  fields: (t) => ({
    entries: t.exposeInt('entries', { description: 'Entries of the journal.' }),
    daysReported: t.exposeInt('daysReported', { description: 'Days with an entry.' }),
    areasVisited: t.exposeInt('areasVisited', { description: 'Villages with an entry.' }),
  }),
});

/** The journal of the term in that month. */
const journalOf = (pillar: string, first: Date): Sql[] => {
  const from = first.toISOString().slice(0, 10);
  return [sql`pillar_id = ${pillar}::uuid AND kind = 'DAILY' AND day >= ${from}::date AND day < (${from}::date + interval '1 month')`];
};

builder.prismaObjectFields(PillarReport, (t) => ({
  summary: t.field({
    type: MonthSummary,
    nullable: true,
    description: 'Of a monthly report: what the journal of the month comes to, counted when it is read. Null for a journal.',
    resolve: async ({ kind, pillarId, day }, _args, ctx) => {
      if (kind !== 'MONTHLY') return null;
      const [row] = await ctx.db.$queryRaw<Summary[]>(sql`
        SELECT count(*)::int AS entries, count(DISTINCT day)::int AS "daysReported",
          -- A village's code is thirteen characters long: 36.04.34.2001.
          (count(DISTINCT area_code) FILTER (WHERE length(area_code) = 13))::int AS "areasVisited"
        FROM people.pillar_report WHERE state <> 'WITHDRAWN' AND ${journalOf(pillarId, day)[0]}`);
      return row ?? null;
    },
  }),
  journal: t.field({
    type: PillarReportConnection,
    nullable: true,
    description: 'Of a monthly report: the journal of the month, latest first. Null for a journal.',
    args: people.pageArgs(t),
    resolve: ({ kind, id, pillarId, day }, args, ctx, info) =>
      (kind === 'MONTHLY' ? people.page(pillarReports, args, ctx, info, { scope: id, conditions: journalOf(pillarId, day) }) : null),
  }),
}));
