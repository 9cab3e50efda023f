import type { Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** An address for calendars as the audit trail sees it: nobody but its owner's, and neither its name nor its digest stands in a copy. */
export const calendarAddressEntity: Entity<Db> = {
  type: 'CalendarAddress',
  table: 'identity.calendar_address',
  model: 'calendarAddress',
  snapshot: async (tx, id) => {
    const row = await tx.calendarAddress.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: 'Alamat kalender',
      state: row.revokedAt ? 'REVOKED' : 'OPEN',
      area: row.areaCode,
      reach: { areas: [], downward: [], open: false },
      facts: { revoked: row.revokedAt ? 'Ya' : null },
    };
  },
};
