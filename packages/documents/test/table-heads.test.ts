import { expect, test } from 'vitest';
import { accessAuditData } from '../src/access-audit.ts';
import { institutionListData } from '../src/institution-list.ts';
import { planAlignmentData } from '../src/plan-alignment.ts';
import { povertyReportData } from '../src/poverty-report.ts';
import { resourceRecapData } from '../src/resource-recap.ts';
import type { TableData } from '../src/table-data.ts';
import { tkskListData } from '../src/tksk-list.ts';
import { youthComplianceData } from '../src/youth-compliance.ts';

/** Width of the text on a page of A4, upright and lying, in mm, as `paper.typ` sets it. */
const page = { upright: 166, lying: 253 };
const mmOfPoint = 0.353;

/** About how wide a word of the bold face is, in ems. */
function width(word: string): number {
  return [...word].reduce((sum, letter) => sum + (/[ijlftr.]/.test(letter) ? 0.33 : /[mwMW]/.test(letter) ? 0.89 : /[A-Z]/.test(letter) ? 0.7 : 0.58), 0);
}

/** Heads with a word that is wider than its column: it would lie over the next one. */
function tooWide({ table: { wide, columns } }: TableData): string[] {
  const close = columns.length > 12;
  // Letters, and what a cell keeps free on the side where a head begins: on the other it may reach the line.
  const [size, free] = close ? [7, 1] : [9, 2];
  const share = (wide ? page.lying : page.upright) / columns.reduce((sum, column) => sum + column.share, 0);
  return columns.filter(({ head, share: part }) => head.split(/[ /]/).some((word) => width(word) * size * mmOfPoint > share * part - free)).map(({ head }) => head);
}

test.each([
  ['institutions', institutionListData([], '36', '2026-11-26', '2027-02-24')], ['alignment of plans', planAlignmentData([], '36', '36')], ['resources', resourceRecapData({ persons: [], organisations: [] }, '36')],
  ['extreme poverty', povertyReportData({ since: '2025-12-31', until: '2026-11-26', year: 2026, area: { code: '36', shortName: 'Banten' }, snapshots: [], register: { families: 0, valid: 0, verified: 0, stale: 0 }, movement: null, spending: [], regions: [] }, '36')],
  ['Karang Taruna', youthComplianceData([], '36.02')], ['accesses', accessAuditData([], { subject: null, account: null }, { subject: null, account: null, kind: [], from: '2026-01-01', to: '2026-11-02' }, '36', '2026-11-02T03:00:00.000Z')], ['TKSK', tkskListData({ terms: [], vacancies: [] }, '36.02')],
])('every head of the table of %s fits its column', (_name, data) => {
  expect(tooWide(data)).toEqual([]);
});
