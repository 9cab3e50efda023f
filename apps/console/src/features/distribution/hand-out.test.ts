import { expect, test } from 'vitest';
import type { Item } from '../../outbox/item.ts';
import { manyActs, oneActs } from './delivery-acts.ts';
import { stateHere, toldHere } from './hand-out.ts';
import { missingIn, ontoPlan, emptyPlan } from './plan-values.ts';

const item = (state: Item['state'], act: 'GIVE' | 'FAIL', changedAt = 20) => ({ form: 'salur', state, changedAt, values: { batch: 'b', point: null, delivery: 'd', act } }) as unknown as Item;

test('a recipient stands as this phone told, until the list was read after that', () => {
  expect(stateHere({ state: 'PENDING' }, undefined, 10)).toEqual({ state: 'PENDING', waits: false, refused: false });
  expect(stateHere({ state: 'PENDING' }, item('waiting', 'GIVE'), 10)).toEqual({ state: 'DELIVERED', waits: true, refused: false });
  // Sent since the list was read: nobody is given it twice, also without a line.
  expect(stateHere({ state: 'PENDING' }, item('sent', 'GIVE'), 10)).toEqual({ state: 'DELIVERED', waits: false, refused: false });
  expect(stateHere({ state: 'PENDING' }, item('sent', 'FAIL'), 10)).toEqual({ state: 'FAILED', waits: false, refused: false });
  // Taken back at the desk since.
  expect(stateHere({ state: 'PENDING' }, item('sent', 'GIVE'), 30)).toEqual({ state: 'PENDING', waits: false, refused: false });
  expect(stateHere({ state: 'DELIVERED' }, item('refused', 'GIVE'), 10)).toEqual({ state: 'DELIVERED', waits: false, refused: true });
});

test('of several records about one recipient the latest counts, and only those of the distribution', () => {
  const latest = item('waiting', 'FAIL');
  expect(toldHere([item('sent', 'GIVE'), latest, { ...item('waiting', 'GIVE'), values: { batch: 'other', delivery: 'd' } }], 'b')).toEqual(new Map([['d', latest]]));
});

test('nothing is given to whom is stopped, and several are told of at once where all of them can be', () => {
  const may = { record: true, confirm: false };
  expect(oneActs({ state: 'PENDING', stopped: false }, may)).toEqual(['GIVE', 'FAIL', 'RETURN']);
  expect(oneActs({ state: 'PENDING', stopped: true }, may)).toEqual(['FAIL', 'RETURN']);
  expect(oneActs({ state: 'DELIVERED', stopped: false }, { record: true, confirm: true })).toEqual(['CONFIRM', 'RETURN', 'TAKE_BACK']);
  expect(manyActs([{ state: 'PENDING', stopped: false }, { state: 'FAILED', stopped: false }], may)).toEqual(['GIVE']);
  expect(manyActs([], may)).toEqual([]);
});

test('a plan says what is missing, and what the graph finds wrong at the field that holds it', () => {
  const plan = { ...emptyPlan('2026-11-28', { id: '36.02', name: 'Kab. Lebak' }), points: [{ name: ' ', area: null, serves: [], heldOn: '2026-11-28', timeFrom: '', timeTo: '' }] };
  expect(missingIn(plan)).toEqual(['programme', 'points.0.name', 'points.0.area']);
  const refusal = { __typename: 'InvalidInput', message: '', problems: [{ path: ['points', '0', 'serves', '1'], message: 'twice' }, { path: ['companions', '2'], message: 'unknown' }] } as unknown as Parameters<typeof ontoPlan>[0];
  const told = ontoPlan(refusal);
  expect(told.__typename === 'InvalidInput' && told.problems.map(({ path }) => path)).toEqual([['points', '0', 'serves'], ['companions']]);
});
