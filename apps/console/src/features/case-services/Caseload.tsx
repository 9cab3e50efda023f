import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import type { CaseServiceSearch } from './service-search.ts';

const caseloadQuery = graphql(`
  query PillarCaseload($id: ID!) {
    pillar(id: $id) { id caseload { planned running overdue } }
  }
`);

/** Services for cases that a pillar gives now (beban kasus), each number leading to them. Left out where there is none, and for who reads no cases. */
export function Caseload({ pillar: id }: { pillar: string }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { data } = useQuery(caseloadQuery, { variables: { id }, skip: !useCan('case.read'), fetchPolicy: 'cache-and-network' });
  const load = data?.pillar?.caseload;
  if (!load || load.planned + load.running === 0) return null;
  const to = (count: number, narrowed: CaseServiceSearch) => count > 0 && (
    <Link to="/layanan-kasus" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, petugas: id, ...narrowed })}>{number(count)}</Link>
  );
  return (
    <Card title={t('caseServices.caseload')}>
      <Facts
        figures
        facts={[
          { label: label('CASE_SERVICE_STATE', 'RUNNING'), value: to(load.running, { status: ['RUNNING'] }) },
          { label: label('CASE_SERVICE_STATE', 'PLANNED'), value: to(load.planned, { status: ['PLANNED'] }) },
          { label: t('caseServices.overdue'), value: to(load.overdue, { telat: 'ya' }) },
        ]}
      />
    </Card>
  );
}
