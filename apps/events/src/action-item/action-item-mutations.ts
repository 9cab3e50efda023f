import { covers } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { NotAllowed } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { ownEvent } from '../minutes/event-of.ts';
import { minutesMessages as messages } from '../minutes/minutes-messages.ts';
import { readResponsible, saysWho, type ResponsibleInput } from '../minutes/responsible.ts';
import { ActionItem } from './action-item.ts';
import { actionItemEntity } from './action-item-entity.ts';
import { concernsTargets, defaultArea } from './action-item-rules.ts';

const words = {
  text: 'What is to be done, at most 1,000 characters.',
  person: 'Person who has to do it.',
  office: 'Office that has to do it.',
  ownerName: 'Who has to do it, where neither is in the register, or as they were named; at most 200 characters.',
  due: 'Day by which it is to be done, not before the event.',
  area: 'Region in which it is to be done: one that the event concerns, in the viewer\'s area.',
};

type Place = { date: Date; targetCodes: string[] };

/** Notes a region that the event does not concern, and a day before it. */
function checkPlace(problems: Problems, event: Place, given: { area?: string | null; due?: string | null }): void {
  const held = day(event.date) ?? '';
  if (given.area) {
    problems.area('area', given.area);
    if (!concernsTargets(given.area, event.targetCodes)) problems.add('area', messages.notConcerned, { value: given.area });
  }
  if (given.due && given.due < held) problems.add('due', messages.dueBeforeEvent, { value: given.due, day: held });
}

/** Who has to do it; notes that nobody is named. Undefined where the input says nothing of it. */
async function readOwner(tx: Db, problems: Problems, given: ResponsibleInput) {
  if (!saysWho(given)) return undefined;
  const [owner = null] = await readResponsible(tx, problems, [{ at: '', ...given }]);
  if (!owner) problems.add('ownerName', messages.ownerNeeded);
  return owner ?? undefined;
}

const RecordActionItemInput = builder.inputType('RecordActionItemInput', {
  description: 'Something that an event left to be done.',
  fields: (t) => ({
    ...events.newRecordFields(t),
    event: t.id({ required: true, description: 'The event.' }),
    text: t.string({ required: true, description: words.text }),
    person: t.id({ description: words.person }),
    office: t.id({ description: words.office }),
    ownerName: t.string({ description: words.ownerName }),
    due: t.field({ type: 'Date', required: true, description: words.due }),
    area: t.field({ type: 'RegionCode', description: `${words.area} Default: the one district that the event is aimed at, else the region that it is counted under.` }),
  }),
});

events.command({
  name: 'recordActionItem',
  description: 'Records what an event left to be done (tindak lanjut). Whoever keeps the event may.',
  permission: 'minutes.keep',
  entity: actionItemEntity,
  result: ActionItem,
  input: RecordActionItemInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const event = await ownEvent(tx, ctx, 'event', input.event);
    const problems = new Problems(ctx);
    const text = problems.requiredText('text', input.text, 1_000);
    checkPlace(problems, event, input);
    const owner = await readOwner(tx, problems, { ...input, ownerName: input.ownerName ?? null });
    problems.refuse();
    const id = newId();
    await tx.actionItem.create({
      data: { id, eventId: event.id, text, ...(owner ?? { ownerName: '' }), due: new Date(input.due), areaCode: input.area ?? defaultArea(event), ownerCode: event.ownerCode, caveats: input.caveats ?? [] },
    });
    await events.linkExternalIds(tx, ctx, 'ActionItem', id, input.externalIds);
    return id;
  },
});

const CorrectActionItemInput = builder.inputType('CorrectActionItemInput', {
  description: 'Corrections; a field left out stays as it is. Person, office and ownerName are given together: who has to do it is replaced as a whole.',
  fields: (t) => ({
    ...events.correctionFields(t),
    text: t.string({ description: words.text }),
    person: t.id({ description: words.person }),
    office: t.id({ description: words.office }),
    ownerName: t.string({ description: words.ownerName }),
    due: t.field({ type: 'Date', description: words.due }),
    area: t.field({ type: 'RegionCode', description: words.area }),
  }),
});

/** Who works where an item is to be done moves it on; what it says stays with the owner of its event. */
function refuseOthers(ctx: Context, ownerCode: string): void {
  if (!covers(ctx.viewer.grant.area, ownerCode)) throw new NotAllowed(say(ctx.language, messages.itemNotYours, { area: ownerCode }), ['id']);
}

events.command({
  name: 'correctActionItem',
  description: 'Corrects what is recorded of an action item: text, who has to do it, day, region. Its state is moved by moveActionItem.',
  permission: 'minutes.keep',
  entity: actionItemEntity,
  result: ActionItem,
  input: CorrectActionItemInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const stored = await tx.actionItem.findUniqueOrThrow({ where: { id: input.id }, include: { event: true } });
    refuseOthers(ctx, stored.ownerCode);
    const problems = new Problems(ctx);
    const text = input.text === undefined ? undefined : problems.requiredText('text', input.text, 1_000);
    checkPlace(problems, stored.event, input);
    const owner = await readOwner(tx, problems, input);
    problems.refuse();
    await tx.actionItem.update({
      where: { id: stored.id },
      data: { text, ...owner, due: input.due ? new Date(input.due) : undefined, areaCode: input.area ?? undefined, ...changed(input.caveats) },
    });
    return stored.id;
  },
});
