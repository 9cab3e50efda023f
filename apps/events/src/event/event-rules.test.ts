import { covers } from '@pilar/domain/region-code';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankDraft, type Draft } from './event-draft.ts';
import { breaches, commonRegion, mayFollow, notYetHeld, outside, unpeopled, unplaced, unreported, wrongOrder } from './event-rules.ts';

const today = '2026-06-01';
const venue = { name: 'Aula', address: null, area: '36.02.01', officeId: null };
const draft = (changes: Partial<Draft>): Draft => ({ ...blankDraft, date: '2026-05-01', targetAreas: ['36.02'], venue, ...changes });
const paths = (found: { path: string }[]) => found.map(({ path }) => path);

const code = fc.tuple(fc.constantFrom('36', '32'), fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }))
  .map(([province, parts]) => [province, ...parts.map((part) => String(part).padStart(2, '0'))].join('.'));
const state = fc.constantFrom<Draft['state']>('DRAFT', 'SCHEDULED', 'INVITED', 'ONGOING', 'HELD', 'REPORTED', 'PUBLISHED', 'CANCELLED', 'POSTPONED');
const time = fc.integer({ min: 0, max: 1439 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

describe('rule 19', () => {
  it('is kept exactly by a later hour on the same day', () => {
    fc.assert(fc.property(time, time, (startTime, endTime) => {
      expect(wrongOrder(draft({ startTime, endTime })).length === 0).toBe(endTime > startTime);
    }));
  });
  it('lets an event of several days end at an earlier hour', () => {
    expect(wrongOrder(draft({ startTime: '13:00', endTime: '09:00', endDate: '2026-05-02' }))).toEqual([]);
  });
  it('asks for the beginning of what has an end, and takes a day alone', () => {
    expect(paths(wrongOrder(draft({ endTime: '09:00' })))).toEqual(['endTime']);
    expect(wrongOrder(draft({}))).toEqual([]);
    expect(wrongOrder(draft({ endDate: '2026-05-01' }))).toEqual([]);
  });
  it('lets a past event stay SCHEDULED, and holds none before its day', () => {
    expect(breaches(draft({ state: 'SCHEDULED' }), today, true)).toEqual([]);
    expect(paths(notYetHeld(draft({ state: 'HELD', date: '2026-06-02' }), today))).toEqual(['state']);
    expect(notYetHeld(draft({ state: 'HELD', date: today }), today)).toEqual([]);
  });
});

describe('rule 20', () => {
  it('asks online for a link, on site for a region, hybrid for both', () => {
    const bare = { state: 'SCHEDULED', venue: null, date: '2026-07-01' } as const;
    expect(paths(unplaced(draft({ ...bare, mode: 'VIRTUAL' }), today))).toEqual(['meetingLink']);
    expect(paths(unplaced(draft({ ...bare, mode: 'TATAP_MUKA' }), today))).toEqual(['venue']);
    expect(paths(unplaced(draft({ ...bare, mode: 'HYBRID', venue: { ...venue, area: null } }), today))).toEqual(['meetingLink', 'venue.area']);
  });
  it('is excused by a reason in the past only', () => {
    fc.assert(fc.property(state, fc.constantFrom('2026-05-01', '2026-07-01'), (of, date) => {
      const found = unplaced(draft({ state: of, venue: null, date, incompleteReason: 'tidak disebut' }), today);
      const plan = ['SCHEDULED', 'INVITED', 'ONGOING'].includes(of);
      expect(found.length > 0).toBe(plan && date > today);
    }));
  });
});

describe('rule 21', () => {
  it('asks a held event for an opener or moderator and a speaker, by whatever name', () => {
    const roles = (...kinds: string[]) => kinds.map((role) => ({ role, personId: null, officeId: 'office', post: null, name: null, affiliation: null, note: null }));
    expect(unpeopled(draft({ state: 'HELD', roles: roles('MODERATOR', 'NARASUMBER') }))).toEqual([]);
    expect(unpeopled(draft({ state: 'HELD', roles: roles('PEMBUKA', 'NARASUMBER', 'NARASUMBER') }))).toEqual([]);
    expect(unpeopled(draft({ state: 'HELD', roles: roles('SAMBUTAN', 'PESERTA') }))).toHaveLength(2);
    expect(unpeopled(draft({ state: 'ONGOING' }))).toEqual([]);
    expect(unpeopled(draft({ state: 'HELD', incompleteReason: 'tidak disebut' }))).toEqual([]);
  });
});

describe('rule 23', () => {
  it('asks a report for everything, and a held event for nothing', () => {
    expect(paths(unreported(draft({ state: 'REPORTED' })))).toEqual(['participants', 'topics', 'keyPoints', 'media']);
    expect(unreported(draft({ state: 'HELD' }))).toEqual([]);
    expect(unreported(draft({ state: 'PUBLISHED', incompleteReason: 'tidak disebut' }))).toEqual([]);
  });
  it('takes a count of nobody for attendance', () => {
    const participants = [{ group: 'TKSK', label: null, count: 0, areaCode: null, note: null }];
    expect(paths(unreported(draft({ state: 'REPORTED', participants })))).not.toContain('participants');
  });
});

describe('rule 24', () => {
  it('lets events leave the province only as external, and only for the province', () => {
    fc.assert(fc.property(fc.array(code, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean(), (targetAreas, external, provincial) => {
      const leaves = targetAreas.some((area) => !covers('36', area));
      expect(outside(draft({ targetAreas, external }), provincial).length === 0).toBe(external ? provincial : !leaves);
    }));
  });
  it('looks at the venue too', () => {
    expect(paths(outside(draft({ venue: { ...venue, area: '32.04' } }), true))).toEqual(['venue.area']);
  });
});

describe('mayFollow', () => {
  it('cancels and postpones only what was not held', () => {
    expect([mayFollow('SCHEDULED', 'CANCELLED'), mayFollow('HELD', 'CANCELLED'), mayFollow('PUBLISHED', 'POSTPONED'), mayFollow('CANCELLED', 'SCHEDULED')]).toEqual([true, false, false, true]);
  });
});

describe('commonRegion', () => {
  it('is the narrowest that holds all', () => {
    expect([commonRegion(['36.02.01']), commonRegion(['36.02.01', '36.02.02']), commonRegion(['36.02', '36.04.34']), commonRegion(['36', '32.04'])]).toEqual(['36.02.01', '36.02', '36', 'ID']);
    fc.assert(fc.property(fc.array(code, { minLength: 1, maxLength: 5 }), (codes) => {
      const common = commonRegion(codes);
      expect(codes.every((each) => covers(common, each))).toBe(true);
    }));
  });
});
