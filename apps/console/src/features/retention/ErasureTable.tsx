import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { ErasureHold, ErasureState, ErasureTable_ErasureFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot, type Tone } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { ErasureStep, type Step } from './ErasureStep.tsx';

graphql(`
  fragment ErasureTable_erasure on Erasure {
    id
    version
    ground
    note
    state
    lastOn
    holds
    heldReason
    heldFor
    proposedBy
    proposedAt
    approvedBy
    approvedAt
    doneAt
    records
    files
    area { code fullName }
    beneficiary { id fullName }
    person { id displayName }
    participant { id name event { id title } }
    complaint { id number }
    viewerCan { approve hold release }
  }
`);

const tones: Readonly<Record<ErasureState, Tone>> = { PROPOSED: 'soon', HELD: 'due', APPROVED: 'open', DONE: 'done' };
const steps = ['approve', 'hold', 'release'] as const satisfies readonly Step[];
const stepWords = { approve: 'retensi.approve', hold: 'retensi.hold', release: 'retensi.release' } as const;

type Erasure = ErasureTable_ErasureFragment;

/** Whose data are to be erased, why and how far that is, with the steps that the viewer may take. */
export function ErasureTable({ erasures }: { erasures: readonly Erasure[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, dateTime } = useFormat();
  const { busy } = useListVisit();
  const [taking, setTaking] = useState<{ erasure: Erasure; step: Step } | null>(null);
  const columns: Column<Erasure>[] = [
    {
      key: 'subject', head: t('retensi.subject'), phone: 'lead',
      cell: (row) => (
        <>
          <SubjectLink erasure={row} />
          <span className={secondLineClass}>{row.area.fullName}</span>
        </>
      ),
    },
    {
      key: 'ground', head: t('retensi.ground'), wide: true,
      cell: ({ ground, note, lastOn, proposedBy, proposedAt }) => (
        <>
          {label('ERASURE_GROUND', ground)}
          <span className={secondLineClass}>{[lastOn ? t('retensi.lastOn', { date: shortDate(lastOn) }) : t('retensi.proposedBy', { name: proposedBy ?? 'Pilar', date: dateTime(proposedAt) }), note].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'state', head: t('retensi.state'),
      cell: (row) => (
        <>
          <StateDot tone={tones[row.state]}>{label('ERASURE_STATE', row.state)}</StateDot>
          <span className={secondLineClass}><StateLine erasure={row} /></span>
        </>
      ),
    },
    {
      key: 'steps', head: t('retensi.steps'), fit: true, phone: 'bare',
      cell: (row) => steps.filter((step) => row.viewerCan[step]).map((step) => <Button key={step} weight="quiet" onClick={() => setTaking({ erasure: row, step })}>{t(stepWords[step])}</Button>),
    },
  ];
  return (
    <>
      <Table label={t('retensi.erasures')} columns={columns} rows={erasures} rowKey={({ id }) => id} busy={busy} />
      {taking && <ErasureStep id={taking.erasure.id} version={taking.erasure.version} step={taking.step} title={t(stepWords[taking.step])} onClose={() => setTaking(null)} />}
    </>
  );
}

/** The person, as long as there is somebody to lead to. */
function SubjectLink({ erasure: { beneficiary, person, participant, complaint } }: { erasure: Erasure }) {
  const t = useText();
  if (beneficiary) return <Link to="/ppks/$id" params={{ id: beneficiary.id }}>{beneficiary.fullName}</Link>;
  if (person) return <Link to="/orang/$id" params={{ id: person.id }}>{person.displayName}</Link>;
  if (participant) return <Link to="/kegiatan/$id" params={{ id: participant.event.id }} search={{ bagian: 'peserta' }}>{t('retensi.guest', { name: participant.name, event: participant.event.title })}</Link>;
  if (complaint) return <Link to="/pengaduan-warga/$id" params={{ id: complaint.id }}>{t('retensi.complaint', { number: complaint.number })}</Link>;
  return <>{t('retensi.nobody')}</>;
}

/** What stands against it, who decided, or what is gone. */
function StateLine({ erasure: { holds, heldReason, heldFor, approvedBy, approvedAt, doneAt, records, files } }: { erasure: Erasure }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  if (doneAt !== null) return <>{t('retensi.done', { date: dateTime(doneAt), records: records ?? 0, files: files ?? 0 })}</>;
  if (approvedAt !== null) return <>{t('retensi.approvedBy', { name: approvedBy ?? '', date: dateTime(approvedAt) })}</>;
  const words = (codes: readonly ErasureHold[]) => codes.map((hold) => label('ERASURE_HOLD', hold)).join(', ');
  const past = words(heldFor.filter((hold) => !holds.includes(hold)));
  return <>{[heldReason, words(holds), past && t('retensi.heldFor', { holds: past })].filter(Boolean).join(' · ')}</>;
}
