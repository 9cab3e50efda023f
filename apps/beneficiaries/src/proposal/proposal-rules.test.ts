import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, barred, begun, holding, mayWithdraw, openSteps, standingOf, stepFor, stepsFor, type Absence, type Acted, type Entry, type PathStep, type Step } from './proposal-rules.ts';

const all = ['VILLAGE', 'CITIZEN', 'REGENCY'] as const;
const path: PathStep[] = [
  { step: 'SUBMISSION', required: true, level: 'VILLAGE', roles: ['VILLAGE_OPERATOR', 'TKSK', 'REG_OFFICER'], byOther: false, origins: all },
  { step: 'MEETING', required: true, level: 'VILLAGE', roles: ['VILLAGE_OPERATOR', 'TKSK', 'REG_OFFICER'], byOther: false, origins: ['VILLAGE', 'CITIZEN'] },
  { step: 'DISTRICT_CHECK', required: false, level: 'DISTRICT', roles: ['KEC_OFFICER'], byOther: true, origins: ['VILLAGE', 'CITIZEN'] },
  { step: 'REGENCY_VERIFICATION', required: true, level: 'REGENCY', roles: ['REG_OFFICER'], byOther: true, origins: all },
  { step: 'APPROVAL', required: true, level: 'REGENCY', roles: ['REG_OFFICER'], byOther: true, origins: all },
  { step: 'SENDING', required: true, level: 'REGENCY', roles: ['REG_OFFICER'], byOther: false, origins: all },
  { step: 'ANSWER', required: true, level: 'REGENCY', roles: ['REG_OFFICER'], byOther: false, origins: all },
];
const village = stepsFor(path, 'VILLAGE');

let ids = 0;
const entry = (verdict: Entry['verdict'], step: Step | null = null, undoes: string | null = null): Entry => ({ id: String(++ids), step, verdict, undoes });
const accepted = (...steps: Step[]) => steps.map((step) => entry('ACCEPTED', step));

describe('the usual path', () => {
  it('goes from draft to the ministry’s answer, the district’s check left out or made', () => {
    expect(standingOf(village, accepted('SUBMISSION', 'MEETING'))).toMatchObject({ state: 'MUSDES_ACCEPTED', next: 'REGENCY_VERIFICATION', optional: ['DISTRICT_CHECK'] });
    expect(standingOf(village, accepted('SUBMISSION', 'MEETING', 'DISTRICT_CHECK'))).toMatchObject({ state: 'KEC_CHECKED', next: 'REGENCY_VERIFICATION', optional: [] });
    expect(standingOf(village, accepted('SUBMISSION', 'MEETING', 'REGENCY_VERIFICATION', 'APPROVAL', 'SENDING', 'ANSWER'))).toMatchObject({ state: 'NATIONAL_OK', next: null });
  });

  it('is shorter for what a regency proposes by itself', () => {
    expect(standingOf(stepsFor(path, 'REGENCY'), accepted('SUBMISSION'))).toMatchObject({ next: 'REGENCY_VERIFICATION', optional: [] });
  });

  it('returns to the former step that was taken, from any, and goes on from there', () => {
    const skipped = standingOf(village, [...accepted('SUBMISSION', 'MEETING'), entry('RETURNED', 'REGENCY_VERIFICATION')]);
    expect(skipped).toMatchObject({ state: 'RETURNED', next: 'MEETING', passed: ['SUBMISSION'] });
    expect(advance(village, skipped, entry('ACCEPTED', 'MEETING'))).toMatchObject({ state: 'MUSDES_ACCEPTED', next: 'REGENCY_VERIFICATION' });
    const checked = standingOf(village, [...accepted('SUBMISSION', 'MEETING', 'DISTRICT_CHECK'), entry('RETURNED', 'REGENCY_VERIFICATION')]);
    expect(checked).toMatchObject({ state: 'RETURNED', next: 'DISTRICT_CHECK', passed: ['SUBMISSION', 'MEETING'] });
    expect(standingOf(village, [...accepted('SUBMISSION'), entry('RETURNED', 'MEETING')])).toMatchObject({ next: 'SUBMISSION', passed: [] });
  });

  it('ends by the rejection of whoever rejects, and opens again where an objection is upheld', () => {
    for (const [steps, at, state] of [[['SUBMISSION'], 'MEETING', 'MUSDES_REJECTED'], [['SUBMISSION', 'MEETING'], 'REGENCY_VERIFICATION', 'REJECTED']] as [Step[], Step, string][]) {
      const ended = [...accepted(...steps), entry('REJECTED', at)];
      expect(standingOf(village, ended)).toMatchObject({ state, next: null });
      expect(standingOf(village, [...ended, entry('OBJECTED'), entry('OBJECTION_DISMISSED')])).toMatchObject({ state, next: null, objection: false });
      expect(standingOf(village, [...ended, entry('OBJECTED'), entry('OBJECTION_UPHELD')])).toMatchObject({ state: 'RETURNED', next: at, objection: false });
    }
  });
});

