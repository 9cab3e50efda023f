import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { levelOf } from '@pilar/domain/region-code';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useViewer } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from '../field/field.module.css';
import { lastCentre } from './last-centre.ts';

const ownQuery = graphql(`
  query CentresToLog {
    serviceCentres(first: 20, filter: { state: [ACTIVE] }) { edges { node { id name lastLogOn } } }
  }
`);

/** The Puskesos of one's village or district, each leading to its day's log; without a line the one that was opened here last. */
export function FieldCentres() {
  const t = useText();
  const { shortDate } = useFormat();
  const mayLog = useCan('service.log');
  const { grant } = useViewer();
  const near = mayLog && ['VILLAGE', 'DISTRICT'].includes(levelOf(grant.area.code));
  const { data } = useQuery(ownQuery, { skip: !near, fetchPolicy: 'cache-and-network' });
  const last = lastCentre();
  const found = present(data?.serviceCentres?.edges).map(({ node }) => node);
  const centres = data?.serviceCentres ? found : last ? [{ ...last, lastLogOn: null }] : [];
  if (!near || centres.length === 0) return null;
  return (
    <Section title={t('services.fieldCentres')}>
      <ul className={styles.items}>
        {centres.map(({ id, name, lastLogOn }) => (
          <li key={id} className={styles.item}>
            <div className={styles.words}>
              <Link to="/lapangan/layanan" search={{ puskesos: id }} className={styles.name}>{name}</Link>
              <span className={styles.second}>{t('services.lastLog')}: {lastLogOn ? shortDate(lastLogOn) : t('services.neverLogged')}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
