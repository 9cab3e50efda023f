import { today } from '@pilar/domain/dates';
import { Unchanged } from '@pilar/subgraph/commands';
import { asDay } from '@pilar/subgraph/entity';
import { NotAllowed } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say, words } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, people } from '../builder.ts';
import { lockPillar } from '../pillar-of.ts';
import { DutyAcknowledgement } from './acknowledgement.ts';
import { acknowledgementEntity } from './duty-entity.ts';
import { dutyMessages } from './duty-messages.ts';
import { acknowledgedBy } from './duty-rules.ts';

const AcknowledgeDutiesInput = builder.inputType('AcknowledgeDutiesInput', {
  description: 'That somebody has read and understood their duties.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; the same key and body give the first result again.' }),
    pillar: t.id({ required: true, description: 'The term of service.' }),
    duty: t.id({ required: true, description: 'The version of duties that was read.' }),
    date: t.field({ type: 'Date', description: 'The day, for an officer who records it on behalf; today when left out.' }),
    note: t.string({ description: 'Where the signed paper lies, or what else is to be known; at most 500 characters.' }),
  }),
});

people.command({
  name: 'acknowledgeDuties',
  description: 'Records that a worker has understood a version of their duties: said by the TKSK of the district, or recorded by an officer on behalf of a worker. Said again, it changes nothing.',
  permission: 'duty.acknowledge',
  entity: acknowledgementEntity,
  result: DutyAcknowledgement,
  input: AcknowledgeDutiesInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { role, area } = ctx.viewer.grant;
    const pillar = isId(input.pillar) && (await lockPillar(tx, input.pillar)) ? await tx.pillar.findUnique({ where: { id: input.pillar } }) : null;
    const duty = isId(input.duty) ? await tx.duty.findUnique({ where: { id: input.duty } }) : null;
    if (!pillar) problems.add('pillar', shared.unknownReference, { type: 'Pillar', value: input.pillar.slice(0, 60) });
    if (!duty) problems.add('duty', shared.unknownReference, { type: 'Duty', value: input.duty.slice(0, 60) });
    if (pillar && duty && pillar.type !== duty.type) problems.add('duty', dutyMessages.dutyOfOther, { type: words('PILLAR_TYPE', duty.type), own: words('PILLAR_TYPE', pillar.type) });
    if (pillar?.state === 'ENDED') problems.add('pillar', dutyMessages.dutyTermEnded);
    const by = pillar && acknowledgedBy(role, area, { type: pillar.type, area: pillar.areaCode });
    if (input.date && role === 'TKSK' && input.date !== today()) problems.add('date', dutyMessages.dutyOwnDate);
    else if (input.date && input.date > today()) problems.add('date', dutyMessages.dutyDateFuture, { value: input.date });
    const note = problems.text('note', input.note);
    problems.refuse();
    if (!pillar || !duty || !by) throw new NotAllowed(say(ctx.language, dutyMessages.dutyNotOwn), ['pillar']);
    const there = await tx.dutyAcknowledgement.findUnique({ where: { pillarId_dutyId: { pillarId: pillar.id, dutyId: duty.id } }, select: { id: true } });
    if (there) return new Unchanged(there.id);
    const id = newId();
    await tx.dutyAcknowledgement.create({
      data: {
        id, pillarId: pillar.id, dutyId: duty.id, areaCode: pillar.areaCode, ownerCode: pillar.ownerCode,
        acknowledgedOn: asDay(input.date ?? today()) as Date, onBehalf: by === 'OFFICER', byName: ctx.viewer.name, note,
      },
    });
    return id;
  },
});