describe('who may decide', () => {
  const at = (steps: Step[]): Acted & { absence: Absence | null } => ({ ...standingOf(village, accepted(...steps)), proposedBy: 'a', submittedBy: 'b', assignedTo: null, absence: null });
  const regency = { account: 'c', role: 'REG_OFFICER' } as const;

  it('is said by the path, and never is it the proposer', () => {
    const waits = at(['SUBMISSION', 'MEETING']);
    expect(barred(village, waits, 'REGENCY_VERIFICATION', 'ACCEPTED', regency)).toBe(null);
    expect(barred(village, waits, 'APPROVAL', 'ACCEPTED', regency)).toBe('notOpen');
    expect(barred(village, waits, 'DISTRICT_CHECK', 'ACCEPTED', regency)).toBe('notYours');
    for (const account of ['a', 'b']) expect(barred(village, waits, 'REGENCY_VERIFICATION', 'RETURNED', { ...regency, account })).toBe('own');
    expect(barred(village, { ...waits, assignedTo: 'd' }, 'REGENCY_VERIFICATION', 'ACCEPTED', regency)).toBe('taken');
    expect(barred(village, { ...waits, objection: true }, 'REGENCY_VERIFICATION', 'ACCEPTED', regency)).toBe('objection');
    expect(barred(village, { ...waits, objection: true }, 'REGENCY_VERIFICATION', 'REJECTED', regency)).toBe(null);
    const gone = { ...waits, absence: { why: 'MOVED', levels: ['REGENCY'] } } as const;
    expect(barred(village, gone, 'REGENCY_VERIFICATION', 'ACCEPTED', regency)).toBe('absent');
    for (const verdict of ['RETURNED', 'REJECTED'] as const) expect(barred(village, gone, 'REGENCY_VERIFICATION', verdict, regency)).toBe(null);
    expect(barred(village, gone, 'DISTRICT_CHECK', 'ACCEPTED', { account: 'c', role: 'KEC_OFFICER' })).toBe(null);
    expect(barred(village, { ...at(['SUBMISSION', 'MEETING', 'REGENCY_VERIFICATION', 'APPROVAL', 'SENDING']), absence: gone.absence }, 'ANSWER', 'ACCEPTED', regency)).toBe(null);
    expect(barred(village, at([]), 'SUBMISSION', 'RETURNED', regency)).toBe('noFormer');
    expect(barred(village, at(['SUBMISSION']), 'MEETING', 'REJECTED', regency)).toBe('meetingOnly');
    expect(barred(village, { ...waits, next: null }, 'APPROVAL', 'ACCEPTED', regency)).toBe('over');
    expect(stepFor(village, waits, { role: 'KEC_OFFICER' })).toBe('DISTRICT_CHECK');
    expect(stepFor(village, waits, regency)).toBe('REGENCY_VERIFICATION');
    expect([mayWithdraw(waits), mayWithdraw(at(['SUBMISSION', 'MEETING', 'REGENCY_VERIFICATION', 'APPROVAL', 'SENDING']))]).toEqual([true, false]);
  });
});

describe('any sequence of decisions', () => {
  const verdict = fc.constantFrom('ACCEPTED', 'RETURNED', 'REJECTED', 'OBJECTED', 'OBJECTION_UPHELD', 'OBJECTION_DISMISSED', 'UNDONE' as const);

  /** What an officer could do next, as the choices say; what the rules forbid is left out. */
  function play(choices: readonly { verdict: Entry['verdict']; optional: boolean }[], each: (entries: readonly Entry[]) => void): void {
    const entries: Entry[] = [];
    for (const { verdict: wanted, optional } of choices) {
      const standing = standingOf(village, entries);
      const last = holding(entries).at(-1);
      const step = optional ? openSteps(standing)[0] ?? null : standing.next;
      if (wanted === 'UNDONE') {
        if (last) entries.push(entry('UNDONE', last.step, last.id));
      } else if (wanted === 'OBJECTED') {
        if (!standing.objection) entries.push(entry('OBJECTED'));
      } else if (wanted === 'OBJECTION_UPHELD' || wanted === 'OBJECTION_DISMISSED') {
        if (standing.objection) entries.push(entry(wanted));
      } else if (step !== null && !(wanted === 'RETURNED' && standing.passed.length === 0)) {
        entries.push(entry(wanted, step));
      }
      each(entries);
    }
  }
  const choices = fc.array(fc.record({ verdict, optional: fc.boolean() }), { maxLength: 25 });

  it('skips no required step, and is over only where nothing is waited for', () => {
    fc.assert(fc.property(choices, (given) => play(given, (entries) => {
      const { passed, next, state } = standingOf(village, entries);
      const order = passed.map((step) => village.findIndex((one) => one.step === step));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      const until = order.at(-1) ?? -1;
      for (const { step, required } of village.slice(0, until + 1)) if (required) expect(passed).toContain(step);
      expect(next === null).toBe(['NATIONAL_OK', 'NATIONAL_REJECTED', 'MUSDES_REJECTED', 'REJECTED', 'WITHDRAWN'].includes(state));
    })));
  });

  it('is the same with a decision taken back as without it', () => {
    fc.assert(fc.property(choices, (given) => play(given, (entries) => {
      const held = holding(entries);
      expect(standingOf(village, entries)).toEqual(held.reduce((at, one) => advance(village, at, one), begun(village)));
      const last = held.at(-1);
      if (last) expect(standingOf(village, [...entries, entry('UNDONE', last.step, last.id)])).toEqual(standingOf(village, held.slice(0, -1)));
    })));
  });
});
