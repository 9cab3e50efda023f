import { institutions } from '../builder.ts';
import { forums } from './forum.ts';

institutions.exportable('FORUMS', forums, {
  name: 'name',
  kind: 'kind',
  level: 'level',
  area: 'area_code',
  state: 'state',
  stateSince: 'state_since',
  // Read from what is known of the person, who may lie outside the viewer's area.
  chair: '(CASE WHEN chair_id IS NULL THEN chair_name ELSE (SELECT known.label FROM institutions.ref_entity AS known WHERE known.entity_id = chair_id AND NOT known.deleted) END)',
  decreeNumber: 'decree_number',
  decreeDate: 'decree_date',
  decreeIssuer: 'decree_issuer',
  termFrom: 'term_from',
  termTo: 'term_to',
  members: 'member_count',
  secretariat: 'secretariat',
});
