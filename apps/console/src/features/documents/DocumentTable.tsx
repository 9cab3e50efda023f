import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { DocumentTable_DocumentFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass } from '../../ui/Table.tsx';
import { documentTones } from './document-words.ts';

const fragment = graphql(`
  fragment DocumentTable_document on Document {
    id
    kind
    title
    number
    date
    state
    officeName
  }
`);

type Document = DocumentTable_DocumentFragment;

/** Papers as a table: what each is of, its number and date, its state. */
export function DocumentTable({ documents }: { documents: FragmentType<Document>[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { data } = useFragment({ fragment, from: documents });
  const rows = data.filter((row) => row !== null) as Document[];
  return (
    <Table
      label={t('documents.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title', head: t('documents.about'), phone: 'lead',
          cell: ({ id, title, kind, officeName }) => (
            <>
              <Link to="/dokumen/$id" params={{ id }} className={rowLinkClass}>{title}</Link>
              <span className={secondLineClass}>{label('DOCUMENT_KIND', kind)}, {officeName}</span>
            </>
          ),
        },
        { key: 'number', head: t('documents.number'), cell: ({ number }) => number ?? t('documents.noNumber') },
        { key: 'date', head: t('documents.date'), fit: true, cell: ({ date }) => shortDate(date) },
        { key: 'state', head: t('documents.state'), fit: true, phone: 'bare', cell: ({ state }) => <StateDot tone={documentTones[state]}>{label('DOCUMENT_STATE', state)}</StateDot> },
      ]}
    />
  );
}
