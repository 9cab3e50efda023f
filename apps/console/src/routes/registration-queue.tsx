import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import type { RegistrationAuthority } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { RegistrationDesk } from '../features/registrations/RegistrationDesk.tsx';
import { RegistrationAside } from '../features/registrations/RegistrationAside.tsx';
import { registrationTones, waitingStates } from '../features/registrations/registration-words.ts';
import styles from '../features/registrations/registrations.module.css';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useCan, useLabel, useViewer } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import { StateDot } from '../ui/StateDot.tsx';

const queueQuery = graphql(`
  query RegistrationQueue($area: RegionCode, $authority: [RegistrationAuthority!], $state: [RegistrationState!]) {
    registrations(first: 50, area: $area, filter: { state: $state, authority: $authority }, order: [DUE]) {
      edges { node { id } }
      totalCount { value exact }
    }
  }
`);

const waitingQuery = graphql(`
  query WaitingRegistration($id: ID!) { registration(id: $id) { id ...Registration_registration @unmask } }
`);

/** Applications that wait for the viewer's authority, due first, one after the other. */
export const Route = createLazyRoute('/pendaftaran/antrean')({ component: Queue });

function Queue() {
  const t = useText();
  const decides = useCan('registration.decide');
  const { grant } = useViewer();
  const { chosen: area } = useArea();
  const authority: RegistrationAuthority[] = grant.role === 'REG_OFFICER' ? ['REGENCY'] : ['PROVINCE', 'MINISTRY'];
  const { data, error, loading, refetch } = useQuery(queueQuery, { variables: { area, authority, state: [...waitingStates] }, skip: !decides, fetchPolicy: 'network-only' });
  // The line as it stood when it was joined: what is decided on moves elsewhere in it, and nothing is met twice.
  const [line, setLine] = useState<readonly string[] | null>(null);
  const found = data?.registrations?.edges.map(({ node }) => node.id);
  if (line === null && found) setLine(found);
  const [at, setAt] = useState(0);
  const ids = line ?? [];
  const go = (by: number) => setAt(Math.min(Math.max(at + by, 0), ids.length));
  const press = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input:not([type=radio]), textarea, select, dialog') !== null;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' && at < ids.length - 1) go(1);
    if (event.key === 'k') go(-1);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (!decides) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (line === null) {
    if (error && !loading) throw error;
    return <RecordSkeleton />;
  }
  const id = ids[at];
  if (id === undefined) {
    const again = () => {
      setAt(0);
      void refetch().then((result) => setLine(result.data?.registrations?.edges.map(({ node }) => node.id) ?? []));
    };
    return (
      <State
        level={1}
        title={t('registrations.queueEmpty')}
        action={<><Link to="/pendaftaran" className={buttonClass()}>{t('registrations.title')}</Link> {ids.length > 0 && <Button onClick={again}>{t('registrations.queueAgain')}</Button>}</>}
      >
        {t('registrations.queueEmptyWhy')}
      </State>
    );
  }
  return (
    <>
      <PageHead
        title={t('registrations.queue')}
        trail={[<Link key="list" to="/pendaftaran" search={({ wilayah }) => ({ wilayah })}>{t('registrations.title')}</Link>]}
        line={<span>{t('registrations.queueLine', { at: at + 1, count: ids.length })}</span>}
        actions={
          <>
            <Button disabled={at === 0} aria-keyshortcuts="k" onClick={() => go(-1)}>{t('registrations.before')}</Button>
            <Button aria-keyshortcuts="j" onClick={() => go(1)}>{t('registrations.after')}</Button>
          </>
        }
      />
      <Waiting key={id} id={id} onTaken={() => go(1)} />
      <KeyHint>{t('registrations.queueKeys')}</KeyHint>
    </>
  );
}

function Waiting({ id, onTaken }: { id: string; onTaken: () => void }) {
  const label = useLabel();
  const { data, error, loading } = useQuery(waitingQuery, { variables: { id }, fetchPolicy: 'network-only' });
  const registration = data?.registration;
  if (!registration) {
    if (error && !loading) throw error;
    return data && !loading ? <NotFound /> : <RecordSkeleton />;
  }
  const { institution, state } = registration;
  return (
    <Columns
      main={
        <>
          <div className={styles.who}>
            <h2><Link to="/pendaftaran/$id" params={{ id }}>{institution.name}</Link></h2>
            <StateDot tone={registrationTones[state]}>{label('REGISTRATION_STATE', state)}</StateDot>
          </div>
          <RegistrationDesk registration={registration} onTaken={onTaken} />
        </>
      }
      aside={<RegistrationAside registration={registration} />}
    />
  );
}
