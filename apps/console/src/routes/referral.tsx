import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { ReferralSteps } from '../features/referrals/ReferralSteps.tsx';
import { SharedFacts } from '../features/referrals/SharedFacts.tsx';
import { referralFields, referralParts, referralTones } from '../features/referrals/referral-words.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useLabel, useViewer } from '../shell/session-context.tsx';
import { Card, Facts } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment ReferralPage_referral on Referral {
    id
    version
    caseNumber
    institutionName
    service
    setting
    state
    overdue
    letterNumber
    sentOn
    consentBy
    consentForm
    consentOn
    consentEndedOn
    consentEndedBy
    mayEndConsent
    sharedFacts
    answeredOn
    rejection
    arrivedOn
    leftOn
    outcome
    nextSteps
    viewerCan { letter }
    caveats { ...CaveatNotices_caveat @unmask }
  }
`);

const referralQuery = graphql(`
  query Referral($id: ID!, $history: Boolean!) {
    referral(id: $id) {
      id
      ...ReferralPage_referral @unmask
      area { code fullName }
      institution { id }
      case { id mayRefer fittingCare referrals { id state } }
      follows { id institutionName }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the referral; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(referralQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/rujukan/$id');
const ReferralDesk = lazy(() => import('../features/referrals/ReferralDesk.tsx').then((file) => ({ default: file.ReferralDesk })));

/** One referral: to whom, for what, what was shared, how far it is, and what can be done with it. */
export const Route = createLazyRoute('/rujukan/$id')({ component: ReferralPage, pendingComponent: RecordSkeleton });

function ReferralPage() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const answers = useCan('referral.answer');
  const { grant: { organisation } } = useViewer();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const found = data?.referral;
  if (!found) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, caseNumber, institution, institutionName, area, state, overdue, service, setting, letterNumber, sentOn, consentBy, consentForm, consentOn, consentEndedOn, consentEndedBy, sharedFacts, answeredOn, rejection, arrivedOn, leftOn, outcome, follows } = found;
  const of = found.case;
  // A refused one leads on at once, until the next is sent.
  const next = state === 'REJECTED' && of?.mayRefer && of.fittingCare && !of.referrals?.some((one) => one.state === 'SENT' || one.state === 'ACCEPTED');
  const openToIt = consentEndedOn === null && ['SENT', 'ACCEPTED', 'ARRIVED'].includes(state);
  return (
    <>
      <PageHead
        title={t('rujukan.titleOf', { number: caseNumber })}
        trail={[<Link key="list" to="/rujukan" search={({ wilayah }) => ({ wilayah })}>{t('rujukan.title')}</Link>]}
        line={<>{institution ? <Link to="/lembaga/$id" params={{ id: institution.id }}>{institutionName}</Link> : <span>{institutionName}</span>}{area && <span>{area.fullName}</span>}<StateDot tone={overdue ? 'due' : referralTones[state]}>{label('REFERRAL_STATE', state)}</StateDot></>}
      />
      <ChangedNotice type="Referral" id={id} version={version} />
      <Partial error={error} parts={referralParts} />
      <RecordTabs of={{ type: 'Referral', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={found.history?.edges.map(({ node }) => node) ?? null} fieldNames={referralFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {state === 'SENT' && !organisation && <Notice tone={overdue ? 'due' : 'calm'} word={t('rujukan.waitingWord')}>{t('rujukan.waiting', { date: shortDate(sentOn) })}</Notice>}
                {next && rejection && <Notice tone="due" word={t('rujukan.rejectedWord')}>{t('rujukan.rejectedNext', { reason: label('REFERRAL_REJECTION', rejection) })}</Notice>}
                {organisation && !openToIt && <Notice word={t('rujukan.closedWord')}>{t('rujukan.closed')}</Notice>}
                {consentEndedOn && <Notice word={t('rujukan.consentEnded')}>{t('rujukan.consentEndedWhy', { date: shortDate(consentEndedOn) })}</Notice>}
                <ReferralSteps referral={found} />
              </FirstThings>
              {next && of.fittingCare && <Suspense fallback={null}><ReferralDesk case={of.id} fitting={of.fittingCare} /></Suspense>}
              {answers && (!organisation || openToIt) && <SharedFacts id={id} number={caseNumber} consented={consentEndedOn === null} />}
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={found.caveats} fieldNames={referralFields} />
              <Card title={t('rujukan.title')}>
                <Facts
                  facts={[
                    { label: t('rujukan.case'), value: of ? <Link to="/ppks/kasus/$id" params={{ id: of.id }}>{caseNumber}</Link> : caseNumber },
                    { label: t('rujukan.service'), value: `${label('CARE_SERVICE', service)}, ${label('CARE_SETTING', setting).toLowerCase()}` },
                    { label: t('rujukan.sentOn'), value: shortDate(sentOn) },
                    { label: t('rujukan.letterNumber'), value: letterNumber },
                    { label: t('rujukan.consent'), value: `${label('CONSENT_GIVER', consentBy)}, ${label('CONSENT_FORM', consentForm).toLowerCase()}, ${shortDate(consentOn)}` },
                    { label: t('rujukan.consentEnded'), value: consentEndedOn && [consentEndedBy && label('CONSENT_GIVER', consentEndedBy), shortDate(consentEndedOn)].filter(Boolean).join(', ') },
                    { label: t('rujukan.shared'), value: sharedFacts.map((fact) => label('SHARED_FACT', fact)).join(', ') },
                    { label: t('rujukan.answeredOn'), value: answeredOn && shortDate(answeredOn) },
                    { label: t('rujukan.rejection'), value: rejection && label('REFERRAL_REJECTION', rejection) },
                    { label: t('rujukan.arrivedOn'), value: arrivedOn && shortDate(arrivedOn) },
                    { label: t('rujukan.leftOn'), value: leftOn && shortDate(leftOn) },
                    { label: t('rujukan.outcome'), value: outcome && label('REFERRAL_OUTCOME', outcome) },
                    { label: t('rujukan.follows'), value: follows && <Link to="/rujukan/$id" params={{ id: follows.id }}>{follows.institutionName}</Link> },
                  ]}
                />
              </Card>
            </>
          }
        />
      )}
    </>
  );
}
