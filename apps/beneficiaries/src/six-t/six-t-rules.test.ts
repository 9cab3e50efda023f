import { may, roles } from '@pilar/domain/access';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { describe, expect, it } from 'vitest';
import { findingTasks, leads, mayNotApply, nextSteps, unanswered } from './six-t-rules.ts';

it('lets price and quality of cash alone not apply (rule 39)', () => {
  expect(['HARGA', 'KUALITAS'].map((dimension) => mayNotApply(dimension as 'HARGA', 'CASH'))).toEqual([true, true]);
  for (const dimension of ['SASARAN', 'JUMLAH', 'WAKTU', 'ADMINISTRASI'] as const) expect(mayNotApply(dimension, 'CASH')).toBe(false);
  for (const form of ['GOODS', 'NON_CASH', 'SERVICE']) expect(mayNotApply('HARGA', form)).toBe(false);
});

it('tells which of the six nobody has answered, in their order', () => {
  expect(unanswered([])).toHaveLength(6);
  expect(unanswered(['WAKTU', 'SASARAN', 'WAKTU'])).toEqual(['JUMLAH', 'HARGA', 'KUALITAS', 'ADMINISTRASI']);
});

describe('steps of a finding', () => {
  const finding = { state: 'ANSWERED', areaCode: '36.02.01.2002', answeredBy: 'one' };
  it('leave the judgement of an answer to somebody else', () => {
    expect(nextSteps(finding, viewers.lebak, 'two')).toEqual(['ASSIGN', 'ANSWER', 'RETURN', 'CLOSE']);
    expect(nextSteps(finding, viewers.lebak, 'one')).toEqual(['ASSIGN', 'ANSWER']);
  });
  it('are none for a village, an observer and another area, or once it is closed', () => {
    for (const viewer of [viewerWith('VILLAGE_OPERATOR', '36.02.01.2002'), viewers.head, viewers.serang]) expect(nextSteps(finding, viewer, 'two')).toEqual([]);
    expect(nextSteps({ ...finding, state: 'CLOSED' }, viewers.lebak, 'two')).toEqual([]);
    expect(leads('CLOSE', 'OPEN')).toBe(false);
    expect(leads('ANSWER', null)).toBe(false);
  });
  it('ask for an answer by its day, then for a judgement within a week', () => {
    const asked = { areaCode: '36.02', checkedOn: '2026-01-06', dueOn: '2026-01-20', answeredOn: null };
    expect(findingTasks({ ...asked, state: 'OPEN' })).toMatchObject([{ kind: 'SIX_T_FINDING', from: '2026-01-06', due: '2026-01-20' }]);
    expect(findingTasks({ ...asked, state: 'ANSWERED', answeredOn: '2026-01-10' })).toMatchObject([{ kind: 'SIX_T_ANSWER', due: '2026-01-17' }]);
    for (const state of ['CLOSED', null]) expect(findingTasks({ ...asked, state })).toEqual([]);
  });
});

it('is read as distributions are, which row-level security repeats, and checked by those who read deliveries', () => {
  for (const role of roles) {
    const viewer = viewerWith(role, '36');
    expect(may(viewer, 'sixT.read'), role).toBe(may(viewer, 'distribution.read'));
    for (const permission of ['sixT.check', 'sixT.answer'] as const) if (may(viewer, permission)) expect(may(viewer, 'delivery.read'), role).toBe(true);
  }
});
