import { Link } from '@tanstack/react-router';
import type { MeetingNames_VillageMeetingFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { proposalTones, subjectName } from '../proposals/proposal-words.ts';

graphql(`
  fragment MeetingNames_villageMeeting on VillageMeeting {
    id
    names {
      verdict
      reason
      note
      proposal { id kind state absence family { id address head { id fullName } } beneficiary { id fullName } }
    }
  }
`);

type Row = MeetingNames_VillageMeetingFragment['names'][number];

/** The names of a meeting: what it decided of each, and how far each has come since. */
export function MeetingNames({ meeting: { names } }: { meeting: MeetingNames_VillageMeetingFragment }) {
  const t = useText();
  const label = useLabel();
  const columns: Column<Row>[] = [
    {
      key: 'name', head: t('usulan.subject'), phone: 'lead',
      cell: ({ proposal }) => proposal && (
        <>
          <Link to="/usulan/$id" params={{ id: proposal.id }} className={rowLinkClass}>{subjectName(proposal) ?? t('ppks.noHead')}</Link>
          <span className={secondLineClass}>{[label('PROPOSAL_KIND', proposal.kind), proposal.family?.address, proposal.absence && label('PROPOSAL_ABSENCE', proposal.absence)].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'verdict', head: t('usulan.meeting'), phone: 'bare',
      cell: ({ verdict, reason, note }) => verdict && (
        <>
          <StateDot tone={verdict === 'ACCEPTED' ? 'done' : 'open'}>{label('MEETING_VERDICT', verdict)}</StateDot>
          {(reason || note) && <span className={secondLineClass}>{[reason && label('DECISION_REASON', reason), note].filter(Boolean).join(': ')}</span>}
        </>
      ),
    },
    { key: 'state', head: t('usulan.state'), fit: true, phone: 'bare', cell: ({ proposal }) => proposal && <StateDot tone={proposalTones[proposal.state]}>{label('PROPOSAL_STATE', proposal.state)}</StateDot> },
  ];
  return <Section title={t('usulan.names')}><Table label={t('usulan.names')} columns={columns} rows={names} rowKey={({ proposal }) => proposal?.id ?? ''} /></Section>;
}
