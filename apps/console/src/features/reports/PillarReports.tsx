import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { ReportTable } from './ReportTable.tsx';

const pillarQuery = graphql(`
  query ReportsOfPillar($id: ID!) {
    pillar(id: $id) { id type state reports(first: 5) { edges { node { id ...ReportTable_report } } totalCount { value exact } } }
  }
`);

/** The last reports of a term of service, newest first. Left out where there is none, and for who reads none. */
export function PillarReports({ pillar: id }: { pillar: string }) {
  const t = useText();
  const word = usePillarWord();
  const { data } = useQuery(pillarQuery, { variables: { id }, skip: !useCan('report.read'), fetchPolicy: 'cache-and-network' });
  const pillar = data?.pillar;
  const reports = present(pillar?.reports?.edges).map(({ node }) => node);
  if (!pillar || reports.length === 0) return null;
  const title = t('reports.ofTerm', { type: word(pillar.type) });
  return (
    <Section title={title}>
      <ReportTable reports={reports} label={title} ofOne />
      {(pillar.reports?.totalCount.value ?? 0) > reports.length && <p><Link to="/laporan">{t('reports.all')}</Link></p>}
    </Section>
  );
}
