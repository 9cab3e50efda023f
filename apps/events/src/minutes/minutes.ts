import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import type { TreatedItem } from './minutes-entity.ts';

const TreatedAgendaItem = builder.objectRef<TreatedItem>('TreatedAgendaItem').implement({
  description: 'An item of the agenda as it was treated.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The item.' }),
    done: t.exposeBoolean('done', { description: 'Whether it was treated.' }),
    remark: t.exposeString('remark', { nullable: true, description: 'What was said of it.' }),
  }),
});

export const Minutes = builder.prismaObject('Minutes', {
  description: 'Minutes of an event (notulen): how its agenda was treated and what was decided. What is left to be done are its action items.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    event: t.relation('event', { description: 'The event.' }),
    agenda: t.field({ type: [TreatedAgendaItem], description: 'The agenda as it was treated, in its order.', resolve: (row) => row.agenda as TreatedItem[] }),
    decisions: t.stringList({ description: 'What was decided, in its order.', resolve: (row) => row.decisions as string[] }),
    note: t.exposeString('note', { nullable: true, description: 'Course of the meeting.' }),
  }),
});

events.recordFields(Minutes, {
  type: 'Minutes',
  can: { correct: { permission: 'minutes.keep', description: 'Correct them; only the owner of the event may.' } },
});

events.entity(Minutes, 'minutes.read', (id, ctx) => ctx.db.minutes.findFirst({ where: { id, event: { withdrawnAt: null } } }));

builder.objectField(Event, 'minutes', (t) => t.prismaField({
  type: Minutes,
  nullable: true,
  authScopes: { may: 'minutes.read' },
  description: 'Its minutes (notulen); null when none are kept.',
  resolve: (query, { id }, _args, ctx) => ctx.db.minutes.findUnique({ ...query, where: { eventId: id } }),
}));
