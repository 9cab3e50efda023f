import { beneficiaries } from '../builder.ts';
import { welfareCases } from './case-list.ts';

beneficiaries.exportable('WELFARE_CASES', welfareCases, {
  number: 'number',
  type: 'type_code',
  typeName: '(SELECT name_id FROM beneficiaries.case_type WHERE case_type.id = type_id)',
  criterion: 'criterion',
  unit: 'unit',
  subject: `CASE unit WHEN 'PERSON' THEN (SELECT full_name FROM beneficiaries.beneficiary WHERE beneficiary.id = beneficiary_id)
    WHEN 'FAMILY' THEN (SELECT head.full_name FROM beneficiaries.beneficiary AS head WHERE head.family_id = welfare_case.family_id AND head.relation = 'KEPALA_KELUARGA' AND head.life_state IN ('ACTIVE', 'MOVED_OUT') LIMIT 1)
    ELSE group_name END`,
  persons: 'persons',
  sex: 'sex',
  ageGroup: 'age_group',
  area: 'area_code',
  foundOn: 'found_on',
  handlingLevel: 'handling_level',
  state: 'state',
  checkedOn: 'checked_on',
  endedOn: 'ended_on',
  outcome: 'outcome',
});
