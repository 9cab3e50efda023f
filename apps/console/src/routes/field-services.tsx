import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { LineState } from '../features/field/LineState.tsx';
import styles from '../features/field/field.module.css';
import { FieldServicesForm } from '../features/service-centres/FieldServicesForm.tsx';
import { lastCentre, rememberCentre } from '../features/service-centres/last-centre.ts';
import { useText } from '../i18n/use-text.ts';
import { PageHead } from '../ui/PageHead.tsx';

const nameQuery = graphql(`
  query CentreOfLog($id: ID!) { serviceCentre(id: $id) { id name area { code fullName } } }
`);

const route = getRouteApi('/lapangan/layanan');

/** The log of a Puskesos, kept on a phone. */
export const Route = createLazyRoute('/lapangan/layanan')({ component: FieldServices });

function FieldServices() {
  const t = useText();
  const { isian, puskesos } = route.useSearch();
  const known = lastCentre();
  const id = puskesos ?? known?.id ?? '';
  const { data } = useQuery(nameQuery, { variables: { id }, skip: id === '' });
  const found = data?.serviceCentre;
  const name = found?.name ?? (known?.id === id ? known.name : '');
  // This machine then opens it without a line, as a village has one.
  useEffect(() => { if (found) rememberCentre({ id: found.id, name: found.name }); }, [found]);
  return (
    <div className={styles.page}>
      <PageHead title={t('services.fieldTitle')} trail={[<Link key="field" to="/lapangan">{t('field.title')}</Link>]} line={<><span>{name}</span><span>{t('services.logLine')}</span></>} />
      <LineState />
      {/* A draft knows its own; a new one begins once its name is there, or without it where there is no line. */}
      {isian && <FieldServicesForm key={`${isian}${name}`} id={isian} centre={{ id, name }} />}
    </div>
  );
}
