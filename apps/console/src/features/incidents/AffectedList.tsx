import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/Card.tsx';
import styles from '../monitoring/monitoring.module.css';

const affectedQuery = graphql(`
  query IncidentAffected($id: ID!) {
    incident(id: $id) {
      id
      affected {
        lastAt
        times
        beneficiary { id fullName area { code shortName } }
        family { id address area { code shortName } }
        person { id fullName }
      }
    }
  }
`);

/** Whom an incident touched, each leading to their record; for who handles it. Their names are a reading that is written down: they stay in no cache. */
export function AffectedList({ incident, count }: { incident: string; count: number }) {
  const t = useText();
  const { dateTime, number } = useFormat();
  const { data } = useQuery(affectedQuery, { variables: { id: incident }, fetchPolicy: 'no-cache' });
  const affected = data?.incident?.affected;
  if (!affected) return null;
  return (
    <Card title={t('insiden.affected')}>
      {affected.length === 0 && <p>{t('insiden.nobodyFound')}</p>}
      <ul>
        {affected.map(({ beneficiary, family, person, lastAt, times }, at) => (
          <li key={beneficiary?.id ?? family?.id ?? person?.id ?? at}>
            {beneficiary && <Link to="/ppks/$id" params={{ id: beneficiary.id }}>{beneficiary.fullName}</Link>}
            {family && <Link to="/ppks/keluarga/$id" params={{ id: family.id }}>{t('insiden.family', { address: family.address ?? family.area?.shortName ?? '–' })}</Link>}
            {person && <Link to="/orang/$id" params={{ id: person.id }}>{person.fullName}</Link>}
            {!beneficiary && !family && !person && t('insiden.hidden')}
            {' '}<span className={styles.quiet}>{t('insiden.seen', { times: number(times), at: dateTime(lastAt) })}</span>
          </li>
        ))}
      </ul>
      {count > affected.length && <p className={styles.quiet}>{t('insiden.more', { count: count - affected.length })}</p>}
    </Card>
  );
}
