import { rolesWith } from '@pilar/domain/access';
import { codes, type Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';
import { endingTasks } from '../ending-tasks.ts';

/** How many of one age are in care, by sex. */
export type CareCount = { setting: Code<'CARE_SETTING'>; age: Code<'CARE_AGE'>; male: number; female: number };

/** A paper as far as time tells of it; days ISO. */
export type Lasting = { id: string; kind: string; validTo: string | null; dated: string | null };

/** Whether it is registered on that day (rule 16: what time ends is computed, never typed). */
export function standingOn(standing: string, registeredUntil: string | null, day: string): Code<'INSTITUTION_STANDING'> {
  if (standing === 'REGISTERED' && registeredUntil !== null && registeredUntil < day) return 'EXPIRED';
  return standing as Code<'INSTITUTION_STANDING'>;
}

/** All of those in care, in one setting or in both. */
export function inCare(counts: readonly CareCount[], setting?: Code<'CARE_SETTING'>): { male: number; female: number } {
  const counted = counts.filter((count) => setting === undefined || count.setting === setting);
  return { male: counted.reduce((sum, { male }) => sum + male, 0), female: counted.reduce((sum, { female }) => sum + female, 0) };
}

/** Papers that hold now: of each kind the one that ends last, of kinds that are many (OTHER) all. */
export function newestPapers<Paper extends Lasting>(papers: readonly Paper[]): Paper[] {
  const open = '9999-12-31';
  const later = (a: Paper, b: Paper) => (a.validTo ?? open).localeCompare(b.validTo ?? open) || (a.dated ?? '').localeCompare(b.dated ?? '');
  return codes('PAPER_KIND').flatMap((kind) => {
    const ofKind = papers.filter((paper) => paper.kind === kind);
    return kind === 'OTHER' ? ofKind : ofKind.toSorted(later).slice(-1);
  });
}

/** What of an institution asks for something; days ISO. */
type Asking = { standing: string; registeredUntil: string | null; papers: readonly Lasting[] };

/** What an institution asks: its registration and papers that end are to be renewed (rule 16). One that is gone asks for nothing. */
export function institutionTasks({ standing, registeredUntil, papers }: Asking, area: string): TaskSpec[] {
  if (standing === 'DISSOLVED') return [];
  // An institution's own users have no inbox: a task belongs to an area, and they see one institution of it.
  const roles = rolesWith('registration.decide');
  // One that is suspended is registered still, and runs out alike.
  const registered = ['REGISTERED', 'SUSPENDED'].includes(standing) && registeredUntil !== null;
  return [
    ...(registered ? endingTasks({ key: 'registration', kind: 'REGISTRATION_RENEWAL', pressing: 'REGISTRATION_ENDING', area, roles }, registeredUntil) : []),
    ...newestPapers(papers).flatMap(({ id, kind, validTo }) => (validTo === null ? [] : endingTasks({ key: `paper-${id}`, kind: 'PAPER_ENDING', area, roles, params: { paper: kind } }, validTo))),
  ];
}
