import type { Role } from '@pilar/domain/access';
import type { Code } from '@pilar/domain/vocabulary';

export type Step = Code<'PROPOSAL_STEP'>;
export type State = Code<'PROPOSAL_STATE'>;
export type Verdict = Code<'VERIFICATION_VERDICT'>;
export type Origin = Code<'PROPOSAL_ORIGIN'>;

/** A step of the path as an edition of it says: whose it is, whether it may be skipped, whether whoever proposed may take it. */
export type PathStep = { step: Step; required: boolean; level: 'VILLAGE' | 'DISTRICT' | 'REGENCY'; roles: readonly Role[]; byOther: boolean; origins: readonly Origin[] };

/** Why whom a proposal is about is no more there, and for steps of which levels. */
export type Absence = { why: Code<'PROPOSAL_ABSENCE'>; levels: readonly PathStep['level'][] };

/** An entry of the ledger, as far as the standing follows from it. */
export type Entry = { id: string; step: Step | null; verdict: Verdict; undoes: string | null };

/** How far a proposal is. `next` is the required step it waits for, `optional` what may be done before; nothing once it is over. */
export type Standing = { state: State; passed: readonly Step[]; next: Step | null; optional: readonly Step[]; objection: boolean };

const reached = {
  SUBMISSION: 'VILLAGE_LIST', MEETING: 'MUSDES_ACCEPTED', DISTRICT_CHECK: 'KEC_CHECKED', REGENCY_VERIFICATION: 'REG_VERIFIED',
  APPROVAL: 'REG_APPROVED', SENDING: 'SENT_NATIONAL', ANSWER: 'NATIONAL_OK',
} as const satisfies Record<Step, State>;

/** What a rejection at a step leaves the proposal as. */
function rejectedAt(step: Step): State {
  return step === 'MEETING' ? 'MUSDES_REJECTED' : step === 'ANSWER' ? 'NATIONAL_REJECTED' : 'REJECTED';
}

/** States that a citizen's objection can open again. */
export const rejectedStates: readonly State[] = ['MUSDES_REJECTED', 'REJECTED', 'NATIONAL_REJECTED'];

/** The steps of the path that a proposal of this origin takes. */
export function stepsFor(path: readonly PathStep[], origin: Origin): readonly PathStep[] {
  return path.filter(({ origins }) => origins.includes(origin));
}

/** What is waited for behind the last step taken: the first required one, and the optional ones on the way to it. */
function waiting(path: readonly PathStep[], passed: readonly Step[]): Pick<Standing, 'next' | 'optional'> {
  const last = passed.at(-1);
  const behind = path.slice(last === undefined ? 0 : path.findIndex(({ step }) => step === last) + 1);
  const at = behind.findIndex(({ required }) => required);
  return { next: behind[at]?.step ?? null, optional: behind.slice(0, Math.max(at, 0)).map(({ step }) => step) };
}

/** A proposal that nobody has decided anything of. */
export function begun(path: readonly PathStep[]): Standing {
  return { state: 'DRAFT', passed: [], ...waiting(path, []), objection: false };
}

/** Steps that may be decided now. */
export function openSteps({ next, optional }: Pick<Standing, 'next' | 'optional'>): Step[] {
  return next === null ? [] : [...optional, next];
}

/**
 * The standing after one entry that takes nothing back. Who may write the entry is not its matter, only what follows from it:
 * a step returned goes to the former one, from any; a rejection ends; an objection that is upheld opens what was rejected.
 */
export function advance(path: readonly PathStep[], at: Standing, { step, verdict }: Pick<Entry, 'step' | 'verdict'>): Standing {
  switch (verdict) {
    case 'ACCEPTED': {
      const passed = step === null ? at.passed : [...at.passed, step];
      return { ...at, passed, ...waiting(path, passed), state: step === null ? at.state : reached[step] };
    }
    case 'RETURNED': return sentBack(path, at, at.passed.slice(0, -1));
    case 'REJECTED': return { ...at, state: step === null ? 'REJECTED' : rejectedAt(step), next: null, optional: [] };
    case 'WITHDRAWN': return { ...at, state: 'WITHDRAWN', next: null, optional: [], objection: false };
    case 'OBJECTED': return { ...at, objection: true };
    case 'OBJECTION_DISMISSED': return { ...at, objection: false };
    case 'OBJECTION_UPHELD': return { ...(rejectedStates.includes(at.state) ? sentBack(path, at, at.passed) : at), objection: false };
    case 'UNDONE': throw new Error('What takes an entry back is no step: see standingOf');
  }
}

