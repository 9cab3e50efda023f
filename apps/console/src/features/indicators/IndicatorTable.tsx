import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useState } from 'react';
import type { IndicatorTable_AreaIndicatorFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { IndicatorDialog } from './IndicatorDialog.tsx';

const fragment = graphql(`
  fragment IndicatorTable_areaIndicator on AreaIndicator {
    id
    version
    indicator
    period
    value
    unit
    statedBy
    citation
    statedOn
    area { code level shortName fullName parent { code shortName } }
    viewerCan { correct }
  }
`);

type Row = IndicatorTable_AreaIndicatorFragment;

/** Figures by region, each with who states it, where and when. */
export function IndicatorTable({ figures }: { figures: FragmentType<Row>[] }) {
  const t = useText();
  const label = useLabel();
  const language = useLanguage();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const [correcting, setCorrecting] = useState<Row | null>(null);
  const { data } = useFragment({ fragment, from: figures });
  const rows = data.filter((row) => row !== null) as Row[];
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
  const columns: Column<Row>[] = [
    { key: 'area', phone: 'lead', head: t('events.region'), cell: ({ area, indicator }) => <>{areaWords(area)}<span className={secondLineClass}>{label('AREA_INDICATOR', indicator)}</span></> },
    { key: 'period', fit: true, head: t('indikator.period'), cell: ({ period }) => period },
    { key: 'value', fit: true, align: 'end', head: t('indikator.value'), cell: ({ value, unit }) => (unit === 'PERCENT' ? `${figure.format(value)}%` : figure.format(value)) },
    { key: 'source', head: t('indikator.statedBy'), cell: ({ statedBy, citation, statedOn }) => <>{label('INDICATOR_SOURCE', statedBy)}, {shortDate(statedOn)}<span className={secondLineClass}>{citation}</span></> },
    { key: 'do', fit: true, head: '', cell: (row) => row.viewerCan.correct && <Button weight="quiet" onClick={() => setCorrecting(row)}>{t('records.correct')}</Button> },
  ];
  return (
    <>
      <Table label={t('indikator.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />
      {correcting && <IndicatorDialog area={{ code: correcting.area.code, name: `${correcting.area.fullName} · ${label('AREA_INDICATOR', correcting.indicator)} ${correcting.period}` }} row={correcting} onClose={() => setCorrecting(null)} />}
    </>
  );
}
