import { institutions } from '../builder.ts';
import { institutionList } from './institution.ts';

institutions.exportable('INSTITUTIONS', institutionList, {
  name: 'name',
  kind: 'kind',
  legalForm: 'legal_form',
  area: 'area_code',
  address: 'address',
  headName: 'head_name',
  founded: 'founded',
});
