import { today } from '@pilar/domain/dates';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Pillar } from '../references/external-types.ts';

type Load = { planned: number; running: number; overdue: number };
const none: Load = { planned: 0, running: 0, overdue: 0 };

const loadOf = loaderOf<Db, Load>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<(Load & { id: string })[]>(sql`
    SELECT pillar_id::text AS id, count(*) FILTER (WHERE state = 'PLANNED')::int AS planned, count(*) FILTER (WHERE state = 'RUNNING')::int AS running,
      count(*) FILTER (WHERE planned_to < ${today()}::date)::int AS overdue
    FROM beneficiaries.case_service WHERE open AND pillar_id = ANY(${[...ids]}::uuid[]) GROUP BY pillar_id`);
  const found = new Map(rows.map(({ id, ...load }) => [id, load]));
  return (id) => found.get(id) ?? none;
});

const Caseload = builder.objectRef<Load>('Caseload').implement({
  description: 'Services for cases that somebody gives (beban kasus), as far as the viewer may know of the cases.',
  fields: (t) => ({
    planned: t.exposeInt('planned', { description: 'Planned.' }),
    running: t.exposeInt('running', { description: 'Running.' }),
    overdue: t.exposeInt('overdue', { description: 'Of both, those whose last day has passed.' }),
  }),
});

builder.objectField(Pillar, 'caseload', (t) => t.field({
  type: Caseload, nullable: true, authScopes: { may: 'case.read' },
  description: 'Services for cases that they give now.',
  resolve: ({ id }, _args, ctx) => loadOf(ctx, id),
}));
