import { localDaySql } from '@pilar/subgraph/sql';
import { beneficiaries } from '../builder.ts';
import { entitlementList } from './entitlement-list.ts';

beneficiaries.exportable('ENTITLEMENTS', entitlementList, {
  subject: "coalesce((SELECT full_name FROM beneficiaries.beneficiary WHERE beneficiary.id = entitlement.beneficiary_id), (SELECT head.full_name FROM beneficiaries.beneficiary AS head WHERE head.family_id = entitlement.family_id AND head.relation = 'KEPALA_KELUARGA' AND head.life_state IN ('ACTIVE', 'MOVED_OUT') LIMIT 1))",
  area: 'area_code',
  unit: "CASE WHEN family_id IS NULL THEN 'PERSON' ELSE 'FAMILY' END",
  programme: '(SELECT code FROM beneficiaries.programme WHERE programme.id = programme_id)',
  year: 'year',
  state: 'state',
  since: localDaySql('since'),
  decreeNumber: 'decree_number',
  decreeOn: 'decree_on',
  frozenOn: 'frozen_on',
  frozenReason: 'frozen_reason',
  reason: 'reason',
  endedOn: 'ended_on',
});
