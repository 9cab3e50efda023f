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
import './report/daily-report-mutations.ts';
import './report/field-terms.ts';
import './report/monthly-report-mutations.ts';
import './report/month-summary.ts';
import './report/report.ts';
import './report/report-export.ts';
import './report/unreported-pillars.ts';
import './search.ts';

people.changeFeed('peopleChanges', [
  { type: 'Person', table: 'people.person' },
  { type: 'Pillar', table: 'people.pillar' },
  { type: 'PillarReport', table: 'people.pillar_report' },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph people. */
export const schema = builder.toSubGraphSchema({});
