import { Link } from '@tanstack/react-router';
import type { MeetingTable_VillageMeetingFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { meetingTones } from '../proposals/proposal-words.ts';

graphql(`
  fragment MeetingTable_villageMeeting on VillageMeeting {
    id
    kind
    state
    heldOn
    nameCount
    accepted
    rejected
    publishedOn
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = MeetingTable_VillageMeetingFragment;

/** Village meetings: where, when, how many names and what became of them. */
export function MeetingTable({ rows }: { rows: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<Row>[] = [
    {
      key: 'area', head: t('usulan.village'), phone: 'lead',
      cell: ({ id, kind, area }) => <><Link to="/musyawarah/$id" params={{ id }} className={rowLinkClass}>{areaWords(area)}</Link><span className={secondLineClass}>{label('MEETING_KIND', kind)}</span></>,
    },
    { key: 'day', head: t('usulan.heldOn'), fit: true, cell: ({ heldOn }) => shortDate(heldOn), phone: 'bare' },
    { key: 'names', head: t('usulan.names'), cell: ({ state, nameCount, accepted, rejected }) => (state === 'HELD' ? t('usulan.outcome', { accepted, rejected }) : t('usulan.nameCount', { count: nameCount })), phone: 'bare' },
    {
      key: 'state', head: t('usulan.state'), fit: true, phone: 'bare',
      cell: ({ state, publishedOn }) => <><StateDot tone={meetingTones[state]}>{label('MEETING_STATE', state)}</StateDot>{state === 'HELD' && !publishedOn && <span className={secondLineClass}>{t('usulan.unpublished')}</span>}</>,
    },
  ];
  return <Table label={t('usulan.meetings')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
