import { institutions } from '../builder.ts';

/** An event, owned by `events`. */
export const Event = institutions.reference('Event', 'event.read');
