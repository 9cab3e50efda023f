import { todaySql } from '@pilar/subgraph/sql';
import { institutions } from '../builder.ts';
import { youthOrganisations } from './youth-organisation.ts';

institutions.exportable('YOUTH_ORGANISATIONS', youthOrganisations, {
  name: 'name',
  level: 'level',
  area: 'area_code',
  state: 'state',
  stateSince: 'state_since',
  // Read from what is known of the person, who may lie outside the viewer's area.
  chair: '(CASE WHEN chair_id IS NULL THEN chair_name ELSE (SELECT known.label FROM institutions.ref_entity AS known WHERE known.entity_id = chair_id AND NOT known.deleted) END)',
  decreeNumber: 'decree_number',
  decreeDate: 'decree_date',
  termTo: 'term_to',
  membersMale: 'members_male',
  membersFemale: 'members_female',
  classification: 'classification',
  lastActiveOn: 'last_active_on',
  programmeYear: '(SELECT max(year) FROM unnest(programme_years) AS year)',
  reportYear: '(SELECT max(year) FROM unnest(report_years) AS year)',
  lacks: `institutions.youth_lacks(state, state_since, term_to, last_active_on, programme_years, report_years, ${todaySql})`,
});
