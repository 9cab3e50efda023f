import { sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';

type SealState = { n: bigint | null; sealed_at: Date | null; hash: Uint8Array | null; waiting: bigint; waiting_since: Date | null };

/** The worker seals every ten seconds; what waits for longer than this waits for a worker. */
const longestMs = 5 * 60_000;
/** Digits of a hash that somebody writes down. */
const markLength = 12;

const AuditSeal = builder.objectRef<SealState>('AuditSeal').implement({
  description: 'How far the audit trail is sealed (segel jejak audit). Number and mark, noted outside of Pilar, prove later that nothing was cut off: `pilar audit verify --witness`.',
  fields: (t) => ({
    number: t.int({ nullable: true, description: 'Number of the last seal; null before the first.', resolve: ({ n }) => (n === null ? null : Number(n)) }),
    mark: t.string({ nullable: true, description: 'First digits of its hash.', resolve: ({ hash }) => hash && Buffer.from(hash).toString('hex').slice(0, markLength) }),
    sealedAt: t.expose('sealed_at', { type: 'DateTime', nullable: true, description: 'When it was put on.' }),
    waiting: t.int({ description: 'Entries that wait for the next one.', resolve: ({ waiting }) => Number(waiting) }),
    late: t.boolean({ description: 'Whether one has waited for longer than five minutes: nobody seals.', resolve: ({ waiting_since: since }) => since !== null && Date.now() - since.getTime() > longestMs }),
  }),
});

builder.queryField('auditSeal', (t) => t.field({
  type: AuditSeal,
  nullable: true,
  authScopes: { may: 'audit.read' },
  description: 'How far the audit trail is sealed.',
  resolve: async (_root, _args, ctx) => (await ctx.db.$queryRaw<SealState[]>(sql`SELECT n, sealed_at, hash, waiting, waiting_since FROM audit.seal_state()`))[0] ?? null,
}));
