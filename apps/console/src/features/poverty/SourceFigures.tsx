import { Link } from '@tanstack/react-router';
import type { SourceFigures_SnapshotFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, rowLinkClass, secondLineClass, tableNoteClass, type Column } from '../../ui/Table.tsx';
import { useFigureWords } from './figure-words.ts';

graphql(`
  fragment SourceFigures_snapshot on PovertySnapshot {
    id
    statedBy
    period
    families
    persons
    percent
    valid
    verified
    citation
    statedOn
    checkedOn
  }
`);

type Row = SourceFigures_SnapshotFragment;

/** The latest figure of each source, side by side: none is added to another. */
export function SourceFigures({ snapshots }: { snapshots: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const words = useFigureWords();
  const columns: Column<Row>[] = [
    { key: 'source', phone: 'lead', head: t('kemiskinan.source'), cell: ({ id, statedBy, period }) => <><Link to="/kemiskinan/angka/$id" params={{ id }} className={rowLinkClass}>{label('POVERTY_SOURCE', statedBy)}</Link><span className={secondLineClass}>{period}</span></> },
    { key: 'figure', head: t('kemiskinan.figure'), cell: (row) => <>{words(row)}{(row.valid !== null || row.verified !== null) && <span className={secondLineClass}>{t('kemiskinan.valid')} {number(row.valid ?? 0)} · {t('kemiskinan.verified')} {number(row.verified ?? 0)}</span>}</> },
    { key: 'citation', head: t('kemiskinan.citation'), cell: ({ citation, statedOn, checkedOn }) => <>{citation}<span className={secondLineClass}>{shortDate(statedOn)}, {t('kemiskinan.checked', { date: shortDate(checkedOn) })}</span></> },
  ];
  return (
    <Section title={t('kemiskinan.sideBySide')}>
      {snapshots.length === 0 ? <p>{t('kemiskinan.noFigures')}</p> : <Table label={t('kemiskinan.sideBySide')} columns={columns} rows={snapshots} rowKey={({ id }) => id} />}
      <p className={tableNoteClass}>{t('kemiskinan.sideBySideWhy')}</p>
    </Section>
  );
}
