import { codes } from '@pilar/domain/vocabulary';

/** What a level thought of a term's work in a budget year. */
export type YearlyGrade = { year: number; level: string; grade: string };

const highestFirst: readonly string[] = codes('GRADE_LEVEL');

/** The grade of the latest graded year: that of the highest level that has graded it (rule 11). */
export function lastGrade(grades: readonly YearlyGrade[]): YearlyGrade | null {
  return grades.toSorted((a, b) => b.year - a.year || highestFirst.indexOf(a.level) - highestFirst.indexOf(b.level))[0] ?? null;
}
