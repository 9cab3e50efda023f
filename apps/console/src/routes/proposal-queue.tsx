import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { present } from '../apollo/present.ts';
import { ProposalBody, ProposalFacts } from '../features/proposals/ProposalBody.tsx';
import { Ledger, ProposalPath } from '../features/proposals/ProposalPath.tsx';
import { ProposalSteps } from '../features/proposals/ProposalSteps.tsx';
import { subjectName } from '../features/proposals/proposal-words.ts';
import styles from '../features/proposals/proposals.module.css';
import { UndoNotice, type Taken } from '../features/proposals/UndoNotice.tsx';
import { useProposalSteps } from '../features/proposals/use-decide.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import { isTyping } from '../ui/is-typing.ts';

const queueQuery = graphql(`
  query ProposalQueue($area: RegionCode, $after: String) {
    proposals(first: 100, after: $after, area: $area, filter: { waitsForMe: true, waitsFor: [SUBMISSION, DISTRICT_CHECK, REGENCY_VERIFICATION, APPROVAL, SENDING, ANSWER] }, order: [WAITING]) {
      edges { node { id } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const waitingQuery = graphql(`
  query WaitingProposal($id: ID!) { proposal(id: $id) { id ...ProposalBody_proposal @unmask } }
`);

/** Proposals that wait at one's level, one after the other, decided on without leaving the keyboard. Names on a village's list wait for their meeting, which decides them together. */
export const Route = createLazyRoute('/usulan/antrean')({ component: Queue });

function Queue() {
  const { chosen: area } = useArea();
  return <QueueOf key={area ?? ''} area={area} />;
}

function QueueOf({ area }: { area: string | undefined }) {
  const t = useText();
  const decides = useCan('proposal.decide');
  const { busy, undo } = useProposalSteps();
  /** Parts of the queue that were left behind: how many stand in each, and the cursor behind it. The last is where the present one begins. */
  const [behind, setBehind] = useState<readonly { after: string; count: number }[]>([]);
  const { data, error, loading, refetch } = useQuery(queueQuery, { variables: { area, after: behind.at(-1)?.after }, skip: !decides, fetchPolicy: 'network-only' });
  const [at, setAt] = useState(0);
  const [taken, setTaken] = useState<Taken | null>(null);
  /** The one that something is asked about: it stays before the officer however often the queue is read meanwhile. */
  const [held, setHeld] = useState<string | null>(null);
  const forget = useCallback(() => setTaken(null), []);
  const ids = present(data?.proposals?.edges).map(({ node }) => node.id);
  const place = Math.min(at, Math.max(ids.length - 1, 0));
  const part = data?.proposals?.pageInfo;
  const [isFirst, isLast] = [place === 0 && behind.length === 0, place >= ids.length - 1 && !part?.hasNextPage];
  const goBack = () => {
    setBehind(behind.slice(0, -1));
    setAt(Infinity);
  };
  const go = (by: 1 | -1) => {
    if (!part || (by > 0 ? isLast : isFirst)) return;
    if (place + by < 0) return goBack();
    if (place + by < ids.length) return setAt(place + by);
    setBehind([...behind, { after: part.endCursor ?? '', count: ids.length }]);
    setAt(0);
  };
  // All of this part are decided, and those that were passed over stand before it.
  if (part && !loading && ids.length === 0 && behind.length > 0) goBack();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (held !== null || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j') go(1);
    if (event.key === 'k') go(-1);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (!decides) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  const id = held ?? ids[place];
  if (!data?.proposals) {
    if (error && !loading) throw error;
    return <RecordSkeleton />;
  }
  const offer = taken && <UndoNotice key={`${taken.id}-${taken.version}`} taken={taken} busy={busy} onUndo={undo} onGone={forget} />;
  if (id === undefined) {
    return (
      <>
        {offer}
        <State level={1} title={t('usulan.queueEmpty')} action={<Link to="/usulan" className={buttonClass()}>{t('usulan.list')}</Link>}>{t('usulan.queueEmptyWhy')}</State>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('usulan.queue')}
        trail={[<Link key="list" to="/usulan">{t('usulan.title')}</Link>]}
        line={<span>{t(data.proposals.totalCount.exact ? 'usulan.queueLine' : 'usulan.queueLineAtLeast', { at: behind.reduce((sum, { count }) => sum + count, place + 1), count: data.proposals.totalCount.value })}</span>}
        actions={
          <>
            <Button disabled={isFirst} aria-keyshortcuts="k" onClick={() => go(-1)}>{t('usulan.previous')}</Button>
            <Button disabled={isLast} aria-keyshortcuts="j" onClick={() => go(1)}>{t('usulan.next')}</Button>
          </>
        }
      />
      {offer}
      <Waiting
        key={id}
        id={id}
        onAsking={(asking) => setHeld(asking ? id : null)}
        onTaken={(done) => {
          setTaken(done);
          if (done) void refetch();
        }}
      />
      <KeyHint>{t('usulan.queueKeys')}</KeyHint>
    </>
  );
}

function Waiting({ id, onTaken, onAsking }: { id: string; onTaken: (taken: Taken | null) => void; onAsking: (asking: boolean) => void }) {
  const t = useText();
  const label = useLabel();
  const { data, error, loading } = useQuery(waitingQuery, { variables: { id }, fetchPolicy: 'network-only' });
  const proposal = data?.proposal;
  if (!proposal) {
    if (error && !loading) throw error;
    return <RecordSkeleton />;
  }
  return (
    <Columns
      main={
        <>
          <h2><Link to="/usulan/$id" params={{ id }}>{t('usulan.of', { kind: label('PROPOSAL_KIND', proposal.kind), name: subjectName(proposal) ?? t('ppks.noHead') })}</Link></h2>
          <p>{proposal.area.fullName}</p>
          <ProposalSteps proposal={proposal} byKey onTaken={onTaken} onAsking={onAsking} />
          {proposal.myDecisions.length === 0 && <p className={styles.keys}>{t('usulan.notMine')}</p>}
          <ProposalPath proposal={proposal} />
          <ProposalBody proposal={proposal} />
          <Ledger proposal={proposal} />
        </>
      }
      aside={<ProposalFacts proposal={proposal} />}
    />
  );
}
