import { people } from '../builder.ts';
import { displayNameSql } from '../person/person-rules.ts';
import { trainedExpression } from '../training/trained.ts';
import { standings } from './standing.ts';

const inForce = 'people.duty_in_force(pillar.type)';

people.exportable('STANDINGS', standings, {
  name: `(SELECT ${displayNameSql('person')} FROM people.person WHERE person.id = pillar.person_id)`,
  type: 'type',
  area: 'area_code',
  state: 'state',
  dutyNumber: `(SELECT duty.number FROM people.duty WHERE duty.id = ${inForce})`,
  acknowledgedOn: `(SELECT given.acknowledged_on FROM people.duty_acknowledgement AS given WHERE given.pillar_id = pillar.id AND given.duty_id = ${inForce})`,
  trained: trainedExpression,
});
