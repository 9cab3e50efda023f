import { beneficiaries } from '../builder.ts';
import { referralList } from './referral-list.ts';

beneficiaries.exportable('REFERRALS', referralList, {
  number: 'case_number',
  institution: 'institution_name',
  service: 'service',
  setting: 'setting',
  area: 'area_code',
  state: 'state',
  letterNumber: 'letter_number',
  sentOn: 'sent_on',
  answeredOn: 'answered_on',
  rejection: 'rejection',
  arrivedOn: 'arrived_on',
  leftOn: 'left_on',
  outcome: 'outcome',
});
