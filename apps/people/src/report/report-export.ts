import { people } from '../builder.ts';
import { displayNameSql } from '../person/person-rules.ts';
import { pillarReports } from './report.ts';

people.exportable('PILLAR_REPORTS', pillarReports, {
  date: 'day',
  kind: 'kind',
  // Read from term and person, either of which may lie outside the viewer's area.
  name: `(SELECT ${displayNameSql('person')} FROM people.pillar JOIN people.person ON person.id = pillar.person_id WHERE pillar.id = pillar_report.pillar_id)`,
  type: '(SELECT pillar.type FROM people.pillar WHERE pillar.id = pillar_report.pillar_id)',
  area: 'area_code',
  state: 'state',
  venue: 'venue',
  activity: 'activity',
  constraint: 'constraint_text',
  note: 'note',
  onBehalf: 'on_behalf',
});
