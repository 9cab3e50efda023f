import { people } from '../builder.ts';

/** Types of institutions that people refer to. Each is told as its id, or as null where the viewer may not see it. */
export const LegalBasis = people.reference('LegalBasis', 'law.read');
export const Office = people.reference('Office', 'office.read');
