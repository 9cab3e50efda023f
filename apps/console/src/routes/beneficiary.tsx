import { useReadQuery } from '@apollo/client/react';
import { covers } from '@pilar/domain/region-code';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { RecordAccess } from '../features/audit/RecordAccess.tsx';
import { BeneficiaryFacts, FamilyOfPerson } from '../features/beneficiaries/BeneficiaryFacts.tsx';
import type { PersonDoing } from '../features/beneficiaries/BeneficiaryForm.tsx';
import { beneficiaryFields, beneficiaryParts, lifeTones } from '../features/beneficiaries/beneficiary-words.ts';
import { FamilyTimeline } from '../features/beneficiaries/FamilyTimeline.tsx';
import { partClass } from '../features/beneficiaries/NoPromise.tsx';
import { RevealBeneficiary } from '../features/beneficiaries/RevealBeneficiary.tsx';
import { UndoDeath } from '../features/beneficiaries/UndoDeath.tsx';
import { UndoMove } from '../features/beneficiaries/UndoMove.tsx';
import { SubjectCases } from '../features/cases/SubjectCases.tsx';
import { AidHistory } from '../features/entitlements/AidHistory.tsx';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { MergedRecords } from '../features/duplicates/MergedRecords.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { NikCard, NikRecords } from '../features/nik-repair/NikCard.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import { Consents } from '../features/referrals/Consents.tsx';
import { RestrictedNotice } from '../features/restrictions/RestrictedNotice.tsx';
import { ErasedNotice, ProposeErasureLink } from '../features/retention/ErasedNotice.tsx';
import type { WatchedSearch } from '../features/records/record-search.ts';
import type { MessageId } from '../i18n/messages.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useLabel, useViewer } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Dropdown, DropdownItem } from '../ui/Dropdown.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment BeneficiaryPage_beneficiary on Beneficiary {
    id
    version
    sex
    lifeState
    lifeStateOn
    movedTo { code fullName }
    erasedAt
    restrictedSince
    viewerCan { correct change reveal }
    caveats { ...CaveatNotices_caveat @unmask }
    cases { id ...CaseTable_case @unmask }
    consents { id ...Consents_referral @unmask }
    ...BeneficiaryFacts_beneficiary @unmask
    ...MergedRecords_beneficiary @unmask
    ...NikCard_beneficiary @unmask
    family { id ...FamilyMembers_family @unmask ...FamilyTimeline_family @unmask }
  }
