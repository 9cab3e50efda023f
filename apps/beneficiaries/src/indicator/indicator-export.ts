import { beneficiaries } from '../builder.ts';
import { indicatorList } from './indicator.ts';

beneficiaries.exportable('AREA_INDICATORS', indicatorList, {
  area: 'area_code',
  indicator: 'indicator',
  period: 'period',
  value: 'value::float8',
  unit: 'unit',
  statedBy: 'indicator_source',
  citation: 'citation',
  statedOn: 'stated_on',
});
