import { isId } from '@pilar/subgraph/ids';
import { label } from '@pilar/domain/vocabulary';
import { formatDateTime } from '@pilar/domain/dates';
import { words } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { isRestricted, restricted } from '@pilar/subgraph/restricted';
import { localDaySql, raw, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import type { DeliveryFacts } from './delivery-entity.ts';
import { deliveryMessages as messages } from './delivery-messages.ts';
import { holderName } from './recipients.ts';
import { against, statesFor, type Act, type DeliveryState, type Judged } from './delivery-rules.ts';

/** A delivery with its entitlement as both stand, held until the end of the transaction; `holder`: whose it is, where that is asked. */
export type Standing = DeliveryFacts & { id: string; entitlementId: string; nth: number; state: DeliveryState; entitlement: Judged['entitlement']; holder: string | null; restricted: boolean };

/**
 * The deliveries of a distribution that are named by id, and whom they are for, locked in one order. Of an entitlement that has moved out of
 * the viewer's area nothing is known here but that.
 */
export async function standingDeliveries(tx: Db, batchId: string, named: { ids: readonly string[] } | { numbers: readonly number[] }, withHolders = false): Promise<Standing[]> {
  const which = 'ids' in named ? sql`id = ANY(${named.ids.filter(isId)}::uuid[])` : sql`nth = ANY(${[...named.numbers]}::int[])`;
  const rows = await tx.$queryRaw<Omit<Standing, 'entitlement' | 'holder' | 'restricted'>[]>(sql`
    SELECT id::text AS id, batch_id::text AS "batchId", nth, area_code AS "areaCode", state, amount, goods, caveats, version, delivered_at AS "deliveredAt", received_by AS "receivedBy",
      mandate_file::text AS "mandateFile", proof_file::text AS "proofFile", failure, note, entitlement_id::text AS "entitlementId"
    FROM beneficiaries.delivery WHERE batch_id = ${batchId}::uuid AND ${which} ORDER BY nth FOR NO KEY UPDATE`);
  // A death or move that is recorded at this moment is waited for.
  const held = await tx.$queryRaw<({ id: string; holder: string | null; restricted: boolean } & Judged['entitlement'])[]>(sql`
    SELECT id::text AS id, state, frozen_reason AS "frozenReason",
      least(frozen_on, CASE WHEN state <> 'ACTIVE' THEN ${raw(localDaySql('since'))} END)::text AS "stoppedOn",
      ${isRestricted(sql`coalesce(one.beneficiary_id, one.family_id)`)} AS restricted,
      ${withHolders ? holderName : sql`NULL::text`} AS holder FROM beneficiaries.entitlement AS one
    WHERE id = ANY(${rows.map(({ entitlementId }) => entitlementId)}::uuid[]) ORDER BY id FOR SHARE OF one`);
  const found = new Map(held.map(({ id, holder, restricted: barred, ...entitlement }) => [id, { holder, restricted: barred, entitlement }]));
  const elsewhere = { holder: null, restricted: false, entitlement: { state: 'ACTIVE', frozenReason: 'MOVED_OUT', stoppedOn: null } };
  return rows.map((row) => ({ ...row, ...found.get(row.entitlementId) ?? elsewhere }));
}

/** Notes why it is not done with the delivery, if so; `on` is the day on which it was given. */
export function judge(row: Standing, act: Act, path: string, problems: Problems, on: string | null = null): void {
  const why = against(row, act, on);
  const { nth } = row;
  if (why === null && act === 'DELIVER' && row.restricted) problems.add(path, restricted);
  if (why === 'already') problems.add(path, messages.already, { nth, at: row.deliveredAt ? formatDateTime(row.deliveredAt.toISOString(), problems.language) : '–' });
  if (why === 'wrongState') problems.add(path, messages.wrongState, { nth, state: words('DELIVERY_STATE', row.state), states: words('DELIVERY_STATE', ...statesFor(act)) });
  if (why === 'frozen') problems.add(path, messages.frozen, { nth, reason: label('FREEZE_REASON', row.entitlement.frozenReason ?? '', problems.language).toLowerCase() });
  if (why === 'notActive') problems.add(path, messages.notActive, { nth, state: label('ENTITLEMENT_STATE', row.entitlement.state, problems.language).toLowerCase() });
}
