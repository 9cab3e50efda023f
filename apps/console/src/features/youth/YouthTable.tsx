import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { YouthOrganisationOrder, YouthTable_YouthFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { youthTones } from './youth-words.ts';

const fragment = graphql(`
  fragment YouthTable_youth on YouthOrganisation {
    id
    name
    level
    state
    stateSince
    chairName
    termTo
    lacks
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = YouthTable_YouthFragment;

/** Karang Taruna as a table: which, where, until when its board serves, what it lacks, and how it stands. */
export function YouthTable({ organisations, order }: { organisations: FragmentType<Row>[]; order: YouthOrganisationOrder }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: organisations });
  const rows = data.filter((row) => row !== null) as Row[];
  const sorted = (by: YouthOrganisationOrder, title: string) => ({
    label: title, head: <SortLink to={by} arrow={order === by ? 'up' : null}>{title}</SortLink>, sorted: order === by ? 'ascending' as const : undefined,
  });
  const second = ({ level, chairName }: Row) => [level !== 'VILLAGE' && label('YOUTH_LEVEL', level), chairName && t('youth.chairedBy', { name: chairName })].filter(Boolean).join(' · ');
  const columns: Column<Row>[] = [
    {
      key: 'name', ...sorted('NAME', t('youth.name')), phone: 'lead',
      cell: (row) => (
        <>
          <Link to="/karang-taruna/$id" params={{ id: row.id }} className={rowLinkClass}>{row.name}</Link>
          {second(row) && <span className={secondLineClass}>{second(row)}</span>}
        </>
      ),
    },
    { key: 'area', ...sorted('AREA', t('events.region')), cell: ({ area }) => areaWords(area), phone: 'bare' },
    { key: 'term', ...sorted('TERM_TO', t('youth.boardUntil')), cell: ({ termTo }) => (termTo ? shortDate(termTo) : '–'), fit: true },
    { key: 'lacks', head: t('youth.lacks'), cell: ({ lacks, state }) => (lacks.length > 0 ? lacks.map((lack) => <div key={lack}>{label('YOUTH_LACK', lack)}</div>) : state === 'ACTIVE' ? t('youth.none') : '–') },
    {
      key: 'state', head: t('youth.state'), fit: true, phone: 'bare',
      cell: ({ state, stateSince }) => (
        <>
          <StateDot tone={youthTones[state]}>{label('YOUTH_STATE', state)}</StateDot>
          <span className={secondLineClass}>{t('records.since', { date: shortDate(stateSince) })}</span>
        </>
      ),
    },
  ];
  return <Table label={t('youth.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
