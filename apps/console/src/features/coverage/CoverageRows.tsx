import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { CoverageRows_RowFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment CoverageRows_row on OutreachRow {
    area { code level shortName parent { code shortName } }
    events
    lastOn
    districts
    withRakor
    openItems
    overdueItems
    byType { type events lastOn }
  }
`);

export type CoverageRow = CoverageRows_RowFragment;

function areaColumn(head: string): Column<CoverageRow> {
  return {
    key: 'area', head, phone: 'lead',
    cell: ({ area }) => (
      <>
        <Link to="/kegiatan" search={{ wilayah: area.code }} className={rowLinkClass}>{area.shortName}</Link>
        {area.level === 'DISTRICT' && area.parent && <span className={secondLineClass}>{area.parent.shortName}</span>}
      </>
    ),
  };
}

/** Districts, those never reached first: whether they met, when somebody last came, and what is still open. */
export function DistrictRows({ rows }: { rows: readonly CoverageRow[] }) {
  const t = useText();
  const { number, shortDate } = useFormat();
  const columns: Column<CoverageRow>[] = [
    areaColumn(t('coverage.area')),
    { key: 'rakor', head: t('coverage.rakor'), fit: true, cell: ({ withRakor, districts }) => (districts > 1 ? t('coverage.ofDistricts', { withRakor, districts }) : <StateDot tone={withRakor > 0 ? 'done' : 'soon'}>{t(withRakor > 0 ? 'coverage.yes' : 'coverage.no')}</StateDot>) },
    { key: 'events', head: t('coverage.events'), align: 'end', fit: true, cell: ({ events }) => number(events) },
    { key: 'last', head: t('coverage.lastOn'), fit: true, cell: ({ lastOn }) => (lastOn ? shortDate(lastOn) : t('coverage.never')) },
    { key: 'open', head: t('coverage.open'), align: 'end', fit: true, cell: ({ openItems }) => number(openItems) },
    { key: 'overdue', head: t('coverage.overdue'), align: 'end', fit: true, cell: ({ overdueItems }) => number(overdueItems) },
  ];
  const sorted = rows.toSorted((a, b) => (a.lastOn ?? '').localeCompare(b.lastOn ?? '') || a.area.code.localeCompare(b.area.code));
  return <Table label={t('coverage.title')} columns={columns} rows={sorted} rowKey={({ area }) => area.code} dense />;
}

/** Regencies by kind of event. */
export function KindRows({ rows, types }: { rows: readonly CoverageRow[]; types: readonly string[] | undefined }) {
  const t = useText();
  const { number } = useFormat();
  const kinds = useOptions('EVENT_TYPE').filter(({ value }) => types === undefined || types.includes(value));
  const columns: Column<CoverageRow>[] = [
    areaColumn(t('coverage.area')),
    ...kinds.map(({ value, label }): Column<CoverageRow> => ({ key: value, head: label, align: 'end', cell: ({ byType }) => number(byType.find(({ type }) => type === value)?.events ?? 0) })),
    { key: 'rakor', head: t('coverage.rakor'), align: 'end', fit: true, cell: ({ withRakor, districts }) => t('coverage.ofDistricts', { withRakor, districts }) },
    { key: 'open', head: t('coverage.open'), align: 'end', fit: true, cell: ({ openItems }) => number(openItems) },
  ];
  return <Table label={t('coverage.table')} columns={columns} rows={rows} rowKey={({ area }) => area.code} dense />;
}
