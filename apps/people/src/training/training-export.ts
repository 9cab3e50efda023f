import { people } from '../builder.ts';
import { displayNameSql } from '../person/person-rules.ts';
import { trainings } from './training.ts';

people.exportable('TRAININGS', trainings, {
  name: `(SELECT ${displayNameSql('person')} FROM people.person WHERE person.id = training.person_id)`,
  area: 'area_code',
  title: 'title',
  kind: 'kind',
  // Row-level security hides the name of an office that the viewer may not see.
  organiser: 'coalesce(organiser, (SELECT label FROM people.ref_entity WHERE entity_id = training.office_id AND NOT deleted))',
  startDate: 'start_date',
  endDate: 'end_date',
  hours: 'hours',
  certificateNumber: 'certificate_number',
  certificateDate: 'certificate_date',
});
