import { lines, type Entity } from '@pilar/subgraph/entity';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

/** A round of codes as the audit trail sees it: for whom, and what they are for; never a code. */
export const invitationRoundEntity: Entity<Db> = {
  type: 'InvitationRound',
  table: 'identity.invitation_round',
  model: 'invitationRound',
  snapshot: async (tx, id) => {
    const row = await tx.invitationRound.findUnique({ where: { id } });
    if (!row) return null;
    const invited = await tx.$queryRaw<{ account: string }[]>(sql`SELECT account_id::text AS account FROM identity.invitations_of(ARRAY[${id}::uuid])`);
    return {
      version: row.version,
      label: row.kind === 'RECOVERY' ? 'Kode pemulihan' : 'Kode undangan',
      state: null,
      area: row.areaCode,
      reach: { areas: [], downward: [], open: false },
      facts: { kind: row.kind, delivery: row.delivery, accounts: lines(invited.map(({ account }) => account)) },
    };
  },
};
