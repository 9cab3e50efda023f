import { institutions } from '../builder.ts';
import { institutionReportList } from './institution-report-list.ts';

institutions.exportable('INSTITUTION_REPORTS', institutionReportList, {
  institution: 'institution_name',
  area: 'area_code',
  year: 'year',
  state: 'state',
  servedMale: 'served_male',
  servedFemale: 'served_female',
  income: 'income',
  spent: 'spent',
  activities: 'activities',
  obstacles: 'obstacles',
  plan: 'plan',
  onBehalf: 'on_behalf',
  stateReason: 'state_reason',
});
