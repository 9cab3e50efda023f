import { people } from '../builder.ts';
import { persons } from './person.ts';
import { displayNameSql } from './person-rules.ts';

people.exportable('PEOPLE', persons, {
  name: displayNameSql('person'),
  aliases: "array_to_string(aliases, '; ')",
  area: 'area_code',
  official: 'official',
  pillars: "ARRAY(SELECT DISTINCT pillar.type FROM people.pillar WHERE pillar.person_id = person.id AND pillar.state <> 'ENDED' ORDER BY 1)",
});
