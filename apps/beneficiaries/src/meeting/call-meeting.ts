import { today } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import { isId, newId } from '@pilar/subgraph/ids';
import { checkNoNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { absencesOf } from '../proposal/absence.ts';
import { lockAll } from '../proposal/decide-many.ts';
import { proposalMessages as messages } from '../proposal/proposal-messages.ts';
import { pathOn } from '../proposal/proposal-path.ts';
import { meetingKindOf } from './meeting-rules.ts';
import { meetingEntity, VillageMeeting } from './village-meeting.ts';

/** Most names of one meeting. */
const mostNames = 2_000;

beneficiaries.command({
  name: 'callVillageMeeting',
  description: 'Calls a village meeting with the names it is to decide on: proposals on the list of the village.',
  permission: 'meeting.record',
  entity: meetingEntity,
  result: VillageMeeting,
  input: builder.inputType('CallVillageMeetingInput', {
    description: 'A meeting that is called.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      area: t.field({ type: 'RegionCode', required: true, description: 'The village (desa, kelurahan).' }),
      heldOn: t.field({ type: 'Date', required: true, description: 'Day on which it is held.' }),
      place: t.string({ description: 'Where, at most 200 characters.' }),
      invited: t.int({ required: true, description: 'How many are invited, 1 to 10,000.' }),
      proposals: t.idList({ required: true, description: 'Proposals (Proposal) of that village that wait for the meeting.' }),
    }),
  }),
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    const place = textWithoutNumber('place', input.place, 200, problems);
    if (!(input.invited >= 1 && input.invited <= 10_000)) problems.add('invited', messages.outOfRange, { value: input.invited, min: 1, max: 10_000 });
    problems.refuse();
    const proposals = await namesFor(tx, input.area, input.proposals.map(String), problems);
    problems.refuse();
    const { quorumPercent } = await pathOn(tx, today());
    const id = newId();
    await tx.villageMeeting.create({
      data: {
        id, kind: meetingKindOf(input.area), areaCode: input.area, ownerCode: ctx.viewer.grant.area, heldOn: new Date(input.heldOn), place, invited: input.invited, quorumPercent, caveats: input.caveats ?? [],
      },
    });
    await tx.meetingName.createMany({ data: proposals.map((proposalId) => ({ meetingId: id, proposalId })) });
    await beneficiaries.linkExternalIds(tx, ctx, 'VillageMeeting', id, input.externalIds);
    return id;
  },
});

/** The proposals that a meeting of the village can decide on; notes the others. */
async function namesFor(tx: Db, area: string, given: readonly string[], problems: Problems): Promise<string[]> {
  const ids = given.map((id) => id.toLowerCase());
  if (ids.length === 0) problems.add('proposals', messages.namesNeeded);
  if (ids.length > mostNames) problems.add('proposals', messages.tooManyNames, { max: mostNames, count: ids.length });
  problems.refuse();
  const wellFormed = ids.filter((id) => isId(id));
  // Locked before the lists are read: of two who call a meeting for one name at once, the second sees the list of the first.
  const rows = await lockAll(tx, wellFormed);
  const listed = new Set((await tx.meetingName.findMany({ where: { proposalId: { in: wellFormed }, meeting: { state: 'CALLED' } }, select: { proposalId: true } })).map(({ proposalId }) => proposalId));
  const absences = await absencesOf(tx, wellFormed);
  const seen = new Set<string>();
  for (const [at, id] of ids.entries()) {
    const row = rows.get(id);
    const absence = absences.get(id);
    if (row?.areaCode !== area || row.nextStep !== 'MEETING') problems.add(`proposals.${at}`, messages.notOnVillageList, { area: region(area)?.fullName ?? area });
    else if (listed.has(id)) problems.add(`proposals.${at}`, messages.listedElsewhere);
    else if (seen.has(id)) problems.add(`proposals.${at}`, messages.twice);
    else if (absence?.levels.includes('VILLAGE')) problems.add(`proposals.${at}`, messages.absentCalled, { why: label('PROPOSAL_ABSENCE', absence.why, problems.language) });
    seen.add(id);
  }
  return ids;
}

beneficiaries.command({
  name: 'cancelVillageMeeting',
  description: 'Cancels a meeting that was not held, or had no quorum; its names may be put on the list of another.',
  permission: 'meeting.record',
  entity: meetingEntity,
  result: VillageMeeting,
  input: builder.inputType('CancelVillageMeetingInput', { description: 'A meeting that is cancelled; `reason` says why.', fields: (t) => beneficiaries.correctionFields(t) }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const meeting = await tx.villageMeeting.findUniqueOrThrow({ where: { id: input.id } });
    if (meeting.state !== 'CALLED') problems.add('id', messages.meetingOver, { state: label('MEETING_STATE', meeting.state, ctx.language) });
    const reason = problems.requiredText('reason', input.reason ?? null, 300);
    checkNoNumber('reason', reason, problems);
    problems.refuse();
    await tx.villageMeeting.update({ where: { id: meeting.id }, data: { state: 'CANCELLED', cancelReason: reason, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() } });
    return meeting.id;
  },
});