function sentBack(path: readonly PathStep[], at: Standing, passed: readonly Step[]): Standing {
  const { next } = waiting(path, passed);
  // The former step itself is due again, be it optional.
  const former = at.passed.length > passed.length ? at.passed.at(-1) ?? next : next;
  return { ...at, state: 'RETURNED', passed, next: former, optional: [] };
}

/** Entries that hold: without those taken back and those that took them back. */
export function holding<E extends Entry>(entries: readonly E[]): E[] {
  const undone = new Set(entries.map(({ undoes }) => undoes));
  return entries.filter(({ id, verdict }) => verdict !== 'UNDONE' && !undone.has(id));
}

/** The standing that follows from the ledger (rule 29). `path`: the steps for its origin. */
export function standingOf(path: readonly PathStep[], entries: readonly Entry[]): Standing {
  return holding(entries).reduce((at, entry) => advance(path, at, entry), begun(path));
}

/** Who acts on a proposal. */
export type Actor = { account: string; role: Role };
/** A proposal as far as it matters who acts on it. */
export type Acted = Standing & { proposedBy: string; submittedBy: string | null; assignedTo: string | null };
/** Why somebody may not decide at a step. */
export type Bar = 'over' | 'objection' | 'absent' | 'notOpen' | 'notYours' | 'own' | 'taken' | 'noFormer' | 'meetingOnly';

/** The step that the actor would decide: the first open one that is theirs; else the one that is waited for. */
export function stepFor(path: readonly PathStep[], at: Standing, { role }: Pick<Actor, 'role'>): Step | null {
  return openSteps(at).find((open) => path.some(({ step, roles }) => step === open && roles.includes(role))) ?? at.next;
}

/** Why nothing can be accepted at that step for whom it is about; null where they are there. What the ministry has answered stands as it is. */
export function absentAt(path: readonly PathStep[], step: Step | null, absence: Absence | null): Absence['why'] | null {
  const spec = path.find((one) => one.step === step);
  return spec && spec.step !== 'ANSWER' && absence?.levels.includes(spec.level) ? absence.why : null;
}

/** Why the decision may not be taken; null when it may (rule 29: no required step skipped, verifier ≠ proposer). */
export function barred(path: readonly PathStep[], at: Acted & { absence: Absence | null }, step: Step | null, verdict: Code<'PROPOSAL_DECISION'>, { account, role }: Actor): Bar | null {
  if (at.next === null || step === null) return 'over';
  const spec = path.find((one) => one.step === step);
  if (!spec || !openSteps(at).includes(step)) return 'notOpen';
  if (!spec.roles.includes(role)) return 'notYours';
  if (spec.byOther && [at.proposedBy, at.submittedBy].includes(account)) return 'own';
  if (at.assignedTo !== null && at.assignedTo !== account) return 'taken';
  if (at.objection && verdict === 'ACCEPTED') return 'objection';
  if (verdict === 'ACCEPTED' && absentAt(path, step, at.absence) !== null) return 'absent';
  if (verdict === 'RETURNED' && at.passed.length === 0) return 'noFormer';
  if (verdict === 'REJECTED' && (step === 'MEETING' || step === 'SUBMISSION')) return 'meetingOnly';
  return null;
}

/** States in which a proposal may still be withdrawn: the ministry has not got it. */
export function mayWithdraw({ next, passed }: Pick<Standing, 'next' | 'passed'>): boolean {
  return next !== null && !passed.includes('SENDING');
}

/** Minutes within which a decision may be taken back by whoever took it; ten seconds are offered, a slow line may need longer. */
export const undoMinutes = 5;
