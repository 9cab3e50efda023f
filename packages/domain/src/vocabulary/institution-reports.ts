import { entry, pilar } from './entry.ts';

/** How far the yearly report of an institution is (status laporan tahunan). */
export const INSTITUTION_REPORT_STATE = [
  entry('DRAFT', 'Konsep', 'Draft', pilar),
  entry('SUBMITTED', 'Diajukan', 'Submitted', pilar),
  entry('RETURNED', 'Dikembalikan', 'Returned', pilar),
  entry('ACCEPTED', 'Diterima', 'Accepted', pilar),
] as const;

/** What can be done next with a yearly report. */
export const INSTITUTION_REPORT_STEP = [
  entry('CORRECT', 'Perbaiki', 'Correct', pilar),
  entry('SUBMIT', 'Ajukan', 'Submit', pilar),
  entry('DECIDE', 'Putuskan', 'Decide', pilar),
] as const;

/** What is decided on a yearly report. */
export const INSTITUTION_REPORT_DECISION = [
  entry('ACCEPT', 'Terima', 'Accept', pilar),
  entry('RETURN', 'Kembalikan', 'Return', pilar),
] as const;
