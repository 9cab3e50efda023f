import * as z from 'zod/mini';
import type { RecordDailyReportInput } from '../../__generated__/graphql.ts';
import { says } from '../../forms/zod-resolver.ts';

/** The journal of a day as it is filled in on the way. */
export type FieldReportValues = { pillar: string; date: string; area: string; venue: string; activity: string; constraint: string; note: string };

/** What the form starts with: today, at home, of the first of the terms. */
export function emptyReport(today: string, home: string, terms: readonly { id: string }[]): FieldReportValues {
  return { pillar: terms[0]?.id ?? '', date: today, area: home, venue: '', activity: '', constraint: '', note: '' };
}

const filled = z.string().check(z.refine((value) => value.trim() !== '', says('forms.required')));
const long = z.string().check(z.maxLength(4_000, says('reports.tooLong')));

/** What can be told to be wrong without asking the graph; the rules of the domain are the graph's alone. */
export const fieldReportSchema: z.ZodMiniType<FieldReportValues, FieldReportValues> = z.object({
  pillar: filled, date: filled, area: filled, venue: filled.check(z.maxLength(200, says('reports.venueTooLong'))),
  activity: filled.check(z.maxLength(4_000, says('reports.tooLong'))), constraint: long, note: long,
});

/** The form as the graph takes it. */
export function fieldReportInput({ pillar, date, area, venue, activity, constraint, note }: FieldReportValues): Omit<RecordDailyReportInput, 'idempotencyKey'> {
  const orNone = (value: string) => value.trim() || undefined;
  return { pillar, date, area, venue: venue.trim(), activity: activity.trim(), constraint: orNone(constraint), note: orNone(note) };
}

const names: readonly string[] = ['pillar', 'date', 'area', 'venue', 'activity', 'constraint', 'note'] satisfies (keyof FieldReportValues)[];

/** Where the form shows a problem of the graph's input. */
export function fieldReportField([top = '']: readonly string[]): keyof FieldReportValues | null {
  return names.includes(top) ? top as keyof FieldReportValues : null;
}
