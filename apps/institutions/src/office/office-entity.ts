import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** An office as history, change feed and other subgraphs see it. */
export const officeEntity: Entity<Db> = {
  type: 'Office',
  table: 'institutions.office',
  model: 'office',
  snapshot: async (tx, id) => {
    const row = await tx.office.findUnique({ where: { id }, include: { parent: true, posts: { orderBy: [{ title: 'asc' }, { validFrom: 'asc' }, { id: 'asc' }] } } });
    return row && {
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
        parent: row.parent?.name ?? null,
        address: row.address,
        // Holders by id: whoever may read the office need not be allowed to read the person.
        posts: lines(row.posts.map((post) => `${post.title} · ${post.holderId ?? '–'} · ${day(post.validFrom) ?? ''}–${day(post.validTo) ?? ''}`)),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
