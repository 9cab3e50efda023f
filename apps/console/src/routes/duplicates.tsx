import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import type { PairDesk_PairFragment } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { PairDesk } from '../features/duplicates/PairDesk.tsx';
import { SearchAgain } from '../features/duplicates/SearchAgain.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const pairsQuery = graphql(`
  query DuplicatePairs($area: RegionCode) {
    duplicatePairs(first: 50, area: $area) {
      edges { node { id ...PairDesk_pair @unmask } }
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
  const { data, error, loading, refetch } = useQuery(pairsQuery, { variables: { area }, skip: !may, fetchPolicy: 'no-cache' });
  // The line as it stood when it was joined: what is decided leaves it, and nothing is met twice.
  const [line, setLine] = useState<readonly PairDesk_PairFragment[] | null>(null);
  const [at, setAt] = useState(0);
  const found = data?.duplicatePairs?.edges.map(({ node }) => node);
  if (line === null && found) setLine(found);
  const pairs = line ?? [];
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
  if (!may) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (line === null) {
    if (error && !loading) throw error;
    return <RecordSkeleton />;
  }
  const again = () => void refetch().then((result) => setLine(result.data?.duplicatePairs?.edges.map(({ node }) => node) ?? []));
  const pair = pairs[place];
  if (!pair) {
    return <State level={1} title={t('ganda.empty')} action={<><Link to="/ppks" className={buttonClass()}>{t('ppks.title')}</Link> <Button onClick={again}>{t('ganda.again')}</Button> <SearchAgain /></>}>{t('ganda.emptyWhy')}</State>;
  }
  const decided = () => setLine(pairs.filter(({ id }) => id !== pair.id));
  return (
    <>
      <PageHead
        title={t('ganda.title')}
        trail={[<Link key="list" to="/ppks">{t('ppks.title')}</Link>]}
        line={<span role="status">{t('ganda.line', { at: place + 1, count: pairs.length })}</span>}
        actions={
          <>
            <Button disabled={place === 0} aria-keyshortcuts="k" onClick={() => setAt(place - 1)}>{t('ganda.before')}</Button>
            <Button disabled={place === pairs.length - 1} aria-keyshortcuts="j" onClick={() => setAt(place + 1)}>{t('ganda.after')}</Button>
          </>
        }
      />
      {pair.one && pair.other
        ? <PairDesk key={`${pair.id} ${pair.version}`} pair={pair} one={pair.one} other={pair.other} onDecided={decided} />
        : <State title={t('ganda.gone')}>{t('ganda.goneWhy')}</State>}
      <KeyHint>{t('ganda.keys')}</KeyHint>
      <SearchAgain />
    </>
  );
}
