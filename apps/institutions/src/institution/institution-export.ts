import { todaySql } from '@pilar/subgraph/sql';
import { institutions } from '../builder.ts';
import { institutionList } from './institution-list.ts';

/** Of the accreditation that holds today: of several the one that holds longest, as the record shows it (rule 17). */
const accredited = (column: string) => `(SELECT held.${column} FROM institutions.accreditation AS held
  WHERE held.institution_id = institution.id AND held.state = 'GRADED' AND held.valid_to >= ${todaySql} ORDER BY held.valid_to DESC, held.id DESC LIMIT 1)`;
/** Of the latest monitoring that was scored. */
const monitored = (column: string) => `(SELECT last.${column} FROM institutions.monitoring AS last
  WHERE last.institution_id = institution.id AND last.score IS NOT NULL ORDER BY last.year DESC LIMIT 1)`;

institutions.exportable('INSTITUTIONS', institutionList, {
  name: 'name',
  kind: 'kind',
  legalForm: 'legal_form',
  area: 'area_code',
  address: 'address',
  headName: 'head_name',
  founded: 'founded',
  owner: 'owner',
  workingLevel: 'working_level',
  services: 'services',
  capacity: 'capacity',
  clientsMale: 'clients_male',
  clientsFemale: 'clients_female',
  standing: `CASE WHEN standing = 'REGISTERED' AND registered_until < ${todaySql} THEN 'EXPIRED' ELSE standing END`,
  registrationNumber: 'registration_number',
  registeredUntil: 'registered_until',
  grade: accredited('grade'),
  gradeUntil: accredited('valid_to'),
  monitoredYear: monitored('year'),
  score: monitored('score'),
});
