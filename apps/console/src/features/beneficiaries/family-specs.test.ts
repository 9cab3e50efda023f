import { expect, test } from 'vitest';
import { changesOf } from '../records/field-specs.ts';
import { familyValues, placeSpecs, signSpecs, welfareSpecs, withSigns } from './family-specs.ts';

const specs = [...placeSpecs, ...welfareSpecs, ...signSpecs((sign) => sign)];
const recorded = {
  address: 'Kp. Contoh', rt: '001', rw: null, desil: 2, desilSource: 'DTSEN', desilOn: '2026-07-01', extremePoor: false, extremePoorSource: 'P3KE', extremePoorOn: '2026-01-01',
  signs: [{ sign: 'EARTH_FLOOR', present: true }, { sign: 'POOR_WALLS', present: false }], signsOn: '2026-08-08',
};
const changed = (values: object, base = familyValues(recorded)) => withSigns(changesOf(specs, { ...base, ...values }, base), base);

test('what stays as it is is not sent, the signs neither', () => {
  expect(changed({})).toEqual({});
  expect(changed({ address: 'Kp. Lain', extremePoor: '' })).toEqual({ address: 'Kp. Lain', extremePoor: null });
});

test('one changed sign sends all answers, those not asked left out', () => {
  expect(changed({ sign_NO_SHELTER: 'no', sign_POOR_WALLS: '' })).toEqual({ signs: [{ sign: 'NO_SHELTER', present: false }, { sign: 'EARTH_FLOOR', present: true }] });
  expect(changed({ sign_FOOD_WORRY: 'yes', signsOn: '2026-09-01' }, familyValues())).toEqual({ signs: [{ sign: 'FOOD_WORRY', present: true }], signsOn: '2026-09-01' });
});
