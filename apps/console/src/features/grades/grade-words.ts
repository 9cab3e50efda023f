import { levelOf } from '@pilar/domain/region-code';
import type { ExtensionAdvice, GradeLevel, PillarGrade } from '../../__generated__/graphql.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a grade looks like. */
export const gradeTones = { GOOD: 'done', FAIR: 'soon', POOR: 'due' } as const satisfies Record<PillarGrade, Tone>;
/** What an advice on the extension looks like. */
export const adviceTones = { EXTEND: 'done', DECIDE: 'soon', DO_NOT_EXTEND: 'due' } as const satisfies Record<ExtensionAdvice, Tone>;

/** Grades in the order of their buttons, the best first. */
export const grades = ['GOOD', 'FAIR', 'POOR'] as const satisfies PillarGrade[];

/** Levels whose grade is given from an area: a regency's own, or the province's beside the centre's. The graph decides. */
export function levelsFrom(area: string): GradeLevel[] {
  switch (levelOf(area)) {
    case 'PROVINCE': return ['PROVINCE', 'CENTRE'];
    case 'REGENCY': return ['REGENCY'];
    default: return [];
  }
}

/** Why a term was not at work in a year: it began later, or had ended. Null when it was. */
export function awayIn(year: number, { validFrom, validTo }: { validFrom?: string | null; validTo?: string | null }): 'before' | 'after' | null {
  if (validFrom && Number(validFrom.slice(0, 4)) > year) return 'before';
  return validTo && Number(validTo.slice(0, 4)) < year ? 'after' : null;
}

/** The grade whose word begins with the key that was pressed: B, C and K in Indonesian, G, F and P in English. */
export function gradeOfKey(key: string, word: (grade: PillarGrade) => string): PillarGrade | undefined {
  return grades.find((grade) => word(grade).charAt(0).toLowerCase() === key.toLowerCase());
}
