import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeFairShares, ShareUsedUp } from '../src/fair-shares.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const settled = async (promise: Promise<unknown>) => {
  let done = false;
  void promise.then(() => { done = true; }, () => { done = true; });
  await vi.advanceTimersByTimeAsync(0);
  return done;
};

describe('a share', () => {
  test('holds so much of one caller, while another finds theirs free', async () => {
    const take = makeFairShares({ share: 2, patienceMs: 1_000 });
    await take('a');
    const giveBack = await take('a');
    const third = take('a');
    expect([await settled(third), await settled(take('b'))]).toEqual([false, true]);
    giveBack();
    giveBack();
    expect([await settled(third), await settled(take('a'))]).toEqual([true, false]);
  });

  test('is taken in turn: much that waits is not passed by little', async () => {
    const take = makeFairShares({ share: 4, patienceMs: 1_000 });
    const giveBack = await take('a', 3);
    const much = take('a', 4);
    const little = take('a', 1);
    expect([await settled(much), await settled(little)]).toEqual([false, false]);
    giveBack();
    expect([await settled(much), await settled(little)]).toEqual([true, false]);
    (await much)();
    expect(await settled(little)).toBe(true);
  });

  test('is all of it to whoever wants more', async () => {
    const take = makeFairShares({ share: 4, patienceMs: 1_000 });
    const giveBack = await take('a', 1_000);
    const next = take('a');
    expect(await settled(next)).toBe(false);
    giveBack();
    expect(await settled(next)).toBe(true);
  });

  test('is refused to whoever has waited long, and those behind are let in where they want less', async () => {
    const take = makeFairShares({ share: 4, patienceMs: 1_000 });
    await take('a', 3);
    const much = take('a', 2);
    const refused = expect(much).rejects.toBeInstanceOf(ShareUsedUp);
    await vi.advanceTimersByTimeAsync(900);
    const little = take('a', 1);
    expect(await settled(little)).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    await refused;
    expect(await settled(little)).toBe(true);
  });
});