`);

const beneficiaryQuery = graphql(`
  query Beneficiary($id: ID!, $history: Boolean!) {
    beneficiary(id: $id) {
      id
      ...BeneficiaryPage_beneficiary @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: WatchedSearch; context: RouterContext };

/** Begins to read the person; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(beneficiaryQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/ppks/$id');
// A form comes with what checks its input; a reader need not wait for that.
const BeneficiaryForm = lazy(() => import('../features/beneficiaries/BeneficiaryForm.tsx').then((file) => ({ default: file.BeneficiaryForm })));

/** What happened to somebody, by the words of their page. */
const changeWords: Partial<Record<PersonDoing, MessageId>> = { DEATH: 'ppks.death', LEAVE: 'ppks.leave', JOIN: 'ppks.join', MOVE: 'ppks.move' };

/** One person served: who they are, their family, and what happened to them in it. */
export const Route = createLazyRoute('/ppks/$id')({ component: BeneficiaryPage, pendingComponent: RecordSkeleton });

function BeneficiaryPage() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<PersonDoing | null>(null);
  const [revealing, setRevealing] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const { grant } = useViewer();
  const mayPropose = useCan('proposal.propose');
  const mayChange = useCan('family.change');
  const { data, error } = useReadQuery(route.useLoaderData());
  const person = data?.beneficiary;
  if (!person) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, fullName, area, lifeState, lifeStateOn, movedTo, family, relation, viewerCan } = person;
  const active = lifeState === 'ACTIVE';
  /** Whether something new may be begun about them. */
  const open = active && person.restrictedSince === null;
  // Who is in no family is alone in what happens to them.
  const members = family?.members ?? [{ id, version, fullName, sex: person.sex, birthDate: person.birthDate, relation: null, nik: person.nik, nikState: person.nikState, noNikReason: person.noNikReason }];
  const changes: PersonDoing[] = viewerCan.change && active ? ['DEATH', ...(relation === null ? ['JOIN' as const, 'MOVE' as const] : family ? ['LEAVE' as const] : [])] : [];
  const arriving = movedTo !== null && covers(grant.area.code, movedTo.code);
  const mayReceive = mayChange && arriving && relation === null;
  // A member's death or move is taken back with what happened to the family, while it is seen here.
  const ofFamily = relation !== null && (lifeState !== 'DECEASED' || family !== null);
  const Undo = !viewerCan.change || ofFamily ? null : lifeState === 'DECEASED' ? UndoDeath : lifeState === 'MOVED_OUT' && !arriving ? UndoMove : null;
  const undoWhat = t('ppks.undoWhat', { what: t(lifeState === 'DECEASED' ? 'ppks.death' : 'ppks.moving').toLowerCase() });
  const state = [label('LIFE_STATE', lifeState), lifeStateOn && shortDate(lifeStateOn), movedTo?.fullName].filter(Boolean).join(', ');
  return (
    <>
      <PageHead
        title={fullName}
        trail={[<Link key="list" to="/ppks">{t('ppks.title')}</Link>, family && <Link key="family" to="/ppks/keluarga/$id" params={{ id: family.id }}>{family.head ? t('ppks.familyOf', { name: family.head.fullName }) : t('ppks.noHead')}</Link>]}
        line={<><span>{area.fullName}</span><StateDot tone={lifeTones[lifeState]}>{state}</StateDot></>}
        actions={bagian === 'riwayat' ? <ProposeErasureLink subject={id} erasedAt={person.erasedAt} /> : doing === null && bagian === undefined && (
          <>
            {mayPropose && open && <Link to="/usulan/baru" search={{ orang: id }} className={buttonClass()}>{t('usulan.propose')}</Link>}
            {viewerCan.reveal && <Button onClick={() => setRevealing(true)}>{t('ppks.showPerson')}</Button>}
            {mayReceive && <Button weight="main" onClick={() => setDoing('RECEIVE')}>{t('ppks.receivePerson')}</Button>}
            {Undo && <Button onClick={() => setUndoing(true)}>{undoWhat}</Button>}
            {changes.length > 0 && (
              <Dropdown label={t('ppks.changes')} position="bottom-end" trigger={(opens) => <Button {...opens}>{t('ppks.changes')} <span aria-hidden="true">▾</span></Button>}>
                {(close) => changes.map((change) => (
                  <DropdownItem
                    key={change}
                    onClick={() => {
                      close();
                      setDoing(change);
                    }}
                  >
                    {t(changeWords[change] ?? 'ppks.join')}
                  </DropdownItem>
                ))}
              </Dropdown>
            )}
            {viewerCan.correct && <Button onClick={() => setDoing('CORRECT')}>{t('records.correct')}</Button>}
          </>
        )}
      />
      <ChangedNotice type="Beneficiary" id={id} version={version} />
      <Partial error={error} parts={beneficiaryParts} />
      <ErasedNotice erasedAt={person.erasedAt} />
      <RestrictedNotice of={{ beneficiary: person.id }} since={person.restrictedSince} />
      <RecordTabs watched of={{ type: 'Beneficiary', id }} />
      {undoing && Undo && <Undo person={person} title={undoWhat} onClose={() => setUndoing(false)} />}
      {revealing && <RevealBeneficiary id={id} name={fullName} onClose={() => setRevealing(false)} />}
      {bagian === 'akses' ? <RecordAccess id={id} /> : bagian === 'riwayat' ? (
        <HistoryList entries={person.history?.edges.map(({ node }) => node) ?? null} fieldNames={beneficiaryFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {movedTo && relation === null && <Notice word={label('LIFE_STATE', 'MOVED_OUT')}>{t(arriving ? 'ppks.personWaitsHere' : 'ppks.waitsThere', { area: movedTo.fullName })}</Notice>}
                {doing !== null && <Suspense fallback={null}><BeneficiaryForm key={doing} doing={doing} person={person} members={members} onDone={() => setDoing(null)} /></Suspense>}
              </FirstThings>
              {doing !== 'CORRECT' && <div className={partClass}><BeneficiaryFacts person={person} /></div>}
              <AidHistory key={version} id={id} ofFamily={false} open={open} />
              {family && <FamilyTimeline family={family} mayUndo={false} of={id} />}
              <NikRecords person={person} />
              <MergedRecords person={person} />
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={person.caveats} fieldNames={beneficiaryFields} />
              <NikCard person={person} onDo={doing === null ? setDoing : null} />
              <SubjectCases cases={person.cases} about={{ orang: id }} open={open} />
              <Consents consents={person.consents} />
              <FamilyOfPerson person={person} />
            </>
          }
        />
      )}
    </>
  );
}
