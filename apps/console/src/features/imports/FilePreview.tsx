import { useText } from '../../i18n/use-text.ts';
import { Details } from '../../ui/Details.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import type { ShownImport } from './import-query.ts';

type Row = NonNullable<ShownImport['preview']>[number];

/** The first rows beneath the header, as they stand in the file. */
export function FilePreview({ columns, rows }: { columns: ShownImport['columns']; rows: readonly Row[] }) {
  const t = useText();
  const shown: Column<Row>[] = [
    { key: 'number', head: t('imports.rowNumber'), cell: ({ number }) => number, align: 'end', fit: true },
    ...columns.map(({ position, header }): Column<Row> => ({ key: `c${position}`, head: header, cell: ({ cells }) => cells[position] || null })),
  ];
  return (
    <Details title={t('imports.preview')} open={false}>
      <Table label={t('imports.preview')} columns={shown} rows={rows} rowKey={({ number }) => String(number)} dense />
    </Details>
  );
}
