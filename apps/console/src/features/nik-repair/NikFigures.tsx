import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useArea } from '../../shell/use-area.ts';
import { Facts } from '../../ui/Card.tsx';
import styles from './nik-repair.module.css';

const figuresQuery = graphql(`
  query IdentityFigures($area: RegionCode) {
    identityFigures(area: $area) { whole { persons valid verified hidden } }
  }
`);

/** How many persons are recorded, whose NIK is valid and who were seen: counted apart (rule 35). */
export function NikFigures() {
  const t = useText();
  const { number } = useFormat();
  const { chosen: area } = useArea();
  const { data } = useQuery(figuresQuery, { variables: { area }, fetchPolicy: 'cache-and-network' });
  const whole = data?.identityFigures?.whole;
  if (!whole) return null;
  const { persons, valid, verified } = whole;
  const told = (count: number | null) => (count === null ? '<5' : persons ? t('nik.share', { count: number(count), percent: Math.round((count / persons) * 100) }) : number(count));
  return (
    <section aria-label={t('nik.figures')} className={styles.figures}>
      <Facts
        facts={[
          { label: t('nik.persons'), value: persons === null ? '<5' : number(persons) },
          { label: t('nik.valid'), value: told(valid) },
          { label: t('nik.verified'), value: told(verified) },
        ]}
      />
    </section>
  );
}
