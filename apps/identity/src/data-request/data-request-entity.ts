import type { Viewer } from '@pilar/domain/viewer';
import { caveatLines, type Entity } from '@pilar/subgraph/entity';
import type { Message } from '@pilar/subgraph/messages';
import { accountOf } from '@pilar/subgraph/scope';
import type { Db } from '../db.ts';
import { requestMessages as messages } from './data-request-messages.ts';

/** Why the viewer takes no step of a request: it is about the account that they use. Null of any other. */
export const ownRequest = (viewer: Viewer, accountId: string | null | undefined): Message | null => (accountId != null && accountId === accountOf(viewer) ? messages.ownRequest : null);

/** A request as history sees it. Who asks, whose data, what and the answer stand in none of it; no other subgraph is told. */
export const dataRequestEntity: Entity<Db> = {
  type: 'DataRequest',
  table: 'identity.data_request',
  model: 'dataRequest',
  notYours: messages.notYours,
  barred: async (tx, { viewer }, id) => {
    const row = await tx.dataRequest.findUnique({ where: { id }, select: { accountId: true } });
    return ownRequest(viewer, row?.accountId);
  },
  snapshot: async (tx, id) => {
    const row = await tx.dataRequest.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.number,
      state: row.state,
      area: row.ownerCode,
      reach: { areas: [row.ownerCode], downward: [], open: false },
      confidential: true,
      facts: {
        kind: row.kind, channel: row.channel, state: row.state, relation: row.relation, proof: row.proof, authority: row.authority, refusal: row.refusal,
        receivedAt: row.receivedAt.toISOString(), dueAt: row.dueAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null, caveats: caveatLines(row.caveats),
      },
    };
  },
};
