import { ofProtection } from '@pilar/domain/paper-permissions';
import { day, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';

/** A document as history and change feed see it. Its reach is its maker's area alone: it holds what that area could see. */
export const documentEntity: Entity<Db> = {
  type: 'Document',
  table: 'identity.document',
  model: 'document',
  snapshot: async (tx, id) => {
    const row = await tx.document.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.title,
      state: row.state,
      area: row.ownerCode,
      reach: { areas: [row.ownerCode], downward: [], open: false },
      // Systems that are looked into read feeds too.
      confidential: ofProtection(row.kind),
      facts: {
        kind: row.kind,
        title: row.title,
        office: naming(row.officeId, row.officeName),
        number: row.number,
        date: day(row.dated),
        signatory: row.signatory === null ? null : String(row.signatory + 1),
        state: row.state,
        code: row.code,
        revokeReason: row.revokeReason,
      },
    };
  },
};
