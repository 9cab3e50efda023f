import { daysAfter, today } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { codes } from '@pilar/domain/vocabulary';
import { requestError } from '@pilar/subgraph/errors';
import { messages } from '@pilar/subgraph/messages';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import { AccreditationState } from './accreditation.ts';
import type { AccreditationState as State } from './accreditation-rules.ts';

type Board = { states: { state: State; count: number }[]; grades: { grade: string; count: number }[]; within30: number; within90: number };

const StateCount = builder.objectRef<Board['states'][number]>('AccreditationStateCount').implement({
  description: 'Accreditations in one state.',
  fields: (t) => ({
    state: t.field({ type: AccreditationState, description: 'The state.', resolve: ({ state }) => state }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const GradeCount = builder.objectRef<Board['grades'][number]>('AccreditationGradeCount').implement({
  description: 'Institutions by the grade that holds today.',
  fields: (t) => ({
    grade: t.exposeString('grade', { description: 'Code of the grade.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const AccreditationBoard = builder.objectRef<Board>('AccreditationBoard').implement({
  description: 'Accreditation at a glance (papan akreditasi).',
  fields: (t) => ({
    states: t.field({ type: [StateCount], description: 'By how far they are today, every state once. What another application has followed is left out of EXPIRED.', resolve: ({ states }) => states }),
    grades: t.field({ type: [GradeCount], description: 'Of those that hold today, by grade.', resolve: ({ grades }) => grades }),
    within30: t.exposeInt('within30', { description: 'Those that end within 30 days.' }),
    within90: t.exposeInt('within90', { description: 'Those that end within 90 days, these included.' }),
  }),
});

builder.queryField('accreditationBoard', (t) => t.field({
  type: AccreditationBoard,
  nullable: true,
  authScopes: { may: 'accreditation.read' },
  description: 'The board of accreditation: by step, by grade, and what ends soon. One count.',
  args: { area: t.arg({ type: 'RegionCode', description: 'Only this region and everything below it; the viewer\'s own when left out.' }) },
  resolve: async (_root, { area: given }, ctx) => {
    const area = given ?? ctx.viewer.grant.area;
    if (!region(area)) throw requestError(ctx, 'BAD_REGION_CODE', messages.unknownRegion, { value: area });
    const now = today();
    const rows = await ctx.db.$queryRaw<{ state: State; grade: string | null; count: number; soon: number; later: number }[]>(sql`
      SELECT CASE WHEN state = 'GRADED' AND valid_to < ${now}::date THEN 'EXPIRED' ELSE state END AS state,
        CASE WHEN state = 'GRADED' AND valid_to >= ${now}::date THEN grade END AS grade, count(*)::int AS count,
        count(*) FILTER (WHERE state = 'GRADED' AND valid_to BETWEEN ${now}::date AND ${daysAfter(now, 30)}::date)::int AS soon,
        count(*) FILTER (WHERE state = 'GRADED' AND valid_to BETWEEN ${now}::date AND ${daysAfter(now, 90)}::date)::int AS later
      FROM institutions.accreditation WHERE ${inArea('area_code', area)} AND NOT (state = 'GRADED' AND valid_to < ${now}::date AND renewed_by_id IS NOT NULL) GROUP BY 1, 2`);
    const sum = (count: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + count(row), 0);
    return {
      states: codes('ACCREDITATION_STATE').map((state) => ({ state, count: sum((row) => (row.state === state ? row.count : 0)) })),
      grades: rows.flatMap(({ grade, count }) => (grade === null ? [] : [{ grade, count }])).toSorted((a, b) => (a.grade < b.grade ? -1 : 1)),
      within30: sum(({ soon }) => soon),
      within90: sum(({ later }) => later),
    };
  },
}));
