import { beneficiaries } from '../builder.ts';
import { batchList } from './batch.ts';

const sum = (what: 'count' | 'amount', ...states: string[]) =>
  `(SELECT coalesce(sum(${what}), 0)::float8 FROM beneficiaries.distribution_sum AS kept WHERE kept.batch_id = distribution_batch.id AND kept.state IN (${states.map((state) => `'${state}'`).join(', ')}))`;

beneficiaries.exportable('DISTRIBUTIONS', batchList, {
  reference: 'reference',
  programme: '(SELECT code FROM beneficiaries.programme WHERE programme.id = programme_id)',
  period: 'period',
  area: 'area_code',
  channel: 'channel',
  state: 'state',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  planned: 'planned_count',
  plannedAmount: 'planned_amount::float8',
  delivered: sum('count', 'DELIVERED', 'CONFIRMED'),
  deliveredAmount: sum('amount', 'DELIVERED', 'CONFIRMED'),
  failed: sum('count', 'FAILED'),
  returned: sum('count', 'RETURNED'),
  pending: sum('count', 'PENDING'),
});
