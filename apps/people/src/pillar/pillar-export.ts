import { people } from '../builder.ts';
import { displayNameSql } from '../person/person-rules.ts';
import { pillars } from './pillar.ts';

people.exportable('PILLARS', pillars, {
  // Read from the person, who may lie outside the viewer's area; the copy in the term only orders the list.
  name: `(SELECT ${displayNameSql('person')} FROM people.person WHERE person.id = pillar.person_id)`,
  type: 'type',
  area: 'area_code',
  state: 'state',
  appointer: 'appointer',
  decreeNumber: 'decree_number',
  decreeDate: 'decree_date',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  memberNumber: 'member_number',
  position: 'position',
  employer: 'employer',
  endReason: 'end_reason',
  endedOn: 'ended_on',
});
