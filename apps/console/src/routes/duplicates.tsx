import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import type { PairDesk_PairFragment } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { PairDesk } from '../features/duplicates/PairDesk.tsx';
import { SearchAgain } from '../features/duplicates/SearchAgain.tsx';
import { useWaitingLine } from '../features/records/use-waiting-line.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const pairsQuery = graphql(`
  query DuplicatePairs($area: RegionCode, $after: String) {
    duplicatePairs(first: 50, after: $after, area: $area) {
      edges { node { id ...PairDesk_pair @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

/** Persons served who may be recorded twice, the likeliest first, one pair after the other. */
export const Route = createLazyRoute('/ppks/ganda')({ component: Duplicates });

function Duplicates() {
  const t = useText();
  const may = useCan('beneficiary.merge');
  const { chosen: area } = useArea();
  const [round, setRound] = useState(0);
  if (!may) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return <PairLine key={`${area} ${round}`} area={area} onAgain={() => setRound(round + 1)} />;
}

/** The line as it stood when it was joined, read on page by page: what is decided leaves it, and nothing is met twice. */
function PairLine({ area, onAgain }: { area: string | undefined; onAgain: () => void }) {
  const t = useText();
  const { line, after, take, leave } = useWaitingLine<PairDesk_PairFragment>();
  const [at, setAt] = useState(0);
  const { data, error, loading } = useQuery(pairsQuery, { variables: { area, after }, fetchPolicy: 'no-cache' });
  take(data?.duplicatePairs, at);
  const pairs = line?.nodes ?? [];
  const place = Math.min(at, Math.max(0, pairs.length - 1));
  const press = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select, dialog') !== null;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j') setAt(Math.min(place + 1, pairs.length - 1));
    if (event.key === 'k') setAt(Math.max(place - 1, 0));
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const pair = pairs[place];
  if (line === null || (!pair && line.next !== null)) {
    if (error && !loading) throw error;
    return <RecordSkeleton />;
  }
  if (!pair) {
    return <State level={1} title={t('ganda.empty')} action={<><Link to="/ppks" className={buttonClass()}>{t('ppks.title')}</Link> <Button onClick={onAgain}>{t('ganda.again')}</Button> <SearchAgain /></>}>{t('ganda.emptyWhy')}</State>;
  }
  return (
    <>
      <PageHead
        title={t('ganda.title')}
        trail={[<Link key="list" to="/ppks">{t('ppks.title')}</Link>]}
        line={<span role="status">{t('ganda.line', { at: place + 1, count: line.total })}</span>}
        actions={
          <>
            <Button disabled={place === 0} aria-keyshortcuts="k" onClick={() => setAt(place - 1)}>{t('ganda.before')}</Button>
            <Button disabled={place === pairs.length - 1} aria-keyshortcuts="j" onClick={() => setAt(place + 1)}>{t('ganda.after')}</Button>
          </>
        }
      />
      {pair.one && pair.other
        ? <PairDesk key={`${pair.id} ${pair.version}`} pair={pair} one={pair.one} other={pair.other} onDecided={() => leave(pair.id)} />
        : <State title={t('ganda.gone')}>{t('ganda.goneWhy')}</State>}
      <KeyHint>{t('ganda.keys')}</KeyHint>
      <SearchAgain />
    </>
  );
}
