import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ProposalBody, ProposalFacts, ProposalFiles } from '../features/proposals/ProposalBody.tsx';
import { Ledger, ProposalPath } from '../features/proposals/ProposalPath.tsx';
import { ProposalSteps } from '../features/proposals/ProposalSteps.tsx';
import { proposalFields, proposalParts, proposalTones, subjectName } from '../features/proposals/proposal-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const proposalQuery = graphql(`
  query Proposal($id: ID!, $history: Boolean!) {
    proposal(id: $id) {
      id
      ...ProposalBody_proposal @unmask
      files { ...VerificationFiles_file @unmask }
      caveats { ...CaveatNotices_caveat @unmask }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the proposal; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(proposalQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/usulan/$id');

/** One proposal: its path, what can be decided, and everything that was. */
export const Route = createLazyRoute('/usulan/$id')({ component: ProposalPage, pendingComponent: RecordSkeleton });

function ProposalPage() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const proposal = data?.proposal;
  if (!proposal) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, kind, state, area } = proposal;
  return (
    <>
      <PageHead
        title={t('usulan.of', { kind: label('PROPOSAL_KIND', kind), name: subjectName(proposal) ?? t('ppks.noHead') })}
        trail={[<Link key="list" to="/usulan">{t('usulan.title')}</Link>]}
        line={<><span>{area.fullName}</span><StateDot tone={proposalTones[state]}>{label('PROPOSAL_STATE', state)}</StateDot></>}
      />
      <ChangedNotice type="Proposal" id={id} version={version} />
      <Partial error={error} parts={proposalParts} />
      <RecordTabs of={{ type: 'Proposal', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={proposal.history?.edges.map(({ node }) => node) ?? null} fieldNames={proposalFields} />
      ) : (
        <Columns
          main={<><ProposalSteps proposal={proposal} /><ProposalPath proposal={proposal} /><ProposalBody proposal={proposal} /><Ledger proposal={proposal} /></>}
          aside={
            <>
              <CaveatNotices caveats={proposal.caveats} fieldNames={proposalFields} />
              <ProposalFacts proposal={proposal} />
              <ProposalFiles id={id} files={proposal.files} may={proposal.viewerCan.decide} />
            </>
          }
        />
      )}
    </>
  );
}
