import { installation } from '@pilar/domain/installation';
import { institutions } from '../builder.ts';
import { partnerOrganisations } from './partner-organisation.ts';

institutions.exportable('PARTNER_ORGANISATIONS', partnerOrganisations, {
  name: 'name',
  kind: 'kind',
  area: 'area_code',
  state: 'state',
  stateSince: 'state_since',
  paper: 'paper',
  paperNumber: 'paper_number',
  paperDate: 'paper_date',
  validTo: 'valid_to',
  households: 'households',
  members: 'members',
  volunteers: 'volunteers',
  lumbung: 'lumbung',
  contributed: `(SELECT sum(value) FROM institutions.partner_contribution WHERE partner_id = partner_organisation.id AND withdrawn_at IS NULL
    AND extract(year FROM given_on) = extract(year FROM now() AT TIME ZONE '${installation.timeZone}'))`,
});
