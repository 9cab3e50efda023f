import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDelayed } from '../../shell/use-delayed.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './People.module.css';

const likeQuery = graphql(`
  query PersonsLike($text: String) {
    people(first: 5, filter: { text: $text }, order: [NAME]) { edges { node { id displayName area { code fullName } } } }
  }
`);

const oneQuery = graphql(`
  query PersonNamed($id: ID!) {
    person(id: $id) { id displayName area { code fullName } }
  }
`);

/** Letters that must be typed before names are looked up, and how long to wait for more. */
const fewest = 3;
const pauseMs = 400;

/** Persons whose name holds what is typed, while it is typed. It is kept in no cache, for it names somebody. */
export function PersonsLike({ name }: { name: string }) {
  const t = useText();
  const text = useDelayed(name.trim(), pauseMs);
  const { data } = useQuery(likeQuery, { variables: { text }, skip: text.length < fewest, fetchPolicy: 'no-cache' });
  const found = text.length < fewest ? [] : data?.people?.edges ?? [];
  if (found.length === 0) return null;
  return (
    <div className={styles.notice}><Notice word={t('personal.perhapsSame')} live>
      {t('personal.perhapsSameWhy')}
      <ul className={styles.names}>{found.map(({ node }) => <li key={node.id}><Named {...node} /></li>)}</ul>
    </Notice></div>
  );
}

/** Persons that the graph asks to compare with. */
export function Candidates({ ids }: { ids: readonly string[] }) {
  return <ul className={styles.names}>{ids.map((id) => <li key={id}><Candidate id={id} /></li>)}</ul>;
}

function Candidate({ id }: { id: string }) {
  const { data } = useQuery(oneQuery, { variables: { id } });
  return data?.person ? <Named {...data.person} /> : <>…</>;
}

// A tab of its own: what is typed here must not be lost by comparing.
function Named({ id, displayName, area }: { id: string; displayName: string; area: { fullName: string } }) {
  return <><Link to="/orang/$id" params={{ id }} target="_blank">{displayName}</Link>, {area.fullName}</>;
}
