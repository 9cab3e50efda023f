import { useQuery } from '@apollo/client/react';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLive } from '../../shell/live.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { ServiceLine } from './ServiceLine.tsx';
import styles from './services.module.css';

const servicesQuery = graphql(`
  query CaseServices($id: ID!) {
    welfareCase(id: $id) { id services { id ...ServiceLine_service @unmask } }
  }
`);

const PlanService = lazy(() => import('./PlanService.tsx').then((file) => ({ default: file.PlanService })));

/** The plan of a case: its services, and the way to another. `open`: the case is confirmed or in service. */
export function CaseServices({ id, open }: { id: string; open: boolean }) {
  const t = useText();
  const plans = useCan('caseService.plan');
  const [planning, setPlanning] = useState(false);
  const { data, error, refetch } = useQuery(servicesQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  useLive('WelfareCase', id, () => void refetch(), () => {});
  if (error && !data) throw error;
  const services = data?.welfareCase?.services ?? [];
  if (!open && services.length === 0) return null;
  const done = () => {
    setPlanning(false);
    void refetch();
  };
  return (
    <Section title={t('caseServices.title')}>
      {services.length === 0 ? <p className={styles.lead}>{t('caseServices.none')}</p> : <ul className={styles.list}>{services.map((service) => <ServiceLine key={service.id} service={service} />)}</ul>}
      {planning && <Suspense fallback={null}><PlanService of={id} onSaved={done} onCancel={() => setPlanning(false)} /></Suspense>}
      {plans && open && !planning && <Button onClick={() => setPlanning(true)}>{t('caseServices.plan')}</Button>}
    </Section>
  );
}
