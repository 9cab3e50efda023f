import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { emptyReport, fieldReportField, fieldReportInput, fieldReportSchema } from './field-report.ts';

const empty = emptyReport('2026-11-26', '36.04.34', [{ id: 'satu' }, { id: 'dua' }]);

test('a journal begins today, at home, of the first term', () => {
  expect(empty).toMatchObject({ pillar: 'satu', date: '2026-11-26', area: '36.04.34', venue: '' });
  expect(emptyReport('2026-11-26', '36.04.34', []).pillar).toBe('');
});

test('needs venue and activity, and is sent without what is empty', () => {
  const wrong = z.safeParse(fieldReportSchema, { ...empty, note: 'x'.repeat(4_001) });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['venue', 'forms.required'], ['activity', 'forms.required'], ['note', 'reports.tooLong']]);
  const whole = { ...empty, venue: ' Balai ', activity: ' Kunjungan ', constraint: ' ' };
  expect(z.safeParse(fieldReportSchema, whole).success).toBe(true);
  expect(fieldReportInput(whole)).toEqual({ pillar: 'satu', date: '2026-11-26', area: '36.04.34', venue: 'Balai', activity: 'Kunjungan', constraint: undefined, note: undefined });
});

test('a refused field is found by its name in the graph', () => {
  expect([fieldReportField(['date']), fieldReportField(['idempotencyKey']), fieldReportField([])]).toEqual(['date', null, null]);
});
