import { today } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { checkNoNumber, requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { absencesOf } from '../proposal/absence.ts';
import { actedOf } from '../proposal/acted.ts';
import { lockAll, takeAll } from '../proposal/decide-many.ts';
import { readWhy } from '../proposal/judge.ts';
import { proposalMessages as messages } from '../proposal/proposal-messages.ts';
import { pathsOf } from '../proposal/proposal-path.ts';
import { absentAt, advance, stepsFor, type Origin } from '../proposal/proposal-rules.ts';
import { DecisionReason } from '../proposal/verification-step.ts';
import type { Decided } from '../proposal/write-decisions.ts';
import { neededFor } from './meeting-rules.ts';
import { meetingEntity, MeetingVerdict, VillageMeeting } from './village-meeting.ts';

const MeetingNameInput = builder.inputType('MeetingNameInput', {
  description: 'What the meeting decided of a name.',
  fields: (t) => ({
    proposal: t.id({ required: true, description: 'The proposal, one of the meeting\'s list.' }),
    verdict: t.field({ type: MeetingVerdict, required: true, description: 'Accepted or rejected.' }),
    why: t.field({ type: DecisionReason, description: 'Why it is rejected; required then.' }),
    note: t.string({ description: 'In words, at most 1,000 characters.' }),
  }),
});

type Name = { proposal: string; verdict: Code<'MEETING_VERDICT'>; why?: Code<'DECISION_REASON'> | null; note?: string | null };
type Meeting = Prisma.VillageMeetingGetPayload<{ include: { names: true } }>;

beneficiaries.command({
  name: 'recordVillageMeeting',
  description: 'Records what a meeting decided, as its minutes say: who was present, who chaired and signed, each name accepted or rejected. Without a quorum nothing is decided (rule 30).',
  permission: 'meeting.record',
  entity: meetingEntity,
  result: VillageMeeting,
  input: builder.inputType('RecordVillageMeetingInput', {
    description: 'The result of a meeting.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      heldOn: t.field({ type: 'Date', description: 'Day on which it was held, where it was another than called.' }),
      invited: t.int({ description: 'How many were invited, where they were more or fewer.' }),
      present: t.int({ required: true, description: 'How many were present.' }),
      chair: t.string({ required: true, description: 'Who chaired it, at most 200 characters.' }),
      signatories: t.stringList({ required: true, description: 'Who signed the minutes, at most 20 names.' }),
      minutesNumber: t.string({ description: 'Number of the minutes (berita acara), at most 100 characters.' }),
      names: t.field({ type: [MeetingNameInput], required: true, description: 'Every name of the list that still waits, once.' }),
    }),
  }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const meeting = await tx.villageMeeting.findUniqueOrThrow({ where: { id: input.id }, include: { names: true } });
    if (meeting.state !== 'CALLED') problems.add('id', messages.meetingOver, { state: label('MEETING_STATE', meeting.state, ctx.language) });
    problems.refuse();
    const minutes = readMinutes(input, meeting, problems);
    const decided = await readNames(tx, ctx, { ...meeting, heldOn: minutes.heldOn }, input.names as Name[], problems);
    problems.refuse();
    await tx.$executeRaw(sql`
      UPDATE beneficiaries.meeting_name SET verdict = given.verdict, reason = given.why, note = given.note
      FROM jsonb_to_recordset(${JSON.stringify(decided.map(({ row, entry }) => ({ proposal: row.id, verdict: entry.verdict, why: entry.reason, note: entry.note })))}::jsonb) AS given (proposal uuid, verdict text, why text, note text)
      WHERE meeting_name.meeting_id = ${meeting.id}::uuid AND meeting_name.proposal_id = given.proposal`);
    await tx.villageMeeting.update({ where: { id: meeting.id }, data: { ...minutes, state: 'HELD', caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() } });
    await takeAll(tx, ctx, 'recordVillageMeeting', decided);
    return meeting.id;
  },
});

type Minutes = { heldOn?: string | null; invited?: number | null; present: number; chair: string; signatories: string[]; minutesNumber?: string | null };

