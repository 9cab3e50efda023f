import { Link } from '@tanstack/react-router';
import type { CaseServiceOrder, CaseServiceTable_ServiceFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { SortLink } from '../../shell/SortLink.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { serviceTones } from './service-words.ts';

graphql(`
  fragment CaseServiceTable_service on CaseService {
    id
    kind
    state
    overdue
    pillar { id person { id displayName } }
    workerName
    plannedFrom
    plannedTo
    endedOn
    stopReason
    area { code level shortName fullName parent { code shortName } }
    case { id number }
  }
`);

type Row = CaseServiceTable_ServiceFragment;

/** Services for cases as a table: what, for which case, by whom, until when, and how far. Each leads to the page of its case. */
export function CaseServiceTable({ services, order }: { services: readonly Row[]; order: CaseServiceOrder }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const sorted = (by: CaseServiceOrder, head: string, arrow: 'up' | 'down') =>
    ({ label: head, head: <SortLink to={by} arrow={order === by ? arrow : null}>{head}</SortLink>, sorted: order === by ? (arrow === 'up' ? 'ascending' as const : 'descending' as const) : undefined });
  const columns: Column<Row>[] = [
    {
      key: 'kind', head: t('caseServices.kind'), phone: 'lead',
      cell: ({ id, kind, case: of }) => (
        <>
          <Link to="/layanan-kasus/$id" params={{ id }} className={rowLinkClass}>{label('CASE_SERVICE_KIND', kind)}</Link>
          <span className={secondLineClass}>{of?.number}</span>
        </>
      ),
    },
    { key: 'area', ...sorted('AREA', t('ppks.village'), 'up'), phone: 'bare', cell: ({ area }) => areaWords(area) },
    { key: 'worker', head: t('caseServices.worker'), phone: 'bare', cell: ({ pillar, workerName }) => pillar?.person?.displayName ?? workerName ?? t('caseServices.noWorker') },
    { key: 'from', ...sorted('FROM_DESC', t('caseServices.plannedFrom'), 'down'), fit: true, cell: ({ plannedFrom }) => shortDate(plannedFrom) },
    { key: 'to', ...sorted('DUE', t('caseServices.plannedTo'), 'up'), fit: true, cell: ({ plannedTo, endedOn }) => shortDate(endedOn ?? plannedTo) },
    {
      key: 'state', head: t('caseServices.state'), fit: true, phone: 'bare',
      cell: ({ state, overdue, stopReason }) => (
        <>
          <StateDot tone={overdue ? 'due' : serviceTones[state]}>{overdue ? t('caseServices.overdue') : label('CASE_SERVICE_STATE', state)}</StateDot>
          {stopReason && <span className={secondLineClass}>{label('CASE_SERVICE_STOP', stopReason)}</span>}
        </>
      ),
    },
  ];
  return <Table label={t('caseServices.list')} columns={columns} rows={services} rowKey={({ id }) => id} busy={busy} />;
}
