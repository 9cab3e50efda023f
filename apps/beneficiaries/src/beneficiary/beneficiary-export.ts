import { localDaySql } from '@pilar/subgraph/sql';
import { beneficiaries } from '../builder.ts';
import { beneficiaryList } from './beneficiary.ts';

beneficiaries.exportable('BENEFICIARIES', beneficiaryList, {
  name: 'full_name',
  sex: 'sex',
  birthDate: 'birth_date',
  area: 'area_code',
  relation: 'relation',
  nikState: 'nik_state',
  nikTrouble: 'nik_trouble',
  nikSource: 'nik_source',
  nikCheckedOn: 'nik_checked_on',
  nikSince: localDaySql('nik_since'),
  verifiedOn: 'verified_on',
  lifeState: 'life_state',
});
