import { institutions } from '../builder.ts';
import { offices } from './office.ts';

institutions.exportable('OFFICES', offices, {
  name: 'name',
  shortName: 'short_name',
  kind: 'kind',
  level: 'level',
  area: 'area_code',
  parent: '(SELECT above.name FROM institutions.office AS above WHERE above.id = office.parent_id)',
  address: 'address',
});
