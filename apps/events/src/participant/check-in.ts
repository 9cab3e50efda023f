import { formatLongDate, today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { label } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { Problems } from '@pilar/subgraph/problems';
import { randomBytes } from 'node:crypto';
import type { CheckIn as CheckInRow } from '../__generated__/prisma/client.ts';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import { eventEntity } from '../event/event-entity.ts';
import { attendedEvent } from './attended-event.ts';
import { participantMessages as messages } from './participant-messages.ts';
import { admitsByLink, checkInWindow, codeFrom } from './participant-rules.ts';

/** Too many to be guessed: 60 bits. */
const tokenLength = 12;

const CheckIn = builder.objectRef<CheckInRow & { from: Date; to: Date }>('CheckIn').implement({
  description: 'The link by which those who come to an event check in on their own phones (tautan daftar hadir).',
  fields: (t) => ({
    path: t.string({ description: 'Path of the link on this address, for a QR code.', resolve: ({ token }) => `/hadir/${token}` }),
    walkIns: t.exposeBoolean('walkIns', { description: 'Whether those on no list may enter their names.' }),
    opensAt: t.field({ type: 'DateTime', description: 'When it begins to take check-ins: an hour before the event.', resolve: ({ from }) => from }),
    closesAt: t.field({ type: 'DateTime', description: 'When it closes by itself: at the end of the event\'s last day.', resolve: ({ to }) => to }),
    openedBy: t.exposeString('openedBy', { description: 'Who opened it.' }),
  }),
});

builder.prismaObjectField(Event, 'checkIn', (t) => t.field({
  type: CheckIn,
  nullable: true,
  description: 'The open link of the event, for those who record its attendance; null when there is none.',
  resolve: async ({ id, ownerCode, state, date, endDate, startAt }, _args, ctx) => {
    if (!allowed(ctx, 'participant.record') || !covers(ctx.viewer.grant.area, ownerCode) || !admitsByLink(state)) return null;
    const row = await ctx.db.checkIn.findUnique({ where: { id } });
    const { from, to } = checkInWindow({ state, date: date.toISOString().slice(0, 10), endDate: endDate?.toISOString().slice(0, 10) ?? null, startAt: startAt?.toISOString() ?? null });
    return row && row.closedAt === null && to > new Date() ? { ...row, from, to } : null;
  },
}));

const OpenCheckInInput = builder.inputType('OpenCheckInInput', {
  description: 'Which event gets a link.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    event: t.id({ required: true, description: 'The event.' }),
    walkIns: t.boolean({ required: true, description: 'Whether those on no list may enter their names.' }),
  }),
});

events.command({
  name: 'openCheckIn',
  description: 'Opens a link by which those who come check in by themselves. A link that was open before stops to work.',
  permission: 'participant.record',
  entity: eventEntity,
  result: Event,
  input: OpenCheckInInput,
  operation: 'UPDATED',
  target: 'event',
  run: async ({ input, tx, ctx }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: true });
    const problems = new Problems(ctx);
    const last = event.endDate ?? event.date;
    if (!admitsByLink(event.state)) problems.add('event', messages.notHolding, { value: label('EVENT_STATE', event.state, ctx.language) });
    else if (last < today()) problems.add('event', messages.linkOver, { value: formatLongDate(last, ctx.language) });
    problems.refuse();
    const opened = { token: codeFrom(randomBytes(tokenLength)), walkIns: input.walkIns, openedAt: new Date(), openedBy: ctx.viewer.name, closedAt: null };
    await tx.checkIn.upsert({ where: { id: event.id }, create: { id: event.id, ownerCode: event.ownerCode, ...opened }, update: opened });
    return event.id;
  },
});

const CloseCheckInInput = builder.inputType('CloseCheckInInput', {
  description: 'Which event\'s link to close.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    event: t.id({ required: true, description: 'The event.' }),
  }),
});

events.command({
  name: 'closeCheckIn',
  description: 'Closes the link of an event at once. It closes by itself at the end of the last day.',
  permission: 'participant.record',
  entity: eventEntity,
  result: Event,
  input: CloseCheckInInput,
  operation: 'UPDATED',
  target: 'event',
  run: async ({ input, tx, ctx }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: true });
    const problems = new Problems(ctx);
    const { count } = await tx.checkIn.updateMany({ where: { id: event.id, closedAt: null }, data: { closedAt: new Date() } });
    if (count === 0) problems.add('event', messages.noLink);
    problems.refuse();
    return event.id;
  },
});
