import { today } from '@pilar/domain/dates';
import { Suspense, lazy, useState } from 'react';
import type { ServiceLine_ServiceFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { toast } from '../../ui/Toast.tsx';
import { OtherSteps } from '../records/OtherSteps.tsx';
import { whyNot } from '../records/why-not.ts';
import styles from './services.module.css';
import { doingTitles, serviceTones, type Doing } from './service-words.ts';

graphql(`
  fragment ServiceLine_service on CaseService {
    id
    version
    kind
    field
    state
    goal
    activities { text on doneOn }
    result
    pillar { id type person { id displayName } }
    workerName
    plannedFrom
    plannedTo
    startedOn
    endedOn
    stopReason
    overdue
    nextSteps
    viewerCan { correct }
  }
`);

const start = graphql(`mutation StartCaseService($input: StartCaseServiceInput!) { startCaseService(input: $input) { __typename ... on CaseService { id ...ServiceLine_service @unmask case { id version state nextSteps } } ...Refusal @unmask } }`);
const correct = graphql(`mutation CorrectCaseService($input: CorrectCaseServiceInput!) { correctCaseService(input: $input) { __typename ... on CaseService { id ...ServiceLine_service @unmask } ...Refusal @unmask } }`);

const ServiceForm = lazy(() => import('./ServiceForm.tsx').then((file) => ({ default: file.ServiceForm })));

/** One service of a case: what it is for, who gives it until when, what was done, and what can be done with it. */
export function ServiceLine({ service }: { service: ServiceLine_ServiceFragment }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const starting = useSubmit(start);
  const ticking = useSubmit(correct);
  const { id, version, kind, field, state, goal, activities, result, pillar, workerName, plannedFrom, plannedTo, startedOn, endedOn, stopReason, overdue, nextSteps, viewerCan } = service;
  const open = state === 'PLANNED' || state === 'RUNNING';
  const worker = pillar?.person ? `${pillar.person.displayName} (${label('PILLAR_TYPE', pillar.type)})` : workerName;
  const settle = (outcome: Parameters<typeof whyNot>[0]) => {
    const why = whyNot(outcome, t);
    setRefusal(why);
    if (why === null) toast(t('forms.saved'));
  };
  const tick = (at: number) => ticking.submit({ id, version, activities: activities.map(({ text, on, doneOn }, index) => ({ text, on, doneOn: index === at ? today() : doneOn })) }).then(settle);
  const others: { doing: Doing; title: string }[] = (viewerCan.correct && open ? ['ACTIVITY', 'EXTEND', 'WORKER'] as const : []).map((one) => ({ doing: one, title: t(doingTitles[one]) }));
  if (nextSteps.includes('STOP')) others.push({ doing: 'STOP', title: t(doingTitles.STOP) });
  return (
    <li className={styles.service}>
      <div className={styles.head}>
        <h3>{label('CASE_SERVICE_KIND', kind)}</h3>
        <StateDot tone={overdue ? 'due' : serviceTones[state]}>{overdue ? t('caseServices.overdue') : label('CASE_SERVICE_STATE', state)}</StateDot>
      </div>
      <p className={styles.text}>{goal}</p>
      <p className={styles.second}>
        {[label('SERVICE_FIELD', field), worker ?? t('caseServices.noWorker'), t('caseServices.days', { from: shortDate(startedOn ?? plannedFrom), to: shortDate(endedOn ?? plannedTo) }), stopReason && label('CASE_SERVICE_STOP', stopReason)].filter(Boolean).join(' · ')}
      </p>
      {activities.length > 0 && (
        <ul className={styles.activities}>
          {activities.map(({ text, on, doneOn }, at) => (
            <li key={`${on} ${text}`}>
              <span>{shortDate(on)} · {text}{doneOn && ` · ${t('caseServices.doneOn', { date: shortDate(doneOn) })}`}</span>
              {!doneOn && open && viewerCan.correct && <Button weight="quiet" disabled={ticking.busy} onClick={() => void tick(at)}>{t('caseServices.tick')}</Button>}
            </li>
          ))}
        </ul>
      )}
      {result && <p className={styles.text}><strong>{t('caseServices.result')}: </strong>{result}</p>}
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {doing !== null && <Suspense fallback={null}><ServiceForm key={doing} doing={doing} service={service} onDone={() => setDoing(null)} /></Suspense>}
      {doing === null && (others.length > 0 || nextSteps.length > 0) && (
        <div className={styles.actions}>
          {nextSteps.includes('START') && <Button disabled={starting.busy} onClick={() => void starting.submit({ id, version }).then(settle)}>{t('caseServices.start')}</Button>}
          {nextSteps.includes('COMPLETE') && <Button onClick={() => setDoing('COMPLETE')}>{t(doingTitles.COMPLETE)}</Button>}
          <OtherSteps<Doing> steps={others} onDo={setDoing} />
        </div>
      )}
    </li>
  );
}
