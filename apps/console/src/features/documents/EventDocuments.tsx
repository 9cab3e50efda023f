import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { EventDocuments_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { documentTones } from './document-words.ts';
import styles from './EventDocuments.module.css';

const fragment = graphql(`
  fragment EventDocuments_event on Event {
    id
    documents(first: 10) { edges { node { id kind number state } } }
  }
`);

/** Papers that were made of an event, with their state; nothing while there are none. */
export function EventDocuments({ event }: { event: FragmentType<EventDocuments_EventFragment> }) {
  const t = useText();
  const label = useLabel();
  const { data, complete } = useFragment({ fragment, from: event });
  if (!complete || !data.documents?.edges.length) return null;
  return (
    <Card title={t('documents.title')}>
      <ul className={styles.list}>
        {data.documents.edges.map(({ node: { id, kind, number, state } }) => (
          <li key={id}>
            <Link to="/dokumen/$id" params={{ id }}>{label('DOCUMENT_KIND', kind)}{number ? ` ${number}` : ''}</Link>
            <StateDot tone={documentTones[state]}>{label('DOCUMENT_STATE', state)}</StateDot>
          </li>
        ))}
      </ul>
    </Card>
  );
}
