import type { OrganisationRecap_CellFragment, OrganisationResource } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Table, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment OrganisationRecap_cell on OrganisationResourceCell {
    type
    active
    dormant
    reactivated
    area { code shortName }
  }
`);

type Cell = OrganisationRecap_CellFragment;
type Row = { code: string; name: string; cells: readonly Cell[] };
/** Heads of the columns, in their order. */
const heads = { LKS: 'pillars.recapLKS', LK3: 'pillars.recapLK3', KT: 'pillars.recapKT', WKSBM: 'pillars.recapWKSBM', DU: 'pillars.recapDU', KP: 'pillars.recapKP' } as const satisfies Record<OrganisationResource, MessageId>;
const kinds = Object.keys(heads) as OrganisationResource[];

/** Organisations by region and kind. */
export function OrganisationRecap({ cells }: { cells: readonly Cell[] }) {
  const t = useText();
  const { number } = useFormat();
  const rows: Row[] = [...new Map(cells.map(({ area }) => [area.code, area])).values()].map(({ code, shortName }) => ({ code, name: shortName, cells: cells.filter(({ area }) => area.code === code) }));
  const of = (row: Row, type: OrganisationResource) => row.cells.find((cell) => cell.type === type);
  const columns: Column<Row>[] = [
    { key: 'area', head: t('events.region'), phone: 'lead', fit: true, cell: (row) => row.name },
    ...kinds.map((type): Column<Row> => ({ key: type, head: t(heads[type]), align: 'end', fit: true, cell: (row) => number(of(row, type)?.active ?? 0) })),
    { key: 'dormant', head: t('pillars.dormantYouth'), align: 'end', cell: (row) => number(of(row, 'KT')?.dormant ?? 0) },
    { key: 'reactivated', head: t('pillars.reactivatedYouth'), align: 'end', cell: (row) => number(of(row, 'KT')?.reactivated ?? 0) },
  ];
  return <Table label={t('pillars.recapOrganisations')} columns={columns} rows={rows} rowKey={({ code }) => code} dense />;
}
