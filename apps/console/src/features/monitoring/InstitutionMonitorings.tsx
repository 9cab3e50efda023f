import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { MonitoringTable } from './MonitoringTable.tsx';

const monitoringsQuery = graphql(`
  query MonitoringsOfInstitution($id: ID!) {
    institution(id: $id) { id monitorings(first: 10) { edges { node { id ...MonitoringTable_monitoring } } } }
  }
`);

/** The yearly monitorings of an institution. Left out where there is none, and for who reads none. */
export function InstitutionMonitorings({ institution: id }: { institution: string }) {
  const t = useText();
  const { data } = useQuery(monitoringsQuery, { variables: { id }, skip: !useCan('monitoring.read'), fetchPolicy: 'cache-and-network' });
  const monitorings = present(data?.institution?.monitorings?.edges).map(({ node }) => node);
  if (monitorings.length === 0) return null;
  return <Section title={t('monev.title')}><MonitoringTable monitorings={monitorings} label={t('monev.title')} of="institution" /></Section>;
}
