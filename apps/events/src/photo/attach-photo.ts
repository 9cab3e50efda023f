import { fileTickets } from '@pilar/files/known-tickets';
import { Unchanged } from '@pilar/subgraph/commands';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import { eventEntity } from '../event/event-entity.ts';
import { messages } from '../messages.ts';
import { attendedEvent } from '../participant/attended-event.ts';
import { EventPhoto, PhotoConsent } from './photo.ts';
import { photoEntity } from './photo-entity.ts';
import { mostPhotos, readWords } from './photo-rules.ts';

const AttachEventPhotoInput = builder.inputType('AttachEventPhotoInput', {
  description: 'A photograph to keep with an event.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    event: t.id({ required: true, description: 'The event, one owned in the viewer\'s area.' }),
    file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose IMAGE and ready. One that was attached to this event before is answered as it is.' }),
    ticket: t.string({ required: true, description: 'The file\'s `attachTicket`.' }),
    consent: t.field({ type: PhotoConsent, required: true, description: 'Whether those who are shown agree.' }),
    caption: t.string({ description: 'What is to be seen, at most 300 characters.' }),
    credit: t.string({ description: 'Who took it, at most 200 characters.' }),
  }),
});

events.command({
  name: 'attachEventPhoto',
  description: 'Keeps a photograph with an event, behind those that are there. Whoever sees the event then sees it, if those who are shown agree.',
  permission: 'event.photograph',
  entity: photoEntity,
  result: EventPhoto,
  input: AttachEventPhotoInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx, touch }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: false });
    const id = input.file.toLowerCase();
    const problems = new Problems(ctx);
    // A phone that sends again while the first request is still under way waits for it.
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`photo ${id}`}, 0))`);
    const there = isId(id) ? await tx.eventPhoto.findUnique({ where: { id } }) : null;
    // Sent again by a phone that missed the answer: by then there is no ticket for the file any more.
    if (there && there.eventId === event.id && there.removedAt === null) return new Unchanged(id);
    if (!isId(id)) problems.add('file', shared.badIdInput, { value: id.slice(0, 60) });
    else if (there) problems.add('file', messages.photoOfAnother);
    else if (await fileTickets().accountOf(input.ticket, 'attach', id) !== accountOf(ctx.viewer)) problems.add('ticket', messages.badAttachTicket);
    const [caption, credit] = [readWords(problems, 'caption', input.caption), readWords(problems, 'credit', input.credit)];
    problems.refuse();
    // The event tells how many it has, and it is held while they are numbered.
    await touch({ entity: eventEntity, path: 'event', id: event.id }, async () => {
      const { _count: { id: count }, _max: { position } } = await tx.eventPhoto.aggregate({ where: { eventId: event.id, removedAt: null }, _count: { id: true }, _max: { position: true } });
      if (count >= mostPhotos) problems.add('event', messages.tooManyPhotos, { max: mostPhotos });
      problems.refuse();
      await tx.eventPhoto.create({ data: { id, eventId: event.id, ownerCode: event.ownerCode, position: (position ?? -1) + 1, consent: input.consent, caption: caption ?? null, credit: credit ?? null } });
    });
    return id;
  },
});
