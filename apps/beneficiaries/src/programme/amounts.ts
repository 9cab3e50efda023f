import type { Code } from '@pilar/domain/vocabulary';

/** One amount of an edition, in whole rupiah: of the whole, or of each member who is that component. */
export type Part = { component: Code<'AID_COMPONENT'> | null; amount: bigint };

/** What a programme gives from a day on (ISO). */
export type Edition = { validFrom: string; per: Code<'AID_PER'>; mostMembers: number | null; parts: readonly Part[] };

/** The edition that holds on a day: the latest that has begun; null before the first, and where no amount is known. */
export function amountsOn<One extends { validFrom: string }>(editions: readonly One[], day: string): One | null {
  return editions.filter(({ validFrom }) => validFrom <= day).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

/**
 * What one family or person has by the edition, for the span it is of. `members` names one component for each member who counts.
 * Where more members have one than count, those count whose amounts are greatest. Null where the edition gives nothing for them.
 */
export function amountFor({ parts, mostMembers }: Edition, members: readonly Code<'AID_COMPONENT'>[] = []): bigint | null {
  const whole = parts.find(({ component }) => component === null)?.amount ?? null;
  const byComponent = new Map(parts.map(({ component, amount }) => [component, amount]));
  const counted = members
    .flatMap((component) => byComponent.get(component) ?? [])
    .toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0))
    .slice(0, mostMembers ?? members.length);
  if (whole === null && counted.length === 0) return null;
  return counted.reduce((sum, amount) => sum + amount, whole ?? 0n);
}

const monthsOf: Readonly<Record<Exclude<Code<'AID_PER'>, 'OCCASION'>, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** What is due for so many months from an amount that is of a span; whole rupiah, what does not divide is left. Null of what is given on an occasion. */
export function dueFor(amount: bigint, per: Code<'AID_PER'>, months: number): bigint | null {
  return per === 'OCCASION' ? null : (amount * BigInt(months)) / BigInt(monthsOf[per]);
}
