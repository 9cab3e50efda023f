import { sql } from '@pilar/subgraph/sql';
import { builder, people } from './builder.ts';
import './person/person.ts';
import './person/person-private.ts';
import './person/reveal-nik.ts';
import './person/match-nik.ts';
import './person/person-export.ts';
import './person/person-mutations.ts';
import './person/likely-same.ts';
import './person/merge-persons.ts';
import './pillar/pillar.ts';
import './pillar/pillar-export.ts';
import './pillar/pillar-mutations.ts';
import './pillar/pillar-life.ts';
import './pillar/pillar-succession.ts';
import './pillar/person-death.ts';
import './vacancy/vacancy.ts';
import './vacancy/coverage.ts';
import './recap/resource-recap.ts';
import './recap/recap-export.ts';
import './report/daily-report-mutations.ts';
import './report/field-terms.ts';
import './report/monthly-report-mutations.ts';
import './report/month-summary.ts';
import './report/report.ts';
import './report/report-export.ts';
import './report/unreported-pillars.ts';
import './search.ts';
import './duty/duty.ts';
import './duty/publish-duties.ts';
import './duty/acknowledgement.ts';
import './duty/acknowledge-duties.ts';
import './duty/duty-export.ts';
import './training/training.ts';
import './training/training-mutations.ts';
import './training/training-export.ts';
import './training/trained.ts';
import './grade/grade.ts';
import './grade/grade-mutations.ts';
import './grade/grade-export.ts';
import './standing/standing.ts';
import './standing/standing-export.ts';
import './held.ts';

people.changeFeed('peopleChanges', [
  { type: 'Person', table: 'people.person' },
  { type: 'Pillar', table: 'people.pillar' },
  { type: 'PillarReport', table: 'people.pillar_report' },
  { type: 'DutyAcknowledgement', table: 'people.duty_acknowledgement' },
  { type: 'Training', table: 'people.training', condition: sql`withdrawn_at IS NULL` },
  { type: 'Grade', table: 'people.grade' },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph people. */
export const schema = builder.toSubGraphSchema({});
