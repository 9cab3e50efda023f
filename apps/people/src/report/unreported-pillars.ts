import { sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import { PillarConnection, PillarType, pillars } from '../pillar/pillar.ts';
import { lastOfMonth } from './report-rules.ts';

builder.queryField('unreportedPillars', (t) => t.field({
  type: PillarConnection,
  authScopes: { may: 'report.read' },
  description: 'Who has not reported (belum lapor): active terms of service in the viewer\'s area that have submitted no report of the month.',
  args: {
    ...people.listArgs(t),
    month: t.arg({ type: 'Date', required: true, description: 'A day of the month.' }),
    type: t.arg({ type: [PillarType], description: 'Kinds of service; all when left out.' }),
  },
  resolve: (_root, { month, type, ...args }, ctx, info) => {
    const first = `${month.slice(0, 7)}-01`;
    return people.page(pillars, { ...args, filter: { type, state: ['ACTIVE'] } }, ctx, info, {
      scope: `unreported ${first}`,
      conditions: [
        // Those who served at some time in it.
        sql`coalesce(valid_from, ${first}::date) <= ${lastOfMonth(first)}::date AND coalesce(valid_to, ${first}::date) >= ${first}::date`,
        sql`NOT EXISTS (SELECT FROM people.pillar_report AS report WHERE report.pillar_id = pillar.id AND report.kind = 'MONTHLY' AND report.day = ${first}::date AND report.submitted_at IS NOT NULL)`,
      ],
    });
  },
}));
