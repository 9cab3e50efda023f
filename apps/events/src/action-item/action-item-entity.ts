import { region } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import { caveatLines, day, inBulk, lines } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import { actionItemTasks } from './action-item-tasks.ts';

const stateOf = (state: string) => label('ACTION_STATE', state as Code<'ACTION_STATE'>, 'id');

/** An action item as history, change feed and other subgraphs see it: reached as its event, and where it is to be done. */
export const actionItemEntity = inBulk<Db>({
  type: 'ActionItem',
  table: 'events.action_item',
  model: 'actionItem',
  snapshots: async (tx, ids) => {
    const rows = await tx.actionItem.findMany({
      where: { id: { in: [...ids] } },
      include: { event: { select: { title: true, date: true, targetCodes: true } }, discussions: { include: { event: { select: { title: true, date: true } } }, orderBy: { event: { date: 'asc' } } } },
    });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: row.text.slice(0, 200),
      state: row.state,
      area: row.areaCode,
      reach: { areas: [...new Set([row.ownerCode, row.areaCode, ...row.event.targetCodes])], downward: row.event.targetCodes, open: false },
      facts: {
        text: row.text,
        event: `${day(row.event.date)} ${row.event.title}`,
        owner: row.ownerName,
        due: day(row.due),
        area: region(row.areaCode)?.fullName ?? row.areaCode,
        state: stateOf(row.state),
        remark: row.remark,
        closedOn: day(row.closedOn),
        discussions: lines(row.discussions.map(({ event, state, remark }) => `${day(event.date)} ${event.title}: ${[stateOf(state), remark].filter(Boolean).join(', ')}`)),
        caveats: caveatLines(row.caveats),
      },
      tasks: actionItemTasks({ state: row.state, due: day(row.due) ?? '', area: row.areaCode }),
    }]));
  },
});
