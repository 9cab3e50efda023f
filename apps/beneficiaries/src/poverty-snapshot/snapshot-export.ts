import { beneficiaries } from '../builder.ts';
import { snapshotList } from './snapshot.ts';

beneficiaries.exportable('POVERTY_SNAPSHOTS', snapshotList, {
  area: 'area_code',
  period: 'period',
  statedBy: 'stated_by',
  families: 'families',
  persons: 'persons',
  percent: 'percent::float8',
  valid: 'valid',
  verified: 'verified',
  method: 'method',
  lineAmount: 'line_amount',
  lineSource: 'line_source',
  citation: 'citation',
  link: 'link',
  statedOn: 'stated_on',
  checkedOn: 'checked_on',
});
