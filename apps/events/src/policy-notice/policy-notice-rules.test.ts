import { expect, it } from 'vitest';
import { changesOn, noticeState } from './policy-notice-rules.ts';

const notice = { validFrom: '2021-07-12', validTo: '2022-12-31', supersededOn: null };

it('holds between its days, and until another takes its place (rule 43)', () => {
  expect(['2021-07-11', '2021-07-12', '2022-12-31', '2023-01-01'].map((day) => noticeState(notice, day))).toEqual(['COMING', 'IN_FORCE', 'IN_FORCE', 'PAST']);
  const superseded = { ...notice, validTo: null, supersededOn: '2022-01-01' };
  expect(['2021-12-31', '2022-01-01'].map((day) => noticeState(superseded, day))).toEqual(['IN_FORCE', 'SUPERSEDED']);
});

it('tells when its state turns next', () => {
  expect([changesOn(notice, '2021-01-01'), changesOn(notice, '2021-07-12'), changesOn(notice, '2023-01-01')]).toEqual(['2021-07-12', '2023-01-01', null]);
});
