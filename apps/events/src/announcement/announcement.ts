import { announcementLimit, readAnnouncement, type Announcement as Read } from '@pilar/announcement/announcement';
import { today } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import { say } from '@pilar/subgraph/messages';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from '../builder.ts';
import { messages } from '../messages.ts';
import { AnnouncedEvent } from './announced-event.ts';
import { Note } from './announcement-marks.ts';

/** A value of another type is refused; what is told of it is its type alone, in the viewer's language when the answer is sent. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const told = { scalar: 'PastedText', value: typeof value, example: '"Rapat koordinasi pada Senin, 12 Juli 2021 di Aula"' };
  throw new GraphQLError(`PastedText: ${told.value}`, { extensions: { code: 'BAD_USER_INPUT', ...told } });
}

builder.scalarType('PastedText', {
  description: 'A text as somebody has pasted it. It may name persons and hold their numbers, so it is never sent by GET, and stands in no log and no error.',
  serialize: String,
  parseValue: textOf,
  parseLiteral: (node: ValueNode) => textOf(node.kind === Kind.STRING ? node.value : null),
});

type Reason = 'EMPTY' | 'NO_EVENT' | 'NO_DAY_OR_PLACE' | 'TOO_LONG';

const RefusalReason = builder.enumType('AnnouncementRefusalReason', {
  description: 'Why no event was read from a text.',
  values: {
    EMPTY: { description: 'There are no words in it.' },
    NO_EVENT: { description: 'It tells of no event.' },
    NO_DAY_OR_PLACE: { description: 'It tells of an event, but of no day, hour or place.' },
    TOO_LONG: { description: `It has more than ${announcementLimit} characters.` },
  } satisfies Record<Reason, object>,
});

const Refusal = builder.objectRef<{ reason: Reason; length: number }>('AnnouncementRefusal').implement({
  description: 'Why no event was read.',
  fields: (t) => ({
    reason: t.field({ type: RefusalReason, description: 'Stable code for programs.', resolve: ({ reason }) => reason }),
    message: t.string({ description: 'What is wrong and what to do, in the viewer\'s language.', resolve: ({ reason, length }, _args, { language }) => say(language, refusals[reason], { length, limit: announcementLimit }) }),
  }),
});

const refusals = { EMPTY: messages.emptyText, NO_EVENT: messages.noEventInText, NO_DAY_OR_PLACE: messages.noDayOrPlaceInText, TOO_LONG: messages.textTooLong } as const satisfies Record<Reason, object>;

type Row = { read: Read; length: number };

const Announcement = builder.objectRef<Row>('Announcement').implement({
  description: 'What was read from a pasted text. Nothing of it is kept: what an officer has looked through is saved by `recordEvent`.',
  fields: (t) => ({
    events: t.field({ type: [AnnouncedEvent], description: 'The events that it tells of, as drafts.', resolve: ({ read }) => (read.kind === 'EVENTS' ? [...read.events] : []) }),
    notes: t.field({ type: [Note], description: 'What to know of the whole text.', resolve: ({ read }) => (read.kind === 'REFUSED' ? [] : [...read.notes]) }),
    refusal: t.field({ type: Refusal, nullable: true, description: 'Why there is no event; null when there is one.', resolve: ({ read, length }) => (read.kind === 'EVENTS' ? null : { reason: read.reason, length }) }),
  }),
});

builder.queryField('readAnnouncement', (t) => t.field({
  type: Announcement,
  authScopes: { may: 'event.record' },
  description: `Reads a news item, letter, announcement or chat message in Indonesian, at most ${announcementLimit} characters, into draft events, by rules and dictionaries. Nothing is saved or kept. Send it by POST.`,
  args: { text: t.arg({ type: 'PastedText', required: true, description: 'The text as it was pasted.' }) },
  resolve: (_root, { text }, _ctx: Context): Row => ({ read: readAnnouncement(text, { today: today() }), length: text.length }),
}));
