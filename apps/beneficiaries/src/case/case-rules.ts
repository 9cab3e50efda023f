import type { Code } from '@pilar/domain/vocabulary';
import type { RegionLevel } from '@pilar/domain/region-code';

export type CaseState = Code<'CASE_STATE'>;
export type Step = Exclude<Code<'CASE_STEP'>, 'REPORT'>;

/** From which states each step goes, and to which (domain 5.4). What stays where it is, leads to null. */
export const steps: Readonly<Record<Step, { from: readonly CaseState[]; to: CaseState | null }>> = {
  ASSESS: { from: ['REPORTED'], to: 'ASSESSED' },
  CONFIRM: { from: ['ASSESSED'], to: 'CONFIRMED' },
  BEGIN_SERVICE: { from: ['CONFIRMED'], to: 'IN_SERVICE' },
  // Somebody may die or move away before service begins.
  TERMINATE: { from: ['CONFIRMED', 'IN_SERVICE'], to: 'TERMINATED' },
  REJECT: { from: ['REPORTED', 'ASSESSED'], to: 'REJECTED' },
  TRANSFER: { from: ['REPORTED', 'ASSESSED', 'CONFIRMED', 'IN_SERVICE'], to: 'TRANSFERRED' },
  REVERIFY: { from: ['ASSESSED', 'CONFIRMED', 'IN_SERVICE'], to: null },
  WITHDRAW: { from: ['REPORTED', 'ASSESSED', 'CONFIRMED', 'IN_SERVICE'], to: 'WITHDRAWN' },
};

/** States of cases that go on. */
export const openStates: readonly CaseState[] = ['REPORTED', 'ASSESSED', 'CONFIRMED', 'IN_SERVICE'];

/** States of cases that regency or province have confirmed. */
export const confirmedStates: readonly CaseState[] = ['CONFIRMED', 'IN_SERVICE'];

/** Steps that lead on from a state. */
export function stepsFrom(state: CaseState): Step[] {
  return (Object.keys(steps) as Step[]).filter((step) => steps[step].from.includes(state));
}

/** Whether somebody of that level decides on the case: the province on its own institutions', the regency on all others; the ministry's either sends on. */
export function decides(level: RegionLevel, handling: Code<'HANDLING_LEVEL'>): boolean {
  return handling === 'CENTRAL' ? level === 'PROVINCE' || level === 'REGENCY' : handling === 'PROV' ? level === 'PROVINCE' : level === 'REGENCY';
}

/** Steps that the level which handles the case decides, wherever it stands. */
const decidedSteps: ReadonlySet<Step> = new Set(['CONFIRM', 'BEGIN_SERVICE', 'TERMINATE', 'REJECT', 'TRANSFER']);

/** Whether the step is for the level that handles the case to decide; once a case is confirmed, its withdrawal is too. */
export function isDecided(step: Step, state: string): boolean {
  return decidedSteps.has(step) || (step === 'WITHDRAW' && confirmedStates.includes(state as CaseState));
}

/** A type as the rules read it. */
export type TypeRule = { unit: string; minAge: number | null; maxAge: number | null; sex: string | null; sensitivities: readonly string[] };

/** What does not fit; `ageUnknown` where nobody can tell. */
export type Misfit = 'unit' | 'age' | 'ageUnknown' | 'sex';

/** Whole years on that day. */
export function ageOn(born: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
}

/** Whether a type fits whom it is said of, by the age on the day of finding (rule 27). */
export function misfits(type: TypeRule, subject: { unit: string; bornOn: string | null; sex: string | null }, foundOn: string): Misfit[] {
  const found: Misfit[] = type.unit === subject.unit ? [] : ['unit'];
  if (subject.unit !== 'PERSON') return found;
  const aged = type.minAge !== null || type.maxAge !== null;
  if (aged && subject.bornOn === null) found.push('ageUnknown');
  if (subject.bornOn !== null) {
    const age = ageOn(subject.bornOn, foundOn);
    if (age < (type.minAge ?? 0) || age > (type.maxAge ?? Infinity)) found.push('age');
  }
  if (type.sex !== null && subject.sex !== null && type.sex !== subject.sex) found.push('sex');
  return found;
}

/** Types of children allow no mismatch; of others it is kept as a caveat (rule 27). An age that nobody knows is no mismatch: a child found on the street may not know its birthday. */
export function isError(type: Pick<TypeRule, 'sensitivities'>, misfit: Misfit): boolean {
  return type.sensitivities.includes('CHILD') && misfit !== 'ageUnknown';
}

/**
 * Whether cases of the type tell kinds of disability: PD and ADK, and what a later list calls them. Only of types that are protected as
 * health data, so that no list of types can open them.
 */
export function takesDisability({ criterion, sensitivities }: { criterion: string; sensitivities: readonly string[] }): boolean {
  return criterion === 'KECACATAN' && sensitivities.includes('HEALTH');
}

/** First day of the month from which on a check holds: it holds two years, and to the end of its month (rule 32). */
export function freshSince(today: string): string {
  return `${Number(today.slice(0, 4)) - 2}-${today.slice(5, 7)}-01`;
}
