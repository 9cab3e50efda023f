import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDelayed } from '../../shell/use-delayed.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './institutions.module.css';

const likeQuery = graphql(`
  query InstitutionsLike($text: String) {
    institutions(first: 5, filter: { text: $text }, order: [NAME]) { edges { node { id name area { code fullName } } } }
  }
`);

/** Letters that must be typed before names are looked up, and how long to wait for more. */
const fewest = 4;
const pauseMs = 400;
/** Words that nearly every institution has in its name. */
const common = /\b(lks|lksa|lk3|yayasan|panti|lembaga|sosial|rumah)\b/gi;

/** Institutions whose name holds what is typed, while it is typed. */
export function NamesLike({ name }: { name: string }) {
  const t = useText();
  const text = useDelayed(name.replace(common, ' ').replace(/\s+/g, ' ').trim(), pauseMs);
  const { data } = useQuery(likeQuery, { variables: { text }, skip: text.length < fewest });
  const found = text.length < fewest ? [] : data?.institutions?.edges ?? [];
  if (found.length === 0) return null;
  return (
    <Notice word={t('institutions.perhapsSame')} live>
      {t('institutions.perhapsSameWhy')}
      {/* A tab of its own: what is typed here must not be lost by comparing. */}
      <ul className={styles.names}>
        {found.map(({ node: { id, name: known, area } }) => <li key={id}><Link to="/lembaga/$id" params={{ id }} target="_blank">{known}</Link>, {area.fullName}</li>)}
      </ul>
    </Notice>
  );
}
