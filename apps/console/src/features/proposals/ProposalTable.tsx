import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProposalTable_ProposalFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { proposalTones, subjectName } from './proposal-words.ts';

graphql(`
  fragment ProposalTable_proposal on Proposal {
    id
    version
    kind
    state
    nextStep
    waitingSince
    dueOn
    lastReason
    objectionOpen
    absence
    assignedTo
    area { code level shortName fullName parent { code shortName } }
    family { id address head { id fullName } }
    beneficiary { id fullName }
  }
`);

type Row = ProposalTable_ProposalFragment;

/** Proposals as a table: whom, where, since when they wait for what. `tick`: a box at each row, for choosing some of them. */
export function ProposalTable({ rows, label: name, tick }: { rows: readonly Row[]; label: string; tick?: (row: Row) => ReactNode }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, shortDay } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<Row>[] = [
    ...(tick ? [{ key: 'tick', head: '', cell: tick, fit: true, phone: 'bare' as const }] : []),
    {
      key: 'subject',
      head: t('usulan.subject'),
      cell: (row) => (
        <>
          <Link to="/usulan/$id" params={{ id: row.id }} className={rowLinkClass}>{subjectName(row) ?? t('ppks.noHead')}</Link>
          <span className={secondLineClass}>{[label('PROPOSAL_KIND', row.kind), row.family ? t('usulan.family') : t('usulan.person'), row.assignedTo].filter(Boolean).join(' · ')}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'area', head: t('usulan.village'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    {
      key: 'waits', head: t('usulan.waitsFor'),
      cell: ({ nextStep, waitingSince, dueOn }) => nextStep && <>{label('PROPOSAL_STEP', nextStep)}<span className={secondLineClass}>{dueOn ? t('usulan.before', { date: shortDate(dueOn) }) : t('usulan.since', { date: shortDay(waitingSince) })}</span></>,
      phone: 'bare',
    },
    {
      key: 'state', head: t('usulan.state'), fit: true, phone: 'bare',
      cell: ({ state, lastReason, objectionOpen, absence }) => (
        <>
          <StateDot tone={objectionOpen || absence ? 'due' : proposalTones[state]}>{label('PROPOSAL_STATE', state)}</StateDot>
          {(absence || objectionOpen || lastReason) && <span className={secondLineClass}>{absence ? label('PROPOSAL_ABSENCE', absence) : objectionOpen ? t('usulan.objected') : label('DECISION_REASON', lastReason ?? '')}</span>}
        </>
      ),
    },
  ];
  return <Table label={name} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
