import { codes } from '@pilar/domain/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barred, openStates, stepsFrom, steps, waitingStates, type Step } from './entitlement-rules.ts';

const at = { state: 'ELIGIBLE', frozen: false, ownerLevel: 'REGENCY', accepted: false };
const all = Object.keys(steps) as Step[];

describe('who may take a step', () => {
  it.each([
    ['REGENCY', 'REGENCY', null], ['REGENCY', 'PROVINCE', 'otherLevel'], ['REGENCY', 'DISTRICT', 'otherLevel'], ['PROVINCE', 'PROVINCE', null], ['PROVINCE', 'REGENCY', 'otherLevel'],
    ['VILLAGE', 'REGENCY', null], ['VILLAGE', 'VILLAGE', 'otherLevel'], ['CENTRAL', 'PROVINCE', null], ['CENTRAL', 'REGENCY', 'ownerApproves'],
  ] as const)('a programme of level %s is approved by %s: %s', (ownerLevel, level, bar) => {
    expect(barred('APPROVE', { ...at, ownerLevel }, level)).toBe(bar);
  });

  it('a regency approves for the ministry what the ministry has accepted', () => {
    expect(barred('APPROVE', { ...at, ownerLevel: 'CENTRAL', accepted: true }, 'REGENCY')).toBeNull();
  });

  it('of what is frozen nothing but its end is decided, by any office', () => {
    for (const state of openStates) for (const level of ['PROVINCE', 'REGENCY'] as const) expect(stepsFrom({ ...at, state, frozen: true }, level)).toEqual(['TERMINATE']);
  });
});

it('nothing leads out of an end, or to a state that waits for nobody and goes on nowhere', () => {
  for (const state of codes('ENTITLEMENT_STATE')) expect(stepsFrom({ ...at, state }, 'REGENCY').length > 0).toBe(openStates.includes(state));
  for (const state of waitingStates) expect(openStates).toContain(state);
});

it('no way leads to ACTIVE past a decree, whoever goes it', () => {
  const level = fc.constantFrom('PROVINCE' as const, 'REGENCY' as const, 'DISTRICT' as const, 'VILLAGE' as const);
  fc.assert(fc.property(fc.constantFrom('CENTRAL', 'PROVINCE', 'REGENCY', 'VILLAGE'), fc.boolean(), fc.array(fc.tuple(fc.constantFrom(...all), level, fc.boolean()), { maxLength: 40 }), (ownerLevel, accepted, tries) => {
    let state: string = 'PROPOSED';
    const taken: Step[] = [];
    for (const [step, by, frozen] of tries) {
      if (barred(step, { state, frozen, ownerLevel, accepted }, by) !== null) continue;
      taken.push(step);
      state = steps[step].to;
      if (state === 'ACTIVE') expect(taken).toContain('APPROVE');
      if (frozen) expect(step).toBe('TERMINATE');
    }
  }), { numRuns: 500 });
});