/** What the minutes say; notes a meeting without its quorum, and one that was not yet. */
function readMinutes(input: Minutes, meeting: Meeting, problems: Problems) {
  const heldOn = input.heldOn ?? day(meeting.heldOn) ?? '';
  const [invited, present] = [input.invited ?? meeting.invited, input.present];
  const needed = neededFor(invited, meeting.quorumPercent);
  if (heldOn > today()) problems.add('heldOn', messages.heldInFuture, { value: heldOn });
  if (!(invited >= 1 && invited <= 10_000)) problems.add('invited', messages.outOfRange, { value: invited, min: 1, max: 10_000 });
  if (present < 0) problems.add('present', messages.outOfRange, { value: present, min: 0, max: invited });
  else if (present > invited) problems.add('present', messages.morePresent, { present, invited });
  else if (present < needed) problems.add('present', messages.noQuorum, { present, invited, needed });
  const chair = problems.requiredText('chair', input.chair, 200);
  const signatories = input.signatories.map((name, at) => problems.requiredText(`signatories.${at}`, name, 200));
  if (signatories.length === 0) problems.add('signatories', messages.signatoriesNeeded);
  if (signatories.length > 20) problems.add('signatories', messages.tooManySignatories, { max: 20, count: signatories.length });
  const minutesNumber = problems.text('minutesNumber', input.minutesNumber, 100) ?? null;
  for (const [path, text] of [['chair', chair], ['minutesNumber', minutesNumber], ...signatories.map((name, at) => [`signatories.${at}`, name])] as [string, string | null][]) checkNoNumber(path, text, problems);
  return { heldOn: new Date(heldOn), invited, present, chair, signatories, minutesNumber };
}

/** What follows for each name; notes those that are not on the list, decided twice, not decided, or decided elsewhere meanwhile. */
async function readNames(tx: Db, ctx: Context, meeting: Meeting, names: readonly Name[], problems: Problems): Promise<Decided[]> {
  const onList = new Set(meeting.names.map(({ proposalId }) => proposalId));
  const rows = await lockAll(tx, [...onList]);
  const [paths, absences] = [await pathsOf(tx, [...rows.values()].map(({ pathId }) => pathId)), await absencesOf(tx, [...onList])];
  const decided = new Map<string, Decided>();
  for (const [at, name] of names.entries()) {
    const id = name.proposal.toLowerCase();
    const row = rows.get(id);
    const { why, note } = readWhy(name, problems, `names.${at}.`);
    if (!onList.has(id) || !row) problems.add(`names.${at}.proposal`, messages.notOnList);
    else if (decided.has(id)) problems.add(`names.${at}.proposal`, messages.nameTwice);
    else if (row.nextStep !== 'MEETING') problems.add(`names.${at}.proposal`, messages.waitsNoMore, { state: label('PROPOSAL_STATE', row.state, ctx.language) });
    else {
      const route = stepsFor(paths.get(row.pathId) ?? [], row.origin as Origin);
      const roles = route.find(({ step }) => step === 'MEETING')?.roles ?? [];
      if (!roles.includes(ctx.viewer.grant.role)) problems.add(`names.${at}.proposal`, messages.notYours, { step: label('PROPOSAL_STEP', 'MEETING', ctx.language), roles: roles.map((role) => label('ROLE', role, ctx.language)).join(', ') });
      const absent = absentAt(route, 'MEETING', absences.get(id) ?? null);
      if (absent !== null && name.verdict === 'ACCEPTED') problems.add(`names.${at}.proposal`, messages.absentName, { why: label('PROPOSAL_ABSENCE', absent, ctx.language) });
      if (row.objectionOpen && name.verdict === 'ACCEPTED') problems.add(`names.${at}.proposal`, messages.objection);
      const entry = { step: 'MEETING', verdict: name.verdict, reason: why, note, meetingId: meeting.id, documentOn: day(meeting.heldOn) } as const;
      decided.set(id, { row, entry, standing: advance(route, actedOf(row), entry) });
    }
  }
  const open = [...rows.values()].filter(({ id, nextStep }) => nextStep === 'MEETING' && !decided.has(id) && !names.some(({ proposal }) => proposal.toLowerCase() === id));
  if (open.length > 0) problems.add('names', messages.undecided, { count: open.length });
  return [...decided.values()];
}

beneficiaries.command({
  name: 'publishVillageMeeting',
  description: 'Records that the result of a meeting was published (pengumuman): when and where.',
  permission: 'meeting.record',
  entity: meetingEntity,
  result: VillageMeeting,
  input: builder.inputType('PublishVillageMeetingInput', {
    description: 'The publication of a result.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      publishedOn: t.field({ type: 'Date', required: true, description: 'Day; since the meeting, and not in the future.' }),
      publication: t.string({ required: true, description: 'Where, such as the board of the village office; at most 300 characters.' }),
    }),
  }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const meeting = await tx.villageMeeting.findUniqueOrThrow({ where: { id: input.id } });
    if (meeting.state !== 'HELD') problems.add('id', messages.meetingNotHeld);
    const held = day(meeting.heldOn) ?? '';
    if (checkDay('publishedOn', input.publishedOn, problems) && input.publishedOn < held) problems.add('publishedOn', messages.publishedEarly, { value: input.publishedOn, held });
    const publication = requiredTextWithoutNumber('publication', input.publication, 300, problems);
    problems.refuse();
    await tx.villageMeeting.update({ where: { id: meeting.id }, data: { publishedOn: new Date(input.publishedOn), publication, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() } });
    return meeting.id;
  },
});
