import { Link } from '@tanstack/react-router';
import type { PillarState, PillarType, RecapTable_CellFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';

graphql(`
  fragment RecapTable_cell on PersonResourceCell {
    type
    active
    dormant
    reactivated
    area { code shortName }
  }
`);

type Cell = RecapTable_CellFragment;
type Row = { code: string; name: string; cells: readonly Cell[] };

/** Active pillars by region and kind; every number opens its list. */
export function RecapTable({ cells }: { cells: readonly Cell[] }) {
  const t = useText();
  const word = usePillarWord();
  const { number } = useFormat();
  const types = [...new Set(cells.map(({ type }) => type))];
  const rows: Row[] = [...new Map(cells.map(({ area }) => [area.code, area])).values()].map(({ code, shortName }) => ({ code, name: shortName, cells: cells.filter(({ area }) => area.code === code) }));
  const of = (row: Row, type: PillarType) => row.cells.find((cell) => cell.type === type);
  const list = (row: Row, type: PillarType, state: PillarState, count: number) => (count === 0 ? number(0) : (
    <Link to="/orang" search={{ tampilan: 'pilar', jenis: [type], status: [state], wilayah: row.code }}>{number(count)}</Link>
  ));
  const columns: Column<Row>[] = [
    { key: 'area', head: t('events.region'), phone: 'lead', cell: (row) => row.name },
    ...types.map((type): Column<Row> => ({ key: type, head: word(type), align: 'end', fit: true, cell: (row) => list(row, type, 'ACTIVE', of(row, type)?.active ?? 0) })),
    { key: 'dormant', head: t('pillars.dormantPsm'), align: 'end', fit: true, cell: (row) => list(row, 'PSM', 'DORMANT', of(row, 'PSM')?.dormant ?? 0) },
    { key: 'reactivated', head: t('pillars.reactivatedPsm'), align: 'end', fit: true, cell: (row) => number(of(row, 'PSM')?.reactivated ?? 0) },
    { key: 'sum', head: t('pillars.sumActive'), align: 'end', fit: true, cell: (row) => number(row.cells.reduce((sum, { active }) => sum + active, 0)) },
  ];
  return <Table label={t('pillars.recap')} columns={columns} rows={rows} rowKey={({ code }) => code} dense />;
}
