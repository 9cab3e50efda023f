import { rolesWith } from '@pilar/domain/access';
import { formatShortDate } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';
import { endingTasks } from '../ending-tasks.ts';

/** A forum as history, change feed and other subgraphs see it. */
export const forumEntity: Entity<Db> = {
  type: 'Forum',
  table: 'institutions.forum',
  model: 'forum',
  snapshot: async (tx, id) => {
    const row = await tx.forum.findUnique({
      where: { id },
      include: { office: true, members: { orderBy: [{ joinedOn: 'asc' }, { id: 'asc' }] }, boards: { orderBy: { termFrom: 'desc' }, take: 1, include: { members: { orderBy: { place: 'asc' } } } } },
    });
    if (!row) return null;
    const board = row.boards[0]?.members ?? [];
    const names = await labelsOf(tx, 'institutions', [row.chairId, ...board.map(({ personId }) => personId), ...row.members.map(({ personId }) => personId)]);
    const named = (person: string | null, name: string | null) => (person === null ? name : naming(person, names.get(person)));
    const short = (date: Date | null) => date && formatShortDate(day(date) ?? '', 'id');
    const termTo = day(row.termTo);
    return {
      version: row.version,
      label: row.name,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        kind: label('FORUM_KIND', row.kind, 'id'),
        name: row.name,
        area: row.areaCode,
        secretariat: row.secretariat,
        office: naming(row.officeId, row.office?.name),
        state: row.state,
        stateSince: day(row.stateSince),
        stateReason: row.stateReason,
        chair: named(row.chairId, row.chairName),
        decreeNumber: row.decreeNumber,
        decreeDate: day(row.decreeDate),
        decreeIssuer: row.decreeIssuer,
        termFrom: day(row.termFrom),
        termTo,
        board: lines(board.map(({ position, personId, name }) => `${label('FORUM_POSITION', position, 'id')}: ${named(personId, name)}`)),
        members: lines(row.members.map(({ personId, joinedOn, leftOn }) => `${named(personId, null)}, ${short(joinedOn)}${leftOn ? ` – ${short(leftOn)}` : ''}`)),
        caveats: caveatLines(row.caveats),
      },
      tasks: termTo !== null && row.state === 'ACTIVE'
        ? endingTasks({ key: 'board', kind: 'FORUM_BOARD_ENDING', area: row.areaCode, roles: rolesWith('forum.record') }, termTo)
        : [],
    };
  },
};
