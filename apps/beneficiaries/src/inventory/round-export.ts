import { beneficiaries } from '../builder.ts';
import { roundList } from './round.ts';

beneficiaries.exportable('INVENTORY_ROUNDS', roundList, {
  area: 'area_code',
  year: 'year',
  period: 'period',
  state: 'state',
  firstDay: 'first_day',
  lastDay: 'last_day',
  begunOn: 'begun_on',
  closedOn: 'closed_on',
  publishedOn: 'published_on',
  foundFamilies: 'found_families',
  foundPersons: 'found_persons',
  ppksCount: 'ppks_count',
  psksCount: 'psks_count',
});
