import { formatRupiah } from '@pilar/domain/amounts';
import { readPeriod } from '@pilar/domain/distribution-period';
import { label, type Code } from '@pilar/domain/vocabulary';
import { place } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { isRestricted } from '@pilar/subgraph/restricted';
import { inArea, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import type { Component } from '../entitlement/entitlement-entity.ts';
import { amountFor, amountsOn, dueFor } from '../programme/amounts.ts';
import { editionsOf } from '../programme/programme-editions.ts';
import { distributionMessages as messages } from './distribution-messages.ts';
import type { StandingBatch } from './standing-batch.ts';

/** What of a distribution says who falls under it. */
export type Allotted = Pick<StandingBatch, 'id' | 'programmeId' | 'programme' | 'year' | 'period' | 'areaCode'>;

/** Those of the same components, of whom each is given the same; null where the programme gives nothing for them. */
export type Group = { components: Component[]; count: number; amount: bigint | null };

/** Entitlements to the programme in the region that are in force. */
const inForce = ({ programmeId, year, areaCode }: Allotted) => sql`
  one.programme_id = ${programmeId}::uuid AND one.year = ${year} AND ${inArea('one.area_code', areaCode)} AND one.state = 'ACTIVE'`;

/** An entitlement of which a delivery stands that is of the same days, or is just this one. What failed or came back may be given anew. */
const hasIt = ({ period }: Allotted) => sql`EXISTS (SELECT FROM beneficiaries.delivery AS had WHERE had.entitlement_id = one.id AND had.stands
  AND beneficiaries.period_days(had.period) && beneficiaries.period_days(${period}))`;

/** An entitlement of somebody whose data are restricted at their request (UU 27/2022). */
const ofRestricted = isRestricted(sql`coalesce(one.beneficiary_id, one.family_id)`);

/** Condition on `one`, an entitlement: it falls under the distribution. Nothing is given to whom is frozen (rule 36) or restricted, and nobody the same period twice. */
export const fallsUnder = (batch: Allotted) => sql`${inForce(batch)} AND one.frozen_on IS NULL AND NOT ${ofRestricted} AND NOT ${hasIt(batch)}`;

/** Who falls under the distribution, by what each is given. */
export async function groupsOf(tx: Db, batch: Allotted, problems: Problems): Promise<Group[]> {
  const due = dueIn(batch, problems);
  const rows = await tx.$queryRaw<{ components: Component[]; count: number }[]>(sql`
    SELECT one.components, count(*)::int AS count FROM beneficiaries.entitlement AS one WHERE ${fallsUnder(batch)} GROUP BY 1 ORDER BY 2 DESC`);
  return rows.map((row) => ({ ...row, amount: due(row.components) }));
}

/** What one is given in the period, by their components; notes that no amount is known of then, or none that can be worked out for a day. */
function dueIn({ programme, period }: Allotted, problems: Problems): (components: readonly Component[]) => bigint | null {
  const { months = 0, from = '' } = readPeriod(period) ?? {};
  const edition = amountsOn(editionsOf(programme.amounts), from);
  // What is no money needs no amount.
  if (!edition && (programme.aidForm === 'GOODS' || programme.aidForm === 'SERVICE')) return () => 0n;
  if (!edition) problems.add('id', messages.noAmount, { programme: programme.code, day: from });
  else if (months === 0 && edition.per !== 'OCCASION') problems.add('id', messages.wantsSpan, { programme: programme.code, per: label('AID_PER', edition.per, problems.language) });
  return (components) => {
    const whole = edition && amountFor(edition, components.flatMap(({ component, members }) => Array.from({ length: members }, () => component as Code<'AID_COMPONENT'>)));
    if (!edition || whole === null) return null;
    return edition.per === 'OCCASION' ? whole : dueFor(whole, edition.per, months);
  };
}

/** Who has an entitlement in force and is given nothing: those frozen, those restricted, and those who have the period already. */
export async function leftOut(tx: Db, batch: Allotted): Promise<{ frozen: number; restricted: number; already: number }> {
  const [found] = await tx.$queryRaw<{ frozen: number; restricted: number; already: number }[]>(sql`
    SELECT count(*) FILTER (WHERE one.frozen_on IS NOT NULL)::int AS frozen, count(*) FILTER (WHERE one.frozen_on IS NULL AND ${ofRestricted})::int AS restricted,
      count(*) FILTER (WHERE one.frozen_on IS NULL AND NOT ${ofRestricted} AND ${hasIt(batch)})::int AS already
    FROM beneficiaries.entitlement AS one WHERE ${inForce(batch)}`);
  return found ?? { frozen: 0, restricted: 0, already: 0 };
}

/** What a programme has in a year for a region that holds the distribution's, and how much of it other distributions hold. */
export type Allocation = { area: string; amount: bigint; committed: bigint };

/** The allocation that holds for the region (rule 38); null where there is none. Of two regions one within the other, one has an allocation. */
export async function allocationOf(tx: Db, { programmeId, year, areaCode }: Allotted): Promise<Allocation | null> {
  const [found] = await tx.$queryRaw<Allocation[]>(sql`
    SELECT area_code AS area, amount, beneficiaries.committed_of(programme_id, year, area_code) AS committed FROM beneficiaries.programme_budget
    WHERE programme_id = ${programmeId}::uuid AND year = ${year} AND kind = 'ALLOCATION' AND starts_with(${areaCode} || '.', area_code || '.') ORDER BY length(area_code) DESC LIMIT 1`);
  return found ?? null;
}

/** Notes an allocation that there is not, or that is too small for what is needed. */
export function checkAllocation(allocation: Allocation | null, needed: bigint, batch: Allotted, problems: Problems): void {
  if (!allocation) problems.add('id', messages.noAllocation, { programme: batch.programme.code, year: batch.year, area: place(batch.areaCode) });
  else if (allocation.committed + needed > allocation.amount) {
    const left = allocation.amount > allocation.committed ? allocation.amount - allocation.committed : 0n;
    problems.add('id', messages.aboveAllocation, { needed: rupiah(needed), area: place(allocation.area), left: rupiah(left), amount: rupiah(allocation.amount) });
  }
}

/** The amount as a message writes it. */
export const rupiah = (amount: bigint) => formatRupiah(String(amount));

/** How the distribution's amounts are entered in bulk: the components with what they come to. */
export const priced = (groups: readonly Group[]) => groups.flatMap(({ components, amount }) => (amount === null ? [] : [{ components, amount: String(amount) }]));

/** How many are given how much. */
export function totalOf(groups: readonly Group[]): { count: number; amount: bigint } {
  return groups.reduce((sum, { count, amount }) => (amount === null ? sum : { count: sum.count + count, amount: sum.amount + amount * BigInt(count) }), { count: 0, amount: 0n });
}
