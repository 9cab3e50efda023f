import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { InstitutionRegistrations_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { openStates, registrationTones } from './registration-words.ts';

graphql(`
  fragment InstitutionRegistrations_institution on Institution {
    id
    standing
    workingLevel
    area { code }
    registrations { id kind state stateSince stateReason number grantedOn validTo dueOn }
  }
`);

// Asked for seldom: the form comes when it is opened.
const RecordRegistration = lazy(() => import('./RecordRegistration.tsx').then((file) => ({ default: file.RecordRegistration })));

type Institution = InstitutionRegistrations_InstitutionFragment;
type Registration = NonNullable<Institution['registrations']>[number];

/** Registrations and applications of an institution, newest first. */
export function InstitutionRegistrations({ institution }: { institution: Institution }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { registrations } = institution;
  if (!registrations || registrations.length === 0) return <Earlier institution={institution} />;
  const columns: Column<Registration>[] = [
    {
      key: 'what',
      head: t('registrations.kind'),
      cell: ({ id, kind, number }) => (
        <>
          <Link to="/pendaftaran/$id" params={{ id }} className={rowLinkClass}>{label('REGISTRATION_KIND', kind)}</Link>
          {number && <span className={secondLineClass}>{number}</span>}
        </>
      ),
      phone: 'lead',
    },
    {
      key: 'state',
      head: t('registrations.state'),
      cell: ({ state, stateReason }) => <><StateDot tone={registrationTones[state]}>{label('REGISTRATION_STATE', state)}</StateDot>{state === 'RETURNED' && stateReason && <span className={secondLineClass}>{stateReason}</span>}</>,
      phone: 'bare',
    },
    { key: 'until', head: t('registrations.validity'), cell: ({ grantedOn, validTo }) => (grantedOn && validTo ? t('registrations.fromTo', { from: shortDate(grantedOn), to: shortDate(validTo) }) : null), phone: 'bare' },
  ];
  return <Section title={t('institutions.registrations')}><Table label={t('institutions.registrations')} columns={columns} rows={registrations} rowKey={({ id }) => id} dense /></Section>;
}

/** Of an institution without any: the way to enter what was granted on paper before. */
function Earlier({ institution: { id, standing, workingLevel, area } }: { institution: Institution }) {
  const t = useText();
  const decides = useCan('registration.decide');
  const [asked, setAsked] = useState(false);
  if (!decides || workingLevel === null || standing !== 'UNREGISTERED') return null;
  return (
    <Section title={t('institutions.registrations')}>
      {asked
        ? <Suspense fallback={null}><RecordRegistration institution={{ id, workingLevel, area }} onDone={() => setAsked(false)} /></Suspense>
        : <Button onClick={() => setAsked(true)}>{t('registrations.recordEarlier')}</Button>}
    </Section>
  );
}

/** The way to apply, to go on with what is begun, or to see what is decided on. */
export function ApplyLink({ institution: { id, standing, registrations } }: { institution: Institution }) {
  const t = useText();
  if (standing === 'DISSOLVED') return null;
  const open = registrations?.find(({ state }) => openStates.includes(state));
  const begun = open && (open.state === 'DRAFT' || open.state === 'RETURNED');
  if (open && !begun) return <Link to="/pendaftaran/$id" params={{ id: open.id }} className={buttonClass('main')}>{t('registrations.seeApplication')}</Link>;
  const words = begun ? t('registrations.goOn') : standing === 'REGISTERED' || standing === 'EXPIRED' ? t('registrations.renew') : t('registrations.apply');
  return <Link to="/lembaga/$id/daftar" params={{ id }} className={buttonClass('main')}>{words}</Link>;
}
