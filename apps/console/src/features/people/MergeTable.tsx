import type { MergePersons_PersonFragment, PersonField } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import type { MergeRow } from './merge-rows.ts';
import { checkClass } from '../../forms/form-classes.ts';

type Named = Pick<MergePersons_PersonFragment, 'displayName'>;
type Props = { kept: Named; other: Named; rows: readonly MergeRow[]; taken: ReadonlySet<PersonField>; onChoose: (field: PersonField, fromOther: boolean) => void };

/** Both records part by part. What is the same, or stands in one of them only, is settled; the rest is chosen. */
export function MergeTable({ kept, other, rows, taken, onChoose }: Props) {
  const t = useText();
  const side = (row: MergeRow, fromOther: boolean) => {
    const words = (fromOther ? row.other : row.kept) || '–';
    if (!row.open) return words;
    return (
      <label className={checkClass}>
        <input type="radio" name={`merge-${row.field}`} checked={taken.has(row.field) === fromOther} onChange={() => onChoose(row.field, fromOther)} />
        {words}
      </label>
    );
  };
  const columns: Column<MergeRow>[] = [
    { key: 'part', head: t('merges.part'), cell: ({ label }) => t(label), phone: 'lead' },
    { key: 'kept', head: t('merges.kept', { name: kept.displayName }), cell: (row) => side(row, false) },
    { key: 'other', head: t('merges.other', { name: other.displayName }), cell: (row) => side(row, true) },
  ];
  return <Table label={t('merges.compare')} columns={columns} rows={rows} rowKey={({ field }) => field} />;
}
