import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import type { ProgrammeStep } from '../__generated__/graphql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { DecideReport } from '../features/programmes/DecideReport.tsx';
import { ProgrammeItems } from '../features/programmes/ProgrammeItems.tsx';
import { ReportFacts } from '../features/programmes/ReportFacts.tsx';
import { correctProgramme } from '../features/programmes/programme-mutations.ts';
import { programmeFields, programmeTones } from '../features/programmes/programme-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { YouthFiles } from '../features/youth/YouthFiles.tsx';
import { youthParts } from '../features/youth/youth-words.ts';
import styles from '../features/youth/youth.module.css';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import { toast } from '../ui/Toast.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment ProgrammePage_programme on WorkProgramme {
    id
    version
    year
    state
    nextSteps
    viewerCan { record }
    caveats { ...CaveatNotices_caveat @unmask }
    organisation { id name state area { code fullName } }
    ...ProgrammeItems_programme @unmask
    ...ReportFacts_programme @unmask
  }
`);

const programmeQuery = graphql(`
  query WorkProgramme($id: ID!, $history: Boolean!) {
    workProgramme(id: $id) {
      id
      ...ProgrammePage_programme @unmask
      attachments { id name url }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the programme; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(programmeQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/program-kerja/$id');
const ProgrammeForm = lazy(() => import('../features/programmes/ProgrammeForm.tsx').then((file) => ({ default: file.ProgrammeForm })));
const AdoptProgramme = lazy(() => import('../features/programmes/AdoptProgramme.tsx').then((file) => ({ default: file.AdoptProgramme })));
const ReportProgramme = lazy(() => import('../features/programmes/ReportProgramme.tsx').then((file) => ({ default: file.ReportProgramme })));

/** One year's programme of a Karang Taruna, and the report on it. */
export const Route = createLazyRoute('/program-kerja/$id')({ component: ProgrammePage, pendingComponent: RecordSkeleton });

/** Steps with a form of their own; a decision takes two buttons beside the report. */
type Doing = Exclude<ProgrammeStep, 'DECIDE'>;

function ProgrammePage() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const programme = data?.workProgramme;
  if (!programme) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, year, state, nextSteps, organisation, report, items, attachments, viewerCan } = programme;
  const done = () => setDoing(null);
  const dormant = organisation.state === 'DORMANT';
  const steps = nextSteps.filter((step): step is Doing => step !== 'DECIDE' && !(step === 'ADOPT' && dormant));
  return (
    <>
      <PageHead
        title={t('programmes.titleOf', { year: String(year) })}
        trail={[
          <Link key="list" to="/karang-taruna" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('youth.title')}</Link>,
          <Link key="whose" to="/karang-taruna/$id" params={{ id: organisation.id }}>{organisation.name}</Link>,
        ]}
        line={<><span>{organisation.area.fullName}</span><StateDot tone={programmeTones[state]}>{label('PROGRAMME_STATE', state)}</StateDot></>}
        actions={doing === null && bagian === undefined && steps.map((step) => <Button key={step} weight={step === 'CORRECT' ? undefined : 'main'} onClick={() => setDoing(step)}>{label('PROGRAMME_STEP', step)}</Button>)}
      />
      <ChangedNotice type="WorkProgramme" id={id} version={version} />
      <Partial error={error} parts={youthParts} />
      <RecordTabs of={{ type: 'WorkProgramme', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={programme.history?.edges.map(({ node }) => node) ?? null} fieldNames={programmeFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {dormant && state === 'DRAFT' && <Notice>{t('programmes.dormant')}</Notice>}
                {report?.decisionReason && <Notice tone="due" word={t('programmes.decisionReason')}>{report.decisionReason}</Notice>}
                {report && attachments?.length === 0 && <Notice>{t('programmes.evidenceMissing')}</Notice>}
                {nextSteps.includes('DECIDE') && <DecideReport programme={programme} />}
                {doing !== null && (
                  <Suspense fallback={null}>
                    {doing === 'ADOPT' && <AdoptProgramme programme={programme} onDone={done} />}
                    {doing === 'REPORT' && <ReportProgramme programme={programme} onDone={done} />}
                    {doing === 'CORRECT' && (
                      <ProgrammeForm
                        title={t('programmes.correct')}
                        save={t('programmes.saveDraft')}
                        mutation={correctProgramme as never}
                        named={{ id, version }}
                        year={year}
                        yearFixed
                        items={items.map(({ goal, target, budget, fundSource, schedule }) => ({ goal, target, budget, fundSource, schedule: schedule ?? '' }))}
                        onSaved={() => {
                          toast(t('forms.saved'));
                          done();
                        }}
                        onCancel={done}
                      />
                    )}
                  </Suspense>
                )}
              </FirstThings>
              <ProgrammeItems programme={programme} />
              {report && <Section title={t('programmes.summary')}><p className={styles.text}>{report.summary}</p></Section>}
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={programme.caveats} fieldNames={programmeFields} />
              <ReportFacts programme={programme} />
              <YouthFiles of={{ programme: id }} files={attachments} hint={t('programmes.attachHint')} mayAttach={viewerCan.record} />
            </>
          }
        />
      )}
    </>
  );
}
