import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SixTState, type FiguresTables_SixTFiguresFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, tableNoteClass, type Column } from '../../ui/Table.tsx';
import styles from '../monitoring/monitoring.module.css';
import type { SixTFindingsSearch } from './six-t-search.ts';

graphql(`
  fragment SixTCounted on SixTCount { checked ok notApplicable findings open answered overdue openWeek openMonth openLonger closed closedDays }
  fragment FiguresTables_sixTFigures on SixTFigures {
    year
    area { code shortName }
    total { ...SixTCounted @unmask }
    dimensions { dimension count { ...SixTCounted @unmask } }
    programmes { programme { code name } count { ...SixTCounted @unmask } }
    channels { channel count { ...SixTCounted @unmask } }
    regions { region { code level shortName } count { ...SixTCounted @unmask } }
  }
`);

/** The 6T of a year as their page shows them. */
type SixTShown = FiguresTables_SixTFiguresFragment;
type Count = SixTShown['total'];
type Row = { key: string; name: ReactNode; count: Count };

const counted = [
  ['checked', 'sixT.countChecked'], ['findings', 'sixT.countFindings'], ['openWeek', 'sixT.countWeek'], ['openMonth', 'sixT.countMonth'], ['openLonger', 'sixT.countLonger'],
  ['overdue', 'sixT.countOverdue'], ['closed', 'sixT.countClosed'],
] as const;

/** How aid was found by dimension, region, programme and channel, each leading to the findings it counts. */
export function FiguresTables({ figures: { year, area, dimensions, programmes, channels, regions }, programme }: { figures: SixTShown; programme: string | undefined }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const to = (narrowed: SixTFindingsSearch & { wilayah?: string }, words: ReactNode) => (
    <Link to="/enam-t/temuan" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, tahun: year, program: programme === undefined ? undefined : [programme], status: Object.values(SixTState), ...narrowed })}>{words}</Link>
  );
  const columnsOf = (head: string): Column<Row>[] => [
    { key: 'name', head, phone: 'lead', cell: ({ name }) => name },
    ...counted.map(([field, words]): Column<Row> => ({
      key: field, head: t(words), align: 'end', fit: true,
      cell: ({ count }) => (count[field] === 0 ? <span className={styles.zero}>0</span> : <span className={field === 'overdue' || field === 'openLonger' ? styles.due : undefined}>{number(count[field])}</span>),
    })),
    { key: 'closedDays', head: t('sixT.countDays'), align: 'end', fit: true, cell: ({ count: { closedDays } }) => (closedDays === null ? '–' : number(closedDays)) },
  ];
  const tables: readonly [title: string, head: string, rows: readonly Row[]][] = [
    [t('sixT.byDimension'), t('sixT.dimension'), dimensions.map(({ dimension, count }) => ({ key: dimension, name: to({ dimensi: [dimension] }, label('SIX_T', dimension)), count }))],
    [t('sixT.byRegion'), t('sixT.area'), regions.filter(({ count }) => count.checked > 0).map(({ region, count }) => ({
      key: region.code, count,
      name: region.code === area.code ? t('sixT.wholeArea', { area: region.shortName }) : region.level === 'VILLAGE' ? to({ wilayah: region.code }, region.shortName)
        : <Link to="/enam-t" search={({ tahun, program }: { tahun?: number; program?: string[] }) => ({ tahun, program, wilayah: region.code })}>{region.shortName}</Link>,
    }))],
    [t('sixT.byProgramme'), t('sixT.programme'), programmes.map(({ programme: one, count }) => ({ key: one.code, name: to({ program: [one.code] }, one.name), count }))],
    [t('sixT.byChannel'), t('sixT.channel'), channels.filter(({ count }) => count.checked > 0).map(({ channel, count }) => ({ key: channel, name: to({ saluran: [channel] }, label('DISTRIBUTION_CHANNEL', channel)), count }))],
  ];
  return (
    <>
      {tables.map(([title, head, rows]) => rows.length > 0 && <Section key={title} title={title}><Table label={title} columns={columnsOf(head)} rows={rows} rowKey={({ key }) => key} dense /></Section>)}
      <p className={tableNoteClass}>{t('sixT.countedWhy')}</p>
    </>
  );
}
