import { builder, people } from './builder.ts';
import './person/person.ts';
import './person/person-private.ts';
import './person/reveal-nik.ts';
import './person/match-nik.ts';
import './person/person-export.ts';
import './person/person-mutations.ts';
import './pillar/pillar.ts';
import './pillar/pillar-export.ts';
import './pillar/pillar-mutations.ts';
import './pillar/pillar-life.ts';
import './pillar/pillar-succession.ts';
import './pillar/person-death.ts';
import './vacancy/vacancy.ts';
import './vacancy/coverage.ts';
import './recap/resource-recap.ts';
import './search.ts';

people.changeFeed('peopleChanges', [
  { type: 'Person', table: 'people.person' },
  { type: 'Pillar', table: 'people.pillar' },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph people. */
export const schema = builder.toSubGraphSchema({});
