import type { Message } from '@pilar/subgraph/messages';
import type { Entity } from '@pilar/subgraph/entity';
import { ownRequest } from '../data-request/data-request-entity.ts';
import { requestMessages } from '../data-request/data-request-messages.ts';
import type { Db } from '../db.ts';

/** Messages of restrictions. */
export const restrictionMessages = {
  ofWhom: { id: 'Sebutkan orangnya: beneficiary atau person.', en: 'Say of whom: beneficiary or person.' },
  liftedAlready: { id: 'pembatasan ini sudah dicabut', en: 'this restriction was lifted already' },
} as const satisfies Record<string, Message>;

/** A restriction as history sees it; no other subgraph is told whose data are restricted, all ask when they would process some. */
export const restrictionEntity: Entity<Db> = {
  type: 'Restriction',
  table: 'identity.restriction',
  model: 'restriction',
  notYours: requestMessages.notYours,
  barred: async (tx, { viewer }, id) => {
    const row = await tx.restriction.findUnique({ where: { id }, select: { request: { select: { accountId: true } } } });
    return ownRequest(viewer, row?.request.accountId);
  },
  snapshot: async (tx, id) => {
    const row = await tx.restriction.findUnique({ where: { id }, include: { request: { select: { number: true } } } });
    return row && {
      version: row.version,
      label: row.request.number,
      state: null,
      area: row.ownerCode,
      reach: { areas: [row.ownerCode], downward: [], open: false },
      confidential: true,
      facts: { request: row.request.number, since: row.since.toISOString(), liftedAt: row.liftedAt?.toISOString() ?? null, liftReason: row.liftReason },
    };
  },
};
