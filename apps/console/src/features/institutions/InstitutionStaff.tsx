import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { InstitutionStaff_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { periodWords } from '../events/event-words.ts';
import { EndStaff } from './EndStaff.tsx';
import styles from './institutions.module.css';

const fragment = graphql(`
  fragment InstitutionStaff_institution on Institution {
    id
    version
    headName
    staff { id role name validFrom validTo person { id displayName } }
  }
`);

export type StaffMember = InstitutionStaff_InstitutionFragment['staff'][number];

// The form comes with what checks its input; a reader need not wait for that.
const AddStaff = lazy(() => import('./AddStaff.tsx').then((file) => ({ default: file.AddStaff })));

/** Who works in an institution; who did before is folded away. */
export function InstitutionStaff({ institution, correct }: { institution: FragmentType<InstitutionStaff_InstitutionFragment>; /** Whether the viewer keeps them. */ correct: boolean }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<StaffMember | null>(null);
  const { data, complete } = useFragment({ fragment, from: institution });
  if (!complete) return null;
  const present = data.staff.filter(({ validTo }) => validTo === null);
  const former = data.staff.filter(({ validTo }) => validTo !== null);
  return (
    <Section title={t('institutions.staff')}>
      {present.length === 0 ? <p className={styles.none}>{t('institutions.noStaff')}</p> : <StaffTable title={t('institutions.staff')} staff={present} onEnd={correct ? setEnding : undefined} />}
      {former.length > 0 && (
        <Details title={t('institutions.formerStaff', { count: former.length })} open={false}><StaffTable title={t('institutions.formerTitle')} staff={former} /></Details>
      )}
      {adding && <div className={styles.below}><Suspense fallback={null}><AddStaff institution={data.id} headed={present.some(({ role }) => role === 'HEAD')} onDone={() => setAdding(false)} /></Suspense></div>}
      {correct && !adding && <div className={styles.below}><Button onClick={() => setAdding(true)}>{t('institutions.addStaff')}</Button></div>}
      {ending && <EndStaff institution={data.id} member={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}

function StaffTable({ title, staff, onEnd }: { title: string; staff: readonly StaffMember[]; onEnd?: (member: StaffMember) => void }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const columns: Column<StaffMember>[] = [
    { key: 'name', head: t('institutions.staffName'), cell: ({ name, person }) => (person ? <Link to="/orang/$id" params={{ id: person.id }}>{person.displayName}</Link> : name), phone: 'lead' },
    { key: 'role', head: t('institutions.role'), cell: ({ role }) => label('STAFF_ROLE', role), phone: 'bare' },
    { key: 'period', head: t('people.period'), cell: ({ validFrom, validTo }) => periodWords(validFrom ?? undefined, validTo ?? undefined, shortDate, t) || null, phone: 'bare' },
    ...(onEnd
      ? [{ key: 'end', head: '', cell: (member: StaffMember) => <Button weight="quiet" aria-label={t('institutions.endStaffOf', { name: member.name })} onClick={() => onEnd(member)}>{t('institutions.endStaff')}</Button>, fit: true, phone: 'bare' as const }]
      : []),
  ];
  return <Table label={title} columns={columns} rows={staff} rowKey={({ id }) => id} dense />;
}
