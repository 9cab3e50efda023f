import { identity } from '../builder.ts';

/** Types of other subgraphs that identity refers to. Each is told as its id, or as null where the viewer may not see it. */
export const Event = identity.reference('Event', 'event.read');
export const Office = identity.reference('Office', 'office.read');
export const PillarReport = identity.reference('PillarReport', 'report.read');
