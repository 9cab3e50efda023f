import { sql } from '@pilar/subgraph/sql';
import { builder, events } from './builder.ts';
import './event/event.ts';
import './event/event-export.ts';
import './event/event-parts.ts';
import './event/event-mutations.ts';
import './event/withdraw-event.ts';
import './references/appearances.ts';
import './search.ts';
import './series/series.ts';
import './series/series-export.ts';
import './series/series-mutations.ts';

events.changeFeed('eventsChanges', [{ type: 'Event', table: 'events.event', condition: sql`withdrawn_at IS NULL` }]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph events. */
export const schema = builder.toSubGraphSchema({});
