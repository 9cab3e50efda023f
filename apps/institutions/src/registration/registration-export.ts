import { todaySql } from '@pilar/subgraph/sql';
import { institutions } from '../builder.ts';
import { registrationList } from './registration-list.ts';

institutions.exportable('REGISTRATIONS', registrationList, {
  institution: 'institution_name',
  area: 'area_code',
  kind: 'kind',
  authority: 'authority',
  state: `CASE WHEN state = 'REGISTERED' AND valid_to < ${todaySql} THEN 'EXPIRED' ELSE state END`,
  dueOn: 'due_on',
  number: 'number',
  grantedOn: 'granted_on',
  validTo: 'valid_to',
});
