import { todaySql } from '@pilar/subgraph/sql';
import { institutions } from '../builder.ts';
import { serviceCentres } from './service-centre.ts';

const serving = `service_officer.centre_id = service_centre.id AND service_officer.valid_from <= ${todaySql} AND (service_officer.valid_to IS NULL OR service_officer.valid_to >= ${todaySql})`;

institutions.exportable('SERVICE_CENTRES', serviceCentres, {
  name: 'name',
  area: 'area_code',
  state: 'state',
  stateSince: 'state_since',
  address: 'address',
  phone: 'phone',
  decreeNumber: 'decree_number',
  decreeDate: 'decree_date',
  decreeIssuer: 'decree_issuer',
  // Read from what is known of the person, who may lie outside the viewer's area.
  coordinator: `(SELECT known.label FROM institutions.service_officer JOIN institutions.ref_entity AS known ON known.entity_id = service_officer.person_id AND NOT known.deleted
    WHERE ${serving} AND service_officer.function = 'COORDINATOR' LIMIT 1)`,
  officers: `(SELECT count(*)::int FROM institutions.service_officer WHERE ${serving})`,
  lastLogOn: 'last_log_on',
  lacks: `institutions.service_lacks(state, state_since, decree_number, staffed_until, hours, last_log_on, ${todaySql})`,
});
