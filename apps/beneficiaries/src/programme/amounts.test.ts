import fc from 'fast-check';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { amountFor, amountsOn, dueFor, type Edition } from './amounts.ts';

const pkh: Edition = {
  validFrom: '2024-01-01', per: 'YEAR', mostMembers: 4,
  parts: [
    { component: 'EARLY_CHILDHOOD', amount: 3_000_000n }, { component: 'SD', amount: 900_000n }, { component: 'SMP', amount: 1_500_000n },
    { component: 'SMA', amount: 2_000_000n }, { component: 'ELDERLY', amount: 2_400_000n }, { component: 'SEVERE_DISABILITY', amount: 2_400_000n },
  ],
};
const sembako: Edition = { validFrom: '2024-01-01', per: 'MONTH', mostMembers: null, parts: [{ component: null, amount: 200_000n }] };

describe('the amount of a family', () => {
  it('goes by its members, of whom those with the greatest amounts count', () => {
    expect(amountFor(pkh, ['SD', 'SMP'])).toBe(2_400_000n);
    expect(amountFor(pkh, ['SD', 'SD', 'SMP', 'SMA', 'EARLY_CHILDHOOD'])).toBe(7_400_000n);
    expect(amountFor(pkh, [])).toBeNull();
    expect(amountFor(sembako)).toBe(200_000n);
  });

  it('never sinks with a further member, never counts more than are allowed, and does not ask for their order', () => {
    const members = fc.array(fc.constantFrom(...codes('AID_COMPONENT')), { maxLength: 12 });
    fc.assert(fc.property(members, fc.constantFrom(...codes('AID_COMPONENT')), fc.integer({ min: 1, max: 6 }), (given, more, mostMembers) => {
      const edition = { ...pkh, mostMembers };
      const amount = amountFor(edition, given) ?? 0n;
      expect(amountFor(edition, [...given, more]) ?? 0n).toBeGreaterThanOrEqual(amount);
      expect(amountFor(edition, given.toReversed()) ?? 0n).toBe(amount);
      expect(amount).toBeLessThanOrEqual(BigInt(mostMembers) * 3_000_000n);
      const each = given.map((one: Code<'AID_COMPONENT'>) => amountFor(edition, [one]) ?? 0n).toSorted((a, b) => Number(b - a)).slice(0, mostMembers);
      expect(amount).toBe(each.reduce((sum, one) => sum + one, 0n));
    }));
  });
});

describe('the edition of a day', () => {
  it('is the latest that has begun', () => {
    const editions = [{ validFrom: '2024-01-01' }, { validFrom: '2026-01-01' }, { validFrom: '2025-07-01' }];
    expect(['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01', '2026-11-28'].map((day) => amountsOn(editions, day)?.validFrom ?? null))
      .toEqual([null, '2024-01-01', '2024-01-01', '2025-07-01', '2026-01-01']);
  });
});

describe('what is due', () => {
  it('is the share of the months', () => {
    expect([dueFor(900_000n, 'YEAR', 3), dueFor(200_000n, 'MONTH', 3), dueFor(1_000n, 'QUARTER', 1), dueFor(5n, 'OCCASION', 3)]).toEqual([225_000n, 600_000n, 333n, null]);
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 12 }), (amount, months) => {
      const due = dueFor(amount, 'YEAR', months) ?? 0n;
      expect(due * 12n).toBeLessThanOrEqual(amount * BigInt(months));
      expect((due + 1n) * 12n).toBeGreaterThan(amount * BigInt(months));
    }));
  });
});
