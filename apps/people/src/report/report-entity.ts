import { today } from '@pilar/domain/dates';
import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { reportTasks } from './report-tasks.ts';

const localDay = (at: Date | null) => at && today(() => at);

/** A report as history, change feed and other subgraphs see it. */
export const reportEntity: Entity<Db> = {
  type: 'PillarReport',
  table: 'people.pillar_report',
  model: 'pillarReport',
  snapshot: async (tx, id) => {
    const row = await tx.pillarReport.findUnique({ where: { id }, include: { pillar: true } });
    if (!row) return null;
    // Row-level security may hide the term of a report from its village, whatever Prisma's types say.
    const term = row.pillar as typeof row.pillar | null;
    const date = day(row.day) ?? '';
    return {
      version: row.version,
      // A journal's region may see it and not the term, so it is not called after the person.
      label: row.kind === 'MONTHLY' ? [term?.type, term?.personName, date.slice(0, 7)].filter(Boolean).join(' ') : [term?.type, date].filter(Boolean).join(' '),
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        person: naming(term?.personId ?? null, term?.personName),
        date, area: row.areaCode, venue: row.venue, activity: row.activity, constraint: row.constraintText, note: row.note,
        state: row.state, stateReason: row.stateReason, caveats: caveatLines(row.caveats),
      },
      tasks: reportTasks({ state: row.state, onBehalf: row.onBehalf, submitted: localDay(row.submittedAt), decided: localDay(row.decidedAt) }, row.areaCode),
    };
  },
};
