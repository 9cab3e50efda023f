import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import type { RegistrationAuthority, RegistrationState } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { RegistrationDesk } from '../features/registrations/RegistrationDesk.tsx';
import { RegistrationAside } from '../features/registrations/RegistrationAside.tsx';
import { useWaitingLine } from '../features/records/use-waiting-line.ts';
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
  query RegistrationQueue($area: RegionCode, $authority: [RegistrationAuthority!], $state: [RegistrationState!], $after: String) {
    registrations(first: 50, after: $after, area: $area, filter: { state: $state, authority: $authority }, order: [DUE]) {
      edges { node { id } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const stillQuery = graphql(`
  query RegistrationsStillWaiting($area: RegionCode, $authority: [RegistrationAuthority!], $state: [RegistrationState!]) {
    registrations(first: 1, area: $area, filter: { state: $state, authority: $authority }, order: [DUE]) { totalCount { value exact } }
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
  const [round, setRound] = useState(0);
  const authority: RegistrationAuthority[] = grant.role === 'REG_OFFICER' ? ['REGENCY'] : ['PROVINCE', 'MINISTRY'];
  if (!decides) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return <WaitingLine key={`${area} ${round}`} wanted={{ area, authority, state: [...waitingStates] }} onAgain={() => setRound(round + 1)} />;
}

type Wanted = { area: string | undefined; authority: RegistrationAuthority[]; state: RegistrationState[] };

/** The line as it stood when it was joined, read on page by page until nobody is left in it. */
function WaitingLine({ wanted, onAgain }: { wanted: Wanted; onAgain: () => void }) {
  const t = useText();
  const { line, after, take } = useWaitingLine<{ id: string }>();
  const [at, setAt] = useState(0);
  const { data, error, loading } = useQuery(queueQuery, { variables: { ...wanted, after }, fetchPolicy: 'network-only' });
  take(data?.registrations, at);
  const ids = line?.nodes.map(({ id }) => id) ?? [];
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
  const id = ids[at];
  if (id === undefined) {
    if (error && !loading) throw error;
    return line === null || line.next !== null ? <RecordSkeleton /> : <LineEnd wanted={wanted} onAgain={onAgain} />;
  }
  return (
    <>
      <PageHead
        title={t('registrations.queue')}
        trail={[<Link key="list" to="/pendaftaran" search={({ wilayah }) => ({ wilayah })}>{t('registrations.title')}</Link>]}
        line={<span>{t('registrations.queueLine', { at: at + 1, count: line?.total ?? ids.length })}</span>}
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

/** Nobody is left in the line: those who were passed over, or came since, are counted, and the line begins again. */
function LineEnd({ wanted, onAgain }: { wanted: Wanted; onAgain: () => void }) {
  const t = useText();
  const { data, error, loading } = useQuery(stillQuery, { variables: wanted, fetchPolicy: 'network-only' });
  const still = data?.registrations?.totalCount.value;
  if (still === undefined) {
    if (error && !loading) throw error;
    return <RecordSkeleton />;
  }
  return (
    <State
      level={1}
      title={t(still === 0 ? 'registrations.queueEmpty' : 'registrations.queueEnd')}
      action={<><Link to="/pendaftaran" className={buttonClass()}>{t('registrations.title')}</Link> {still > 0 && <Button onClick={onAgain}>{t('registrations.queueAgain')}</Button>}</>}
    >
      {still === 0 ? t('registrations.queueEmptyWhy') : t('registrations.queueEndWhy', { count: still })}
    </State>
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
