import { localDaySql } from '@pilar/subgraph/sql';
import { beneficiaries } from '../builder.ts';
import { deliveryList } from './delivery-list.ts';

beneficiaries.exportable('DELIVERIES', deliveryList, {
  batch: '(SELECT reference FROM beneficiaries.distribution_batch WHERE distribution_batch.id = batch_id)',
  nth: 'nth',
  recipient: `(SELECT coalesce(person.full_name, head.full_name) FROM beneficiaries.entitlement AS held
    LEFT JOIN beneficiaries.beneficiary AS person ON person.id = held.beneficiary_id
    LEFT JOIN beneficiaries.beneficiary AS head ON head.family_id = held.family_id AND head.relation = 'KEPALA_KELUARGA' AND head.life_state IN ('ACTIVE', 'MOVED_OUT')
    WHERE held.id = entitlement_id)`,
  area: 'area_code',
  point: '(SELECT name FROM beneficiaries.distribution_point WHERE distribution_point.id = point_id)',
  amount: 'amount::float8',
  goods: 'goods',
  state: 'state',
  failure: 'failure',
  deliveredOn: localDaySql('delivered_at'),
});
