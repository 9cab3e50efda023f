import { today } from '@pilar/domain/dates';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import { PillarConnection, PillarType, pillars } from '../pillar/pillar.ts';
import { lastOfMonth, monthBefore } from './report-rules.ts';

builder.objectField(people.Region, 'unreportedPillars', (t) => t.field({
  type: PillarConnection,
  nullable: true,
  authScopes: { may: 'report.read' },
  description: 'Who has not reported (belum lapor): active terms of service in this region and below that have submitted no report of the month.',
  args: {
    ...people.pageArgs(t),
    month: t.arg({ type: 'Date', description: 'A day of the month; last month when left out.' }),
    type: t.arg({ type: [PillarType], description: 'Kinds of service; all when left out.' }),
  },
  resolve: (region, { month, type, ...args }, ctx, info) => {
    const first = month ? `${month.slice(0, 7)}-01` : monthBefore(today());
    return people.page(pillars, { ...args, filter: { type, state: ['ACTIVE'] } }, ctx, info, {
      scope: `unreported ${region.code} ${first}`,
      conditions: [
        inArea('area_code', region.code),
        // Those who served at some time in it.
        sql`coalesce(valid_from, ${first}::date) <= ${lastOfMonth(first)}::date AND coalesce(valid_to, ${first}::date) >= ${first}::date`,
        sql`NOT EXISTS (SELECT FROM people.pillar_report AS report WHERE report.pillar_id = pillar.id AND report.kind = 'MONTHLY' AND report.day = ${first}::date AND report.submitted_at IS NOT NULL)`,
      ],
    });
  },
}));
