import * as z from 'zod/mini';
import { DecisionReason, type MeetingVerdict, type RecordVillageMeetingInput } from '../../__generated__/graphql.ts';
import { says } from '../../forms/zod-resolver.ts';
import { isCode } from '../../routes/search-params.ts';
import { subjectName } from '../proposals/proposal-words.ts';
import type { CalledMeeting } from './kept-meetings.ts';

/** A name of the list with what the meeting says of it. */
export type NameValue = { proposal: string; name: string; verdict: '' | MeetingVerdict; why: string; note: string };
/** The result of a meeting as it is written down in the hall. */
export type FieldMeetingValues = { meeting: string; version: number; village: string; heldOn: string; invited: string; present: string; chair: string; signatories: string; minutesNumber: string; names: NameValue[] };

/** What the form starts with: the meeting as it was called, nothing decided. Names that no longer wait for it are left out. */
export function emptyMeeting({ id, version, heldOn, invited, area, names }: CalledMeeting): FieldMeetingValues {
  return {
    meeting: id, version, village: area.shortName, heldOn, invited: String(invited), present: '', chair: '', signatories: '', minutesNumber: '',
    names: names.flatMap(({ proposal }) => (proposal?.nextStep === 'MEETING' ? [{ proposal: proposal.id, name: subjectName(proposal) ?? '–', verdict: '' as const, why: '', note: '' }] : [])),
  };
}

const text = z.string();
const filled = text.check(z.refine((value) => value.trim() !== '', says('forms.required')));
const count = text.check(z.refine((value) => /^\d{1,5}$/.test(value.trim()), says('usulan.wholeNumber')));

/** What can be told to be wrong without asking the graph: what is missing, a meeting without its quorum, a name without a verdict. */
export function meetingSchema(neededOf: (invited: number) => number): z.ZodMiniType<FieldMeetingValues, FieldMeetingValues> {
  return z.object({
    meeting: text, version: z.number(), village: text, heldOn: filled, invited: count, present: count, chair: filled, signatories: filled, minutesNumber: text,
    names: z.array(z.object({ proposal: text, name: text, verdict: z.enum(['', 'ACCEPTED', 'REJECTED']), why: text, note: text.check(z.maxLength(1_000, says('usulan.noteTooLong'))) })),
  }).check((check) => {
    const { invited, present, names } = check.value;
    const wrong = (path: (string | number)[], key: Parameters<typeof says>[0]) => check.issues.push({ code: 'custom', input: check.value, path, message: says(key).error });
    if (Number(present) > Number(invited)) wrong(['present'], 'usulan.morePresent');
    else if (Number(present) < neededOf(Number(invited))) wrong(['present'], 'usulan.noQuorum');
    for (const [at, { verdict, why, note }] of names.entries()) {
      if (verdict === '') wrong(['names', at, 'verdict'], 'usulan.undecided');
      else if (verdict === 'REJECTED' && (!why || (why === 'OTHER' && !note.trim()))) wrong(['names', at, 'verdict'], 'usulan.reasonMissing');
    }
  }) as never;
}

/** The form as the graph takes it. */
export function fieldMeetingInput({ meeting, version, heldOn, invited, present, chair, signatories, minutesNumber, names }: FieldMeetingValues): Omit<RecordVillageMeetingInput, 'idempotencyKey'> {
  return {
    id: meeting, version, heldOn, invited: Number(invited), present: Number(present), chair: chair.trim(), minutesNumber: minutesNumber.trim() || undefined,
    signatories: signatories.split('\n').map((name) => name.trim()).filter(Boolean),
    names: names.flatMap(({ proposal, verdict, why, note }) => (verdict === '' ? [] : [{ proposal, verdict, why: verdict === 'REJECTED' && isCode(DecisionReason, why) ? why : undefined, note: note.trim() || undefined }])),
  };
}

const plain: readonly string[] = ['heldOn', 'invited', 'present', 'chair', 'signatories', 'minutesNumber'] satisfies (keyof FieldMeetingValues)[];

/** Where the form shows a problem of the graph's input; what concerns a name stands at its verdict. */
export function fieldMeetingField([top = '', at]: readonly string[]): 'heldOn' | `names.${number}.verdict` | null {
  if (top === 'names' && at !== undefined && /^\d+$/.test(at)) return `names.${Number(at)}.verdict`;
  return plain.includes(top) ? top as 'heldOn' : null;
}
