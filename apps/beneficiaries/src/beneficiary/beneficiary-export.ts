import { beneficiaries } from '../builder.ts';
import { beneficiaryList } from './beneficiary.ts';

beneficiaries.exportable('BENEFICIARIES', beneficiaryList, {
  name: 'full_name',
  sex: 'sex',
  birthDate: 'birth_date',
  area: 'area_code',
  relation: 'relation',
  nikState: 'nik_state',
  lifeState: 'life_state',
});
