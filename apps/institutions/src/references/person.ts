import { institutions } from '../builder.ts';

/** A person, owned by `people`. */
export const Person = institutions.reference('Person', 'person.read');
