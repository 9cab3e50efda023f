import { may, rolesWith } from '@pilar/domain/access';
import { daysAfter, today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import type { Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';

export type AccreditationState = Code<'ACCREDITATION_STATE'>;
export type AccreditationStep = Code<'ACCREDITATION_STEP'>;

/** A grade of a scale. Without years the institution is not accredited. */
export type ScaleGrade = { code: string; title: string; years: number | null };

/** States in which an application is under way. */
export const openStates: readonly AccreditationState[] = ['APPLIED', 'RECOMMENDED', 'ASSESSED'];

/** State in which each step is taken. */
export const stepFrom = { RECOMMEND: 'APPLIED', ASSESS: 'RECOMMENDED', GRADE: 'ASSESSED', CORRECT_CERTIFICATE: 'GRADED' } as const satisfies Record<AccreditationStep, AccreditationState>;

/** The state as it is today: what was graded expires with its last day, which nobody has to record (rule 16). */
export function stateOn({ state, validTo }: { state: string; validTo: Date | null }, day = today()): AccreditationState {
  return state === 'GRADED' && validTo !== null && validTo < new Date(day) ? 'EXPIRED' : state as AccreditationState;
}

/** What the viewer may do next with an accreditation. */
export function nextSteps(row: { state: string; areaCode: string; ownerCode: string }, viewer: Viewer): AccreditationStep[] {
  if (!may(viewer, 'accreditation.record') || viewer.kind === 'anonymous') return [];
  const own = [row.areaCode, row.ownerCode].some((code) => covers(viewer.grant.area, code));
  return (Object.keys(stepFrom) as AccreditationStep[]).filter((step) => own && stepFrom[step] === row.state);
}

/** Last day of a certificate (ISO): so many years from its day, less one. */
export function lastDay(certificate: string, years: number): string {
  const [year, month, day] = certificate.split('-').map(Number);
  return daysAfter(new Date(Date.UTC((year ?? 0) + years, (month ?? 1) - 1, day ?? 1)).toISOString().slice(0, 10), -1);
}

/** Days before the last one on which an accreditation is brought up (rule 16). */
const prepareDays = 90;
const applyDays = 30;

/**
 * What a certificate asks as its end comes near: to prepare the renewal from 90 days before, to apply for it from 30 days
 * before, and once it has ended to see to it. An application that follows ends all three.
 */
export function accreditationTasks({ state, validTo, renewed }: { state: string; validTo: string | null; renewed: boolean }, area: string): TaskSpec[] {
  if (state !== 'GRADED' || validTo === null || renewed) return [];
  const roles = rolesWith('accreditation.record');
  const applyFrom = daysAfter(validTo, -applyDays);
  return [
    { key: 'prepare', kind: 'ACCREDITATION_RENEWAL', area, roles, from: daysAfter(validTo, -prepareDays), due: applyFrom },
    { key: 'apply', kind: 'ACCREDITATION_ENDING', area, roles, from: applyFrom, due: validTo },
    { key: 'ended', kind: 'ACCREDITATION_ENDED', area, roles, from: daysAfter(validTo, 1), due: daysAfter(validTo, 1) },
  ];
}
