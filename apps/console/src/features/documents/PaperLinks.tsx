import { Link } from '@tanstack/react-router';
import type { DocumentKind, DocumentState } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { documentTones } from './document-words.ts';
import styles from './PaperLinks.module.css';

type Made = { edges: readonly { node: { id: string; kind: DocumentKind; number?: string | null; state: DocumentState } }[] };

/** Papers that were made of a record, with their state; nothing while there are none. */
export function PaperLinks({ papers }: { papers: Made | null | undefined }) {
  const label = useLabel();
  if (!papers?.edges.length) return null;
  return (
    <ul className={styles.list}>
      {papers.edges.map(({ node: { id, kind, number, state } }) => (
        <li key={id}>
          <Link to="/dokumen/$id" params={{ id }}>{label('DOCUMENT_KIND', kind)}{number ? ` ${number}` : ''}</Link>
          <StateDot tone={documentTones[state]}>{label('DOCUMENT_STATE', state)}</StateDot>
        </li>
      ))}
    </ul>
  );
}

/** The same on a card of its own. */
export function PapersCard({ papers }: { papers: Made | null | undefined }) {
  const t = useText();
  return papers?.edges.length ? <Card title={t('documents.title')}><PaperLinks papers={papers} /></Card> : null;
}
