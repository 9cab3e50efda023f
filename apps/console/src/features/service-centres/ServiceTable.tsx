import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ServiceCentreOrder, ServiceTable_CentreFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { centreTones } from './service-words.ts';

const fragment = graphql(`
  fragment ServiceTable_centre on ServiceCentre {
    id
    name
    address
    state
    stateSince
    lastLogOn
    lacks
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = ServiceTable_CentreFragment;

/** Puskesos as a table: which, where, when its log was last kept, what it lacks, and how it stands. */
export function ServiceTable({ centres, order }: { centres: FragmentType<Row>[]; order: ServiceCentreOrder }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: centres });
  const rows = data.filter((row) => row !== null) as Row[];
  const sorted = (by: ServiceCentreOrder, title: string) => ({
    label: title, head: <SortLink to={by} arrow={order === by ? 'up' : null}>{title}</SortLink>, sorted: order === by ? 'ascending' as const : undefined,
  });
  const columns: Column<Row>[] = [
    {
      key: 'name', ...sorted('NAME', t('services.name')), phone: 'lead',
      cell: ({ id, name, address }) => (
        <>
          <Link to="/puskesos/$id" params={{ id }} className={rowLinkClass}>{name}</Link>
          {address && <span className={secondLineClass}>{address}</span>}
        </>
      ),
    },
    { key: 'area', ...sorted('AREA', t('events.region')), cell: ({ area }) => areaWords(area), phone: 'bare' },
    { key: 'log', ...sorted('LAST_LOG', t('services.lastLog')), cell: ({ lastLogOn }) => (lastLogOn ? shortDate(lastLogOn) : t('services.neverLogged')), fit: true },
    { key: 'lacks', head: t('services.lacks'), cell: ({ lacks, state }) => (lacks.length > 0 ? lacks.map((lack) => <div key={lack}>{label('SERVICE_CENTRE_LACK', lack)}</div>) : state === 'ACTIVE' ? t('services.none') : '–') },
    {
      key: 'state', head: t('services.state'), fit: true, phone: 'bare',
      cell: ({ state, stateSince }) => (
        <>
          <StateDot tone={centreTones[state]}>{label('SERVICE_CENTRE_STATE', state)}</StateDot>
          <span className={secondLineClass}>{t('records.since', { date: shortDate(stateSince) })}</span>
        </>
      ),
    },
  ];
  return <Table label={t('services.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
