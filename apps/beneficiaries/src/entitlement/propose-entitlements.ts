import type { Context } from '@pilar/subgraph/context';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { inArea, raw, sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { batchEntity, checkNumber, EntitlementBatch, keepBatch, mostRows, refusal, sorting } from './entitlement-batches.ts';
import { entitlementEntity } from './entitlement-entity.ts';
import { entitlementMessages as messages } from './entitlement-messages.ts';
import { offerFields, proposedFields } from './propose-entitlement.ts';
import { makeEntitlements, proposing, readOffer, type Offer, type Proposed } from './propose.ts';

const ProposedEntitlementInput = builder.inputType('ProposedEntitlementInput', { description: 'Somebody proposed for the programme.', fields: proposedFields });

beneficiaries.command({
  name: 'proposeEntitlements',
  description: 'Proposes many for a programme in a year, at most 500: those named, or those whose proposals the ministry has accepted in a region and who have no entitlement to it yet. Every one is answered for itself.',
  permission: 'entitlement.propose', entity: batchEntity, result: EntitlementBatch, operation: 'CREATED',
  input: builder.inputType('ProposeEntitlementsInput', {
    description: 'Who is proposed for what.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each batch, 8 to 100 characters, such as a UUID.' }),
      ...offerFields(t),
      rows: t.field({ type: [ProposedEntitlementInput], description: 'Who is proposed, 1 to 500.' }),
      acceptedIn: t.field({ type: 'RegionCode', description: 'In place of rows: all whose proposals were accepted in this region, the first 500 of them.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    if ((input.rows == null) === (input.acceptedIn == null)) problems.add('rows', messages.rowsOrAccepted);
    problems.area('acceptedIn', input.acceptedIn);
    problems.refuse();
    const offer = await readOffer(tx, ctx, input.programme, input.year);
    const rows = input.rows ?? await acceptedIn(tx, ctx, offer, input.acceptedIn ?? '');
    if (input.rows) checkNumber(ctx, rows.length);
    const judge = await proposing(tx, ctx, offer, rows);
    const seen = new Set<string>();
    const named = ({ family, beneficiary }: Proposed) => (family ?? beneficiary ?? '–').toLowerCase();
    const { taken, refused } = sorting(rows, named, (row) => {
      if (seen.has(named(row))) throw refusal(ctx, say(ctx.language, messages.twice));
      const made = judge(row);
      seen.add(named(row));
      return made;
    });
    if (taken.length > 0) {
      await makeEntitlements(tx, ctx, taken);
      const after = await entitlementEntity.snapshots(tx, taken.map(({ id }) => id));
      await writeTrail(tx, ctx, 'beneficiaries', 'Entitlement', { operation: 'CREATED', mutation: 'proposeEntitlements', reason: null }, [...after].map(([id, now]) => ({ id, before: null, after: now })));
    }
    return keepBatch(tx, ctx, taken.length, refused);
  },
});

/** Those whose proposals were accepted there and who have no open entitlement of the programme and year, the first accepted first; what was accepted of a member was so for the family. */
async function acceptedIn(tx: Db, ctx: Context, { programme, year }: Offer, area: string): Promise<Proposed[]> {
  const subject = programme.target === 'FAMILY' ? 'coalesce(proposal.family_id, person.family_id)' : 'proposal.beneficiary_id';
  const found = await tx.$queryRaw<{ subject: string; proposal: string }[]>(sql`
    SELECT DISTINCT ON (subject) subject::text AS subject, proposal::text AS proposal FROM (
      SELECT ${raw(subject)} AS subject, proposal.id AS proposal FROM beneficiaries.proposal LEFT JOIN beneficiaries.beneficiary AS person ON person.id = proposal.beneficiary_id
      WHERE proposal.state = 'NATIONAL_OK' AND proposal.kind <> 'REMOVE' AND proposal.withdrawn_at IS NULL AND ${inArea('proposal.area_code', area)}
    ) AS accepted
    WHERE subject IS NOT NULL AND NOT EXISTS (SELECT FROM beneficiaries.entitlement AS one WHERE coalesce(one.family_id, one.beneficiary_id) = accepted.subject AND one.programme_id = ${programme.id}::uuid AND one.year = ${year} AND one.open)
    ORDER BY subject, proposal DESC LIMIT ${mostRows}`);
  if (found.length === 0) {
    const problems = new Problems(ctx);
    problems.add('acceptedIn', messages.noneAccepted, { programme: programme.name, year });
    problems.refuse();
  }
  return found.map(({ subject: id, proposal }) => (programme.target === 'FAMILY' ? { family: id, proposal } : { beneficiary: id, proposal }));
}
