import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { attendanceRows, namedGroupWords, namedWords, presentOf } from '../src/event-attendance.ts';

const told = (group: string, count: number | null) => ({ group, count });
const counts = (rows: ReturnType<typeof attendanceRows>) => rows.map(({ group, count, others }) => [others ? `${group}+` : group, count]);

describe('rows of attendance', () => {
  it.each<[string, ReturnType<typeof told>[], Record<string, number>, unknown[]]>([
    ['names alone', [], { TKSK: 30, PSM: 2 }, [['TKSK', 30], ['PSM', 2]]],
    ['a group told and another named', [told('TKSK', 30)], { PSM: 4 }, [['TKSK', 30], ['PSM', 4]]],
    ['the named among the told', [told('TKSK', 30)], { TKSK: 28 }, [['TKSK', 30]]],
    ['more named than told', [told('TKSK', 30)], { TKSK: 33 }, [['TKSK', 33]]],
    ['a group without a number', [told('TKSK', null), told('PSM', null)], { TKSK: 3 }, [['TKSK', 3], ['PSM', null]]],
    ['a group told in two rows', [told('TKSK', 10), told('TKSK', null)], { TKSK: 15 }, [['TKSK', 10], ['TKSK', null], ['TKSK+', 5]]],
    ['two rows that hold all the named', [told('TKSK', 10), told('TKSK', 6)], { TKSK: 15 }, [['TKSK', 10], ['TKSK', 6]]],
    ['nobody', [], {}, []],
  ])('%s', (_case, groups, present, rows) => {
    expect(counts(attendanceRows(groups, present))).toEqual(rows);
  });

  it('count of each group the larger of what was told and who is named, and nobody twice', () => {
    const group = fc.constantFrom('TKSK', 'PSM', 'UNDANGAN');
    const people = fc.integer({ min: 0, max: 500 });
    fc.assert(fc.property(fc.array(fc.record({ group, count: fc.option(people) })), fc.dictionary(group, people), (groups, present) => {
      const rows = attendanceRows(groups, present);
      for (const one of ['TKSK', 'PSM', 'UNDANGAN']) {
        const sum = (of: readonly { group: string; count: number | null }[]) => of.filter((row) => row.group === one).reduce((all, { count }) => all + (count ?? 0), 0);
        expect(sum(rows)).toBe(Math.max(sum(groups), present[one] ?? 0));
      }
      expect(rows.slice(0, groups.length).map(({ told: row }) => row)).toEqual(groups);
    }));
  });
});

test('what the list of names says, in words', () => {
  const list = [
    { group: 'PSM', state: 'PRESENT', participants: 1, walkIns: 1 }, { group: 'TKSK', state: 'ABSENT', participants: 4, walkIns: 0 },
    { group: 'TKSK', state: 'PRESENT', participants: 1_230, walkIns: 1 }, { group: 'TKSK', state: 'INVITED', participants: 3, walkIns: 0 },
  ];
  expect(namedWords(list)).toBe('1.231 hadir (2 tanpa undangan), 4 tidak hadir, 3 diundang');
  expect(namedWords([])).toBeNull();
  expect(presentOf(list)).toEqual({ PSM: 1, TKSK: 1_230 });
  expect([namedGroupWords({ group: 'UNDANGAN', others: false }), namedGroupWords({ group: 'TKSK', others: true })]).toEqual(['Tamu undangan', 'TKSK lainnya']);
});
