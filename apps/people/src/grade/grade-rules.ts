import { gradedFrom } from '@pilar/domain/budget-year';
import { countryCode, levelOf } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';

export type Level = Code<'GRADE_LEVEL'>;
export type GradeCode = Code<'PILLAR_GRADE'>;
type Advice = Code<'EXTENSION_ADVICE'>;
/** A term's days (ISO) and state, as far as grading asks. */
export type GradedTerm = { state: string; validFrom: string | null; validTo: string | null };

const firstYear = 2000;

/** Levels, the highest first. */
const levels: readonly Level[] = codes('GRADE_LEVEL');

/** What the grade of a year advises when the term is to be extended (rule 11). Policy, kept as data. */
const adviceFor: Readonly<Record<GradeCode, Advice>> = { GOOD: 'EXTEND', FAIR: 'DECIDE', POOR: 'DO_NOT_EXTEND' };
const adviceWithout: Advice = 'DECIDE';

/** Levels whose grade is given from an area: a regency's own; the province's, which records the centre's beside its own. */
export function levelsGivenFrom(area: string): readonly Level[] {
  if (area === countryCode) return ['CENTRE'];
  switch (levelOf(area)) {
    case 'PROVINCE': return ['CENTRE', 'PROVINCE'];
    case 'REGENCY': return ['REGENCY'];
    default: return [];
  }
}

/** Why a term cannot be graded for a year; null when it can. */
export function yearProblem(term: GradedTerm, year: number, today: string): 'gradeYearRange' | 'gradeTooEarly' | 'gradeNotBegun' | 'gradeBeforeTerm' | 'gradeAfterTerm' | null {
  if (year < firstYear || year > Number(today.slice(0, 4))) return 'gradeYearRange';
  if (today < gradedFrom(year)) return 'gradeTooEarly';
  if (term.validFrom === null && (term.state === 'PROPOSED' || term.state === 'SELECTED')) return 'gradeNotBegun';
  if (term.validFrom !== null && Number(term.validFrom.slice(0, 4)) > year) return 'gradeBeforeTerm';
  if (term.validTo !== null && Number(term.validTo.slice(0, 4)) < year) return 'gradeAfterTerm';
  return null;
}

/** The level above that has graded the year, after which the grade of a level stands; null while it may be changed. */
export function settledBy(level: Level, graded: readonly Level[]): Level | null {
  return levels.slice(0, levels.indexOf(level)).find((above) => graded.includes(above)) ?? null;
}

/** The grade of a year: that of the highest level that has graded. */
export function annualGrade(grades: readonly { level: Level; grade: GradeCode }[]): GradeCode | null {
  const found = levels.flatMap((level) => grades.filter((one) => one.level === level));
  return found[0]?.grade ?? null;
}

/** Whether a term should be extended, by the latest graded of this year and the last (rule 11). */
export function extensionAdvice(grades: readonly { year: number; level: Level; grade: GradeCode }[], today: string): Advice {
  const thisYear = Number(today.slice(0, 4));
  const graded = [thisYear, thisYear - 1].map((year) => annualGrade(grades.filter((one) => one.year === year))).find((grade) => grade !== null);
  return graded ? adviceFor[graded] : adviceWithout;
}
