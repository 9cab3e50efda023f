import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { NoPromise } from '../features/beneficiaries/NoPromise.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { FoundList } from '../features/inventory/FoundList.tsx';
import { roundFields, roundParts, roundTones } from '../features/inventory/inventory-words.ts';
import { RoundExplanation, RoundFacts } from '../features/inventory/RoundBody.tsx';
import { RoundMinutes } from '../features/inventory/RoundMinutes.tsx';
import { RoundSteps } from '../features/inventory/RoundSteps.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const roundQuery = graphql(`
  query InventoryRound($id: ID!, $history: Boolean!) {
    inventoryRound(id: $id) {
      id
      ...RoundBody_inventoryRound @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the round; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(roundQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/pendataan/$id');

/** The inventory of one village: what was found, its minutes, how far it is. */
export const Route = createLazyRoute('/pendataan/$id')({ component: Round, pendingComponent: RecordSkeleton });

function Round() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const families = useCan('family.read');
  const { data, error } = useReadQuery(route.useLoaderData());
  const round = data?.inventoryRound;
  if (!round) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, area, year, period, state, overdue, lastDay } = round;
  return (
    <>
      <PageHead
        title={t('pendataan.of', { village: area.shortName, period: `${label('INVENTORY_PERIOD', period)} ${year}` })}
        trail={[<Link key="list" to="/pendataan" search={({ wilayah }) => ({ wilayah, tahun: year, periode: period === 'YEAR' ? undefined : period })}>{t('pendataan.title')}</Link>]}
        line={<><span>{area.fullName}</span><span aria-hidden="true">·</span><span>{t('pendataan.until', { date: shortDate(lastDay) })}</span><span aria-hidden="true">·</span><StateDot tone={overdue ? 'due' : roundTones[state]}>{label('INVENTORY_STATE', state)}</StateDot></>}
      />
      <ChangedNotice type="InventoryRound" id={id} version={version} />
      <Partial error={error} parts={roundParts} />
      <NoPromise />
      <RecordTabs of={{ type: 'InventoryRound', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={round.history?.edges.map(({ node }) => node) ?? null} fieldNames={roundFields} />
      ) : (
        <Columns
          main={<><RoundSteps round={round} /><RoundExplanation round={round} />{families && <FoundList key={`${version} ${round.foundFamilies}`} round={id} />}<RoundMinutes round={round} /></>}
          aside={<RoundFacts round={round} />}
        />
      )}
    </>
  );
}
