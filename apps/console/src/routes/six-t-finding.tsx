import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { partClass } from '../features/beneficiaries/NoPromise.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { findingTones } from '../features/monitoring/monitoring-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { FindingFacts, FindingTexts } from '../features/six-t/FindingBody.tsx';
import { FindingSteps } from '../features/six-t/FindingSteps.tsx';
import { sixTFields, sixTParts } from '../features/six-t/six-t-words.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const findingQuery = graphql(`
  query SixTFinding($id: ID!, $history: Boolean!) {
    sixTCheck(id: $id) {
      id
      ...FindingBody_sixTCheck @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the finding; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(findingQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/enam-t/temuan/$id');

/** One finding of the 6T: what was found wanting, who answers for it, and what is to be done next. */
export const Route = createLazyRoute('/enam-t/temuan/$id')({ component: Finding, pendingComponent: RecordSkeleton });

function Finding() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const finding = data?.sixTCheck;
  if (!finding) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, dimension, result, area, state, dueOn, overdue } = finding;
  return (
    <>
      <PageHead
        title={label('SIX_T', dimension)}
        trail={[<Link key="list" to="/enam-t/temuan" search={({ wilayah }) => ({ wilayah })}>{t('sixT.findings')}</Link>]}
        line={(
          <>
            <span>{area.fullName}</span><span aria-hidden="true">·</span>
            {dueOn && <><span>{t('sixT.dueUntil', { date: shortDate(dueOn) })}</span><span aria-hidden="true">·</span></>}
            {state === null ? <span>{label('SIX_T_RESULT', result)}</span> : <StateDot tone={overdue ? 'due' : findingTones[state]}>{label('FINDING_STATE', state)}</StateDot>}
          </>
        )}
      />
      <ChangedNotice type="SixTCheck" id={id} version={version} />
      <Partial error={error} parts={sixTParts} />
      <RecordTabs of={{ type: 'SixTCheck', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={finding.history?.edges.map(({ node }) => node) ?? null} fieldNames={sixTFields} />
      ) : (
        <Columns main={<><FindingSteps key={version} finding={finding} /><div className={partClass}><FindingTexts finding={finding} /></div></>} aside={<FindingFacts finding={finding} />} />
      )}
    </>
  );
}
