import { beneficiaries } from '../builder.ts';
import { families } from './family.ts';

beneficiaries.exportable('FAMILIES', families, {
  head: "(SELECT head.full_name FROM beneficiaries.beneficiary AS head WHERE head.family_id = family.id AND head.relation = 'KEPALA_KELUARGA' AND head.life_state IN ('ACTIVE', 'MOVED_OUT') LIMIT 1)",
  members: "(SELECT count(*) FROM beneficiaries.beneficiary AS member WHERE member.family_id = family.id AND member.life_state IN ('ACTIVE', 'MOVED_OUT'))",
  area: 'area_code',
  address: 'address',
  rt: 'rt',
  rw: 'rw',
  desil: 'desil',
  desilSource: 'desil_source',
  desilOn: 'desil_on',
  extremePoor: 'extreme_poor',
  signs: 'signs_yes',
  signsOn: 'signs_on',
  lifeState: 'life_state',
});
