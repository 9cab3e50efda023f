import { caveatLines, day, inBulk, lines } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';
import { letterheadFacts } from '../letterhead/letterhead-facts.ts';

/** An office as history, change feed and other subgraphs see it. */
export const officeEntity = inBulk<Db>({
  type: 'Office',
  table: 'institutions.office',
  model: 'office',
  snapshots: async (tx, ids) => {
    const rows = await tx.office.findMany({ where: { id: { in: [...ids] } }, include: { parent: true, letterhead: true, posts: { where: { withdrawnAt: null }, orderBy: [{ title: 'asc' }, { validFrom: 'asc' }, { id: 'asc' }] } } });
    const holders = await labelsOf(tx, 'institutions', rows.flatMap(({ posts }) => posts.map(({ holderId }) => holderId)));
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: row.name,
      state: null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [row.areaCode], open: false },
      facts: {
        name: row.name,
        shortName: row.shortName,
        kind: row.kind,
        level: row.level,
        area: row.areaCode,
        parent: naming(row.parentId, row.parent?.name),
        address: row.address,
        posts: lines(row.posts.map((post) => `${post.title} · ${naming(post.holderId, holders.get(post.holderId ?? '')) ?? '–'} · ${day(post.validFrom) ?? ''}–${day(post.validTo) ?? ''}`)),
        ...letterheadFacts(row.letterhead),
        caveats: caveatLines(row.caveats),
      },
    }]));
  },
});
