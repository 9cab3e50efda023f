import { useReadQuery } from '@apollo/client/react';
import { covers } from '@pilar/domain/region-code';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { RecordAccess } from '../features/audit/RecordAccess.tsx';
import { beneficiaryParts, familyFields, familyTones } from '../features/beneficiaries/beneficiary-words.ts';
import { FamilyActions, type FamilyDoing } from '../features/beneficiaries/FamilyActions.tsx';
import { FamilyFacts } from '../features/beneficiaries/FamilyFacts.tsx';
import { FamilyMembers } from '../features/beneficiaries/FamilyMembers.tsx';
import { FamilyProposals } from '../features/beneficiaries/FamilyProposals.tsx';
import { FamilySigns } from '../features/beneficiaries/FamilySigns.tsx';
import { FamilyTimeline } from '../features/beneficiaries/FamilyTimeline.tsx';
import { FamilyTree } from '../features/beneficiaries/FamilyTree.tsx';
import { HousingPhotos } from '../features/beneficiaries/HousingPhotos.tsx';
import { useFamilyDays } from '../features/beneficiaries/use-family-days.ts';
import { SubjectCases } from '../features/cases/SubjectCases.tsx';
import { AidHistory } from '../features/entitlements/AidHistory.tsx';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { WatchedSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useLabel, useViewer } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment FamilyPage_family on Family {
    id
    version
    lifeState
    lifeStateOn
    area { code level shortName fullName }
    movedTo { code level shortName fullName }
    viewerCan { addMember correct change }
    caveats { ...CaveatNotices_caveat @unmask }
    cases { id ...CaseTable_case @unmask }
    ...FamilyMembers_family @unmask
    ...FamilyFacts_family @unmask
    ...FamilySigns_family @unmask
    ...FamilyTimeline_family @unmask
    ...FamilyProposals_family @unmask
    createdAt
  }
`);

const familyQuery = graphql(`
  query Family($id: ID!, $history: Boolean!) {
    family(id: $id) {
      id
      ...FamilyPage_family @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: WatchedSearch; context: RouterContext };

/** Begins to read the family; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(familyQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/ppks/keluarga/$id');
// A form comes with what checks its input; a reader need not wait for that.
const FamilyForm = lazy(() => import('../features/beneficiaries/FamilyForm.tsx').then((file) => ({ default: file.FamilyForm })));

/** One family served: its members, its signs, and what happened to it. */
export const Route = createLazyRoute('/ppks/keluarga/$id')({ component: FamilyPage, pendingComponent: RecordSkeleton });

function FamilyPage() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const { grant } = useViewer();
  const mayChange = useCan('family.change');
  const mayPropose = useCan('proposal.propose');
  const daysOf = useFamilyDays();
  const [doing, setDoing] = useState<FamilyDoing | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const family = data?.family;
  if (!family) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, area, movedTo, lifeState, lifeStateOn, viewerCan, head } = family;
  const members = family.members ?? [];
  const active = lifeState === 'ACTIVE';
  const arriving = movedTo !== null && covers(grant.area.code, movedTo.code);
  const may = { propose: mayPropose && active, addMember: viewerCan.addMember && active, correct: viewerCan.correct && active, change: viewerCan.change && active, receive: mayChange && arriving };
  return (
    <>
      <PageHead
        title={head ? t('ppks.familyOf', { name: head.fullName }) : t('ppks.noHead')}
        trail={[<Link key="list" to="/ppks">{t('ppks.title')}</Link>]}
        line={<><span>{area.fullName}</span><StateDot tone={familyTones[lifeState]}>{label('FAMILY_STATE', lifeState)}{!active && lifeStateOn && `, ${shortDate(lifeStateOn)}`}</StateDot></>}
        actions={doing === null && bagian === undefined && <FamilyActions id={id} may={may} members={members.length} onDo={setDoing} />}
      />
      <ChangedNotice type="Family" id={id} version={family.version} />
      <Partial error={error} parts={beneficiaryParts} />
      <RecordTabs watched of={{ type: 'Family', id }} />
      {bagian === 'akses' ? <RecordAccess id={id} /> : bagian === 'riwayat' ? (
        <HistoryList entries={family.history?.edges.map(({ node }) => node) ?? null} fieldNames={familyFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {movedTo && <Notice word={label('FAMILY_STATE', 'MOVED_OUT')}>{t(arriving ? 'ppks.waitsHere' : 'ppks.waitsThere', { area: movedTo.fullName })}</Notice>}
                {doing !== null && <Suspense fallback={null}><FamilyForm key={doing} doing={doing} family={family} members={members} onDone={() => setDoing(null)} /></Suspense>}
              </FirstThings>
              <FamilyTree members={members} changes={family.changes} />
              <FamilyMembers members={members} />
              <FamilySigns family={family} />
              <AidHistory key={family.version} id={id} ofFamily open={active} />
              <HousingPhotos family={id} village={area.code} mayAdd={may.correct} />
              <FamilyTimeline family={family} mayUndo={viewerCan.change} beside={arriving ? [] : daysOf(family)} />
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={family.caveats} fieldNames={familyFields} />
              <SubjectCases cases={family.cases} about={{ keluarga: id }} open={active} />
              <FamilyProposals family={family} />
              <FamilyFacts family={family} />
            </>
          }
        />
      )}
    </>
  );
}
