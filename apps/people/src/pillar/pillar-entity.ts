import type { Code } from '@pilar/domain/vocabulary';
import { caveatLines, day, inBulk, lines, type Snapshot } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { sql } from '@pilar/subgraph/sql';
import type { Pillar } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { isSinglePost, type Decree } from './pillar-rules.ts';
import { pillarTasks } from './pillar-tasks.ts';

/** A term of service as history, change feed and other subgraphs see it. `vacant`: it left a post that nobody holds. */
function pillarSnapshot(row: Pillar & { predecessor: { personId: string; personName: string } | null }, vacant: boolean): Snapshot {
  return {
    version: row.version,
    label: `${row.type} ${row.personName}`,
    state: row.state,
    area: row.areaCode,
    reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
    subject: { type: 'Person', id: row.personId },
    facts: {
      person: naming(row.personId, row.personName),
      type: row.type,
      position: row.position,
      area: row.areaCode,
      state: row.state,
      stateSince: day(row.stateSince),
      reactivatedOn: day(row.reactivatedOn),
      appointer: row.appointer,
      decreeNumber: row.decreeNumber,
      decreeDate: day(row.decreeDate),
      validFrom: day(row.validFrom),
      validTo: day(row.validTo),
      endReason: row.endReason,
      endedOn: day(row.endedOn),
      memberNumber: row.memberNumber,
      employer: row.employer,
      overrideReason: row.overrideReason,
      predecessor: row.predecessor && naming(row.predecessor.personId, row.predecessor.personName),
      earlierDecrees: lines((row.earlierDecrees as Decree[]).map(({ number, date }) => [number, date].filter(Boolean).join(', '))),
      caveats: caveatLines(row.caveats),
    },
    tasks: pillarTasks({ state: row.state, validTo: day(row.validTo), endedOn: day(row.endedOn), vacant }, row.areaCode),
  };
}

/** A writable term of service. */
export const pillarEntity = inBulk<Db>({
  type: 'Pillar',
  table: 'people.pillar',
  model: 'pillar',
  snapshots: async (tx, ids) => {
    const rows = await tx.pillar.findMany({ where: { id: { in: [...ids] } }, include: { predecessor: { select: { personId: true, personName: true } } } });
    const left = rows.filter(({ state, type, position }) => state === 'ENDED' && isSinglePost(type as Code<'PILLAR_TYPE'>, position as Code<'PILLAR_POSITION'>));
    const vacant = left.length === 0 ? new Set() : await vacantSince(tx, left.map(({ id }) => id));
    return new Map(rows.map((row) => [row.id, pillarSnapshot(row, vacant.has(row.id))]));
  },
});

/** Those of the ended terms that were the last of their post, which nobody holds now. */
async function vacantSince(tx: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM people.pillar AS term WHERE id = ANY(${ids}::uuid[])
      AND NOT EXISTS (SELECT FROM people.pillar AS next WHERE next.predecessor_id = term.id)
      AND NOT EXISTS (SELECT FROM people.pillar AS other WHERE other.type = term.type AND other.area_code = term.area_code AND other.position = 'MEMBER' AND other.id <> term.id
        AND (other.state IN ('ACTIVE', 'SUSPENDED') OR (other.state = 'ENDED' AND (other.ended_on, other.id) > (term.ended_on, term.id))))`);
  return new Set(rows.map(({ id }) => id));
}
