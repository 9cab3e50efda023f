import { beneficiaries } from '../builder.ts';
import { families } from './family.ts';

beneficiaries.exportable('FAMILIES', families, {
  head: "(SELECT head.full_name FROM beneficiaries.beneficiary AS head WHERE head.family_id = family.id AND head.relation = 'KEPALA_KELUARGA' LIMIT 1)",
  members: '(SELECT count(*) FROM beneficiaries.beneficiary AS member WHERE member.family_id = family.id)',
  area: 'area_code',
  address: 'address',
});
