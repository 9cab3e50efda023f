import { people } from '../builder.ts';
import { displayNameSql } from '../person/person-rules.ts';
import { acknowledgements } from './acknowledgement.ts';
import { duties } from './duty.ts';

people.exportable('DUTIES', duties, {
  type: 'type',
  number: 'number',
  validFrom: 'valid_from',
  items: "(SELECT string_agg(place || '. ' || item, E'\\n' ORDER BY place) FROM unnest(items) WITH ORDINALITY AS given (item, place))",
});

people.exportable('DUTY_ACKNOWLEDGEMENTS', acknowledgements, {
  name: `(SELECT ${displayNameSql('person')} FROM people.person JOIN people.pillar ON pillar.person_id = person.id WHERE pillar.id = duty_acknowledgement.pillar_id)`,
  type: '(SELECT duty.type FROM people.duty WHERE duty.id = duty_acknowledgement.duty_id)',
  area: 'area_code',
  number: '(SELECT duty.number FROM people.duty WHERE duty.id = duty_acknowledgement.duty_id)',
  acknowledgedOn: 'acknowledged_on',
  onBehalf: 'on_behalf',
  note: 'note',
});
