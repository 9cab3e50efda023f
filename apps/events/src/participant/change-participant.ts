import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { InvalidInput } from '@pilar/subgraph/errors';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';
import { Participant } from './participant.ts';
import { listEmail, listName, listText, longestName } from './guest-text.ts';
import { participantEntity } from './participant-entity.ts';

/** Who was taken off the list is not there to be changed. */
function refuseRemoved({ id, removedAt }: { id: string; removedAt: Date | null }, ctx: Context): void {
  if (removedAt) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, shared.notFound, { value: id }) }]);
}

const CorrectParticipantInput = builder.inputType('CorrectParticipantInput', {
  description: 'What the list says of a participant, put right. Whether they came is recorded by recordAttendance.',
  fields: (t) => ({
    ...events.correctionFields(t),
    name: t.string({ description: 'Name of a guest, at most 200 characters. A person\'s is that of the person.' }),
    affiliation: t.string({ description: 'Body they come from, at most 200 characters.' }),
    group: t.field({ type: ParticipantGroupKind, description: 'Group they come with.' }),
    area: t.field({ type: 'RegionCode', description: 'Region they come from.' }),
    remark: t.string({ description: 'Remark, at most 500 characters.' }),
    email: t.string({ description: 'Where this event\'s mail goes; null: to the person\'s own address.' }),
  }),
});

events.command({
  name: 'correctParticipant',
  description: 'Corrects what the list of an event says of a participant.',
  permission: 'participant.invite',
  entity: participantEntity,
  result: Participant,
  input: CorrectParticipantInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await tx.participant.findUniqueOrThrow({ where: { id: input.id } });
    refuseRemoved(row, ctx);
    const problems = new Problems(ctx);
    const name = input.name === undefined || row.personId !== null ? undefined : listName(problems, 'name', input.name);
    const affiliation = listText(problems, 'affiliation', input.affiliation, longestName);
    const remark = listText(problems, 'remark', input.remark);
    const email = listEmail(problems, 'email', input.email);
    problems.area('area', input.area, { anywhere: true });
    problems.refuse();
    await tx.participant.update({ where: { id: row.id }, data: { name, affiliation, remark, email, comesFrom: input.area, group: input.group ?? undefined, ...changed(input.caveats) } });
    return row.id;
  },
});

const RemoveParticipantInput = builder.inputType('RemoveParticipantInput', {
  description: 'Whom to take off the list of an event, and why.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The participant.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

events.command({
  name: 'removeParticipant',
  description: 'Takes somebody off the list of an event. The history keeps it; they may be invited anew.',
  permission: 'participant.invite',
  entity: participantEntity,
  result: Participant,
  input: RemoveParticipantInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx }) => {
    const row = await tx.participant.findUniqueOrThrow({ where: { id: input.id } });
    refuseRemoved(row, ctx);
    const problems = new Problems(ctx);
    const removedReason = problems.requiredText('reason', input.reason);
    problems.refuse();
    await tx.participant.update({ where: { id: row.id }, data: { removedAt: new Date(), removedReason, ...changed() } });
    return row.id;
  },
});
