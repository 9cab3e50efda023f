import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { InvalidInput } from '@pilar/subgraph/errors';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { Event } from '../event/event.ts';
import { eventEntity } from '../event/event-entity.ts';
import { messages } from '../messages.ts';
import { attendedEvent } from '../participant/attended-event.ts';
import { EventPhoto, PhotoConsent, shown } from './photo.ts';
import { photoEntity } from './photo-entity.ts';
import { readWords } from './photo-rules.ts';

/** The stored photograph; one that was removed, or whose event was withdrawn, is not there to be changed. */
async function standing(tx: Db, ctx: Context, id: string) {
  const row = await tx.eventPhoto.findFirst({ where: { id, ...shown }, include: { event: { select: { id: true, state: true } } } });
  if (!row) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, shared.notFound, { value: id }) }]);
  return row;
}

const ReviseEventPhotoInput = builder.inputType('ReviseEventPhotoInput', {
  description: 'What is said of a photograph, put right.',
  fields: (t) => ({
    ...events.correctionFields(t),
    caption: t.string({ description: 'What is to be seen, at most 300 characters.' }),
    credit: t.string({ description: 'Who took it, at most 200 characters.' }),
    consent: t.field({ type: PhotoConsent, description: 'Whether those who are shown agree. Taken back, the photograph leaves the public page at once.' }),
  }),
});

events.command({
  name: 'reviseEventPhoto',
  description: 'Captions a photograph, names who took it, and records whether those who are shown agree.',
  permission: 'event.correct',
  entity: photoEntity,
  result: EventPhoto,
  input: ReviseEventPhotoInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const stored = await standing(tx, ctx, input.id);
    const problems = new Problems(ctx);
    const [caption, credit] = [readWords(problems, 'caption', input.caption), readWords(problems, 'credit', input.credit)];
    if (input.consent === null) problems.add('consent', shared.required);
    problems.refuse();
    await tx.eventPhoto.update({ where: { id: stored.id }, data: { caption, credit, consent: input.consent ?? undefined, ...changed(input.caveats) } });
    return stored.id;
  },
});

const ArrangeEventPhotosInput = builder.inputType('ArrangeEventPhotosInput', {
  description: 'The photographs of an event in another order.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    event: t.id({ required: true, description: 'The event, one owned in the viewer\'s area.' }),
    photos: t.idList({ required: true, description: 'All its photographs, in their new order.' }),
  }),
});

events.command({
  name: 'arrangeEventPhotos',
  description: 'Puts the photographs of an event in another order.',
  permission: 'event.correct',
  entity: eventEntity,
  result: Event,
  input: ArrangeEventPhotosInput,
  operation: 'UPDATED',
  target: 'event',
  run: async ({ input, tx, ctx }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: false });
    const given = input.photos.map((id) => id.toLowerCase());
    const there = new Set((await tx.eventPhoto.findMany({ where: { eventId: event.id, removedAt: null }, select: { id: true } })).map(({ id }) => id));
    const problems = new Problems(ctx);
    // Another has added or removed one meanwhile: an order of those that were seen would be a guess.
    if (given.length !== there.size || new Set(given).size !== given.length || given.some((id) => !there.has(id))) problems.add('photos', messages.otherPhotos, { count: there.size });
    problems.refuse();
    await tx.$executeRaw(sql`UPDATE events.event_photo SET position = placed.at - 1, updated_at = now() FROM unnest(${given}::uuid[]) WITH ORDINALITY AS placed (photo, at) WHERE id = placed.photo`);
    return event.id;
  },
});

const RemoveEventPhotoInput = builder.inputType('RemoveEventPhotoInput', {
  description: 'A photograph to remove.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The photograph.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ description: 'Why; required once the event is published.' }),
  }),
});

events.command({
  name: 'removeEventPhoto',
  description: 'Removes a photograph from its event. Its picture is erased seven days later; the history keeps what was said of it.',
  permission: 'event.correct',
  entity: photoEntity,
  result: EventPhoto,
  input: RemoveEventPhotoInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx, touch }) => {
    const stored = await standing(tx, ctx, input.id);
    const problems = new Problems(ctx);
    const removedReason = problems.text('reason', input.reason) ?? null;
    if (stored.event.state === 'PUBLISHED' && removedReason === null) problems.add('reason', shared.reasonNeeded);
    problems.refuse();
    await touch({ entity: eventEntity, path: 'id', id: stored.event.id }, () => tx.eventPhoto.update({ where: { id: stored.id }, data: { removedAt: new Date(), removedReason, ...changed() } }));
    return stored.id;
  },
});
