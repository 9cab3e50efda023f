import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ImportTable_ImportFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { stateTones } from './import-words.ts';

const fragment = graphql(`
  fragment ImportTable_import on Import {
    id
    kind
    state
    fileName
    byName
    createdAt
    area { code shortName }
    counts { rows created undone }
  }
`);

/** Imports there have been: what, who, when, and what became of them. */
export function ImportTable({ imports }: { imports: FragmentType<ImportTable_ImportFragment>[] }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: imports });
  const rows = data.filter((row) => row !== null) as ImportTable_ImportFragment[];
  const columns: Column<ImportTable_ImportFragment>[] = [
    {
      key: 'file',
      head: t('imports.file'),
      cell: ({ id, fileName, kind }) => (
        <>
          <Link to="/impor/$id" params={{ id }} className={rowLinkClass}>{fileName}</Link>
          <span className={secondLineClass}>{label('IMPORT_KIND', kind)}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'by', head: t('imports.by'), cell: ({ byName, area }) => <>{byName}<span className={secondLineClass}>{area.shortName}</span></> },
    { key: 'at', head: t('imports.at'), cell: ({ createdAt }) => dateTime(createdAt), phone: 'bare' },
    { key: 'rows', head: t('imports.rowsHead'), align: 'end', cell: ({ counts }) => t('imports.rowsCell', { created: counts.created - counts.undone, rows: counts.rows }) },
    { key: 'state', head: t('imports.state'), cell: ({ state }) => <StateDot tone={stateTones[state]}>{label('IMPORT_STATE', state)}</StateDot>, fit: true, phone: 'bare' },
  ];
  return <Table label={t('imports.past')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
