import { todaySql } from '@pilar/subgraph/sql';
import { institutions } from '../builder.ts';
import { institutionList } from './institution-list.ts';

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
});
