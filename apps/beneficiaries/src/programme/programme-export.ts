import { beneficiaries } from '../builder.ts';
import { programmeList } from './programme.ts';

beneficiaries.exportable('PROGRAMMES', programmeList, {
  code: 'code',
  name: 'name',
  ownerLevel: 'owner_level',
  area: 'area_code',
  fundSource: 'fund_source',
  serviceField: 'service_field',
  aidForm: 'aid_form',
  target: 'target',
  frequency: 'frequency',
  yearFrom: 'year_from',
  yearTo: 'year_to',
});
