import { beneficiaries } from '../builder.ts';
import { effortList } from './effort.ts';

beneficiaries.exportable('FUNDING_EFFORTS', effortList, {
  area: 'area_code',
  year: 'year',
  fund: 'fund',
  strategy: 'strategy',
  amount: 'amount',
  description: 'description',
  forFamily: 'family_id IS NOT NULL',
  planItem: '(SELECT label FROM beneficiaries.ref_entity WHERE entity_id = plan_item_id AND NOT deleted)',
  citation: 'citation',
  link: 'link',
});
