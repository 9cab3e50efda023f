import { day, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A rule of retention as history and change feed see it: everybody's to read, as law is. */
export const retentionRuleEntity: Entity<Db> = {
  type: 'RetentionRule',
  table: 'identity.retention_rule',
  model: 'retentionRule',
  snapshot: async (tx, id) => {
    const row = await tx.retentionRule.findUnique({ where: { id } });
    return row && {
      version: row.version, label: row.class, state: row.action, area: row.areaCode, reach: { areas: [row.areaCode], downward: [row.areaCode], open: true },
      facts: { years: row.years === null ? null : String(row.years), basis: row.basis, checkedOn: day(row.checkedOn) },
    };
  },
};

/** An erasure as history and change feed see it: whose data, on what ground and how far; never what is known of them. */
export const erasureEntity: Entity<Db> = {
  type: 'Erasure',
  table: 'identity.erasure',
  model: 'erasure',
  snapshot: async (tx, id) => {
    const row = await tx.erasure.findUnique({ where: { id } });
    return row && {
      version: row.version, label: `Erasure ${row.areaCode}`, state: row.state, area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      facts: { state: row.state, ground: row.ground, subject: `${row.subjectType} ${row.subjectId}` },
    };
  },
};
