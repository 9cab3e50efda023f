import { describe, expect, it } from 'vitest';
import { holds, presentBoard, presentHead } from './present-holders.ts';

const on = '2026-11-27';

it('a term holds from its first day to its last', () => {
  expect([{}, { validFrom: on, validTo: on }, { validFrom: '2026-11-28' }, { validTo: '2026-11-26' }].map((term) => holds(term, on))).toEqual([true, true, false, false]);
});

describe('presentBoard', () => {
  const board = (termFrom: string, termTo: string, closedOn: string | null = null) => ({ termFrom, termTo, closedOn });
  it.each([
    ['the one that serves', [board('2024-01-01', '2029-01-01'), board('2019-01-01', '2023-12-31')], 0],
    ['not one whose term is over', [board('2019-01-01', '2024-01-01')], undefined],
    ['not one that another has followed', [board('2027-01-01', '2032-01-01'), board('2024-01-01', '2029-01-01', '2026-06-30')], undefined],
    ['the one before, until the next begins', [board('2027-01-01', '2032-01-01'), board('2024-01-01', '2029-01-01')], 1],
    ['none without boards', [], undefined],
  ])('is %s', (_case, boards, at) => {
    expect(presentBoard(boards, on)).toBe(at === undefined ? undefined : boards[at]);
  });
});

describe('presentHead', () => {
  const head = (name: string, more: object = {}) => ({ role: 'HEAD', name, ...more });
  it('is who heads it now, never who has left', () => {
    const [former, present] = [head('Contoh Lama', { validTo: '2026-01-31' }), head('Contoh Baru', { validFrom: '2026-02-01' })];
    expect(presentHead({ headName: 'Contoh Baru', staff: [former, present] }, on)).toBe(present);
    expect(presentHead({ headName: 'Contoh Lama', staff: [former] }, on)).toBeUndefined();
    expect(presentHead({ headName: 'Contoh Lama', staff: [former, { role: 'CARER', name: 'Contoh Pengasuh' }] }, on)).toBeUndefined();
  });
  it('is the name that stands on it where no head was put down', () => {
    expect(presentHead({ headName: 'Contoh Ketua', staff: [{ role: 'CARER', name: 'Contoh Pengasuh' }] }, on)).toEqual({ name: 'Contoh Ketua' });
    expect(presentHead({ headName: null, staff: [] }, on)).toBeUndefined();
  });
});
