import { today } from '@pilar/domain/dates';
import { caveatLines, day, inBulk, lines } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { visitDay, type Answers, type Clash } from './answer-rules.ts';
import { monitoringMessages } from './monitoring-messages.ts';
import { monitoringTasks } from './monitoring-tasks.ts';

const iso = (date: Date | null) => day(date);

/** A monitoring as history, change feed and other subgraphs see it. Its findings are told with it. */
export const monitoringEntity = inBulk<Db>({
  type: 'Monitoring',
  table: 'institutions.monitoring',
  model: 'monitoring',
  snapshots: async (tx, ids) => {
    const rows = await tx.monitoring.findMany({
      where: { id: { in: [...ids] } },
      include: { institution: { select: { name: true } }, findings: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
    });
    return new Map(rows.map((row) => {
      // Row-level security may hide the institution of a monitoring, whatever Prisma's types say.
      const name = (row.institution as { name: string } | null)?.name ?? null;
      const answers = Object.entries(row.answers as unknown as Answers).filter(([question]) => question !== visitDay);
      return [row.id, {
        version: row.version,
        label: [name, row.year].filter(Boolean).join(' '),
        state: row.state,
        area: row.areaCode,
        reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
        facts: {
          institution: naming(row.institutionId, name),
          state: row.state,
          stateReason: row.stateReason,
          plannedOn: iso(row.plannedOn),
          event: naming(row.eventId, row.eventId),
          visitedOn: iso(row.visitedOn),
          answers: lines(answers.map(([question, { value, note }]) => [question, value, note].filter(Boolean).join(' '))),
          clashes: lines((row.clashes as unknown as Clash[]).map(({ question, value, note }) => [question === visitDay ? monitoringMessages.visitDay.id : question, value, note].filter(Boolean).join(' '))),
          score: row.score === null ? null : String(row.score),
          conclusion: row.conclusion,
          findings: lines(row.findings.map(({ text, severity, due, state, answer, remark }) => [text, severity, iso(due), state, answer, remark].filter(Boolean).join(' · '))),
          closedOn: iso(row.closedOn),
          caveats: caveatLines(row.caveats),
        },
        tasks: monitoringTasks({
          state: row.state, plannedOn: iso(row.plannedOn) ?? '', visitedOn: iso(row.visitedOn), scoredOn: iso(row.scoredOn),
          findings: row.findings.map(({ id, state, due, createdAt, answeredOn }) => ({ id, state, due: iso(due) ?? '', since: today(() => createdAt), answeredOn: iso(answeredOn) })),
        }, row.areaCode),
      }];
    }));
  },
});
