import { daysAfter, today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Field } from '../../ui/Form.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { toast } from '../../ui/Toast.tsx';
import type { MonitoringShown } from './MonitoringBody.tsx';
import { findingTones, severityTones } from './monitoring-words.ts';
import { whyNot } from '../records/why-not.ts';
import { TextDialog } from './TextDialog.tsx';
import styles from './monitoring.module.css';

const answerFinding = graphql(`
  mutation AnswerFinding($input: AnswerFindingInput!) {
    answerFinding(input: $input) { __typename ... on Monitoring { id ...MonitoringBody_monitoring @unmask } ...Refusal @unmask }
  }
`);

const returnFinding = graphql(`
  mutation ReturnFinding($input: ReturnFindingInput!) {
    returnFinding(input: $input) { __typename ... on Monitoring { id ...MonitoringBody_monitoring @unmask } ...Refusal @unmask }
  }
`);

const closeFinding = graphql(`
  mutation CloseFinding($input: CloseFindingInput!) {
    closeFinding(input: $input) { __typename ... on Monitoring { id ...MonitoringBody_monitoring @unmask } ...Refusal @unmask }
  }
`);

type Finding = MonitoringShown['findings'][number];
type Can = { answer: boolean; score: boolean };

/** What was found wanting, the first due first, each with the step it waits for. */
export function Findings({ monitoring, can }: { monitoring: MonitoringShown; can: Can }) {
  const t = useText();
  if (monitoring.findings.length === 0) return null;
  const open = monitoring.state !== 'CLOSED';
  return (
    <Section title={t('monev.findings')}>
      <ul className={styles.findings}>
        {monitoring.findings.map((finding) => <FindingRow key={finding.id} finding={finding} monitoring={monitoring} can={open ? can : { answer: false, score: false }} />)}
      </ul>
    </Section>
  );
}

function FindingRow({ finding, monitoring: { id, version }, can }: { finding: Finding; monitoring: MonitoringShown; can: Can }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const [asked, setAsked] = useState<'answer' | 'return' | 'close' | null>(null);
  const [due, setDue] = useState(daysAfter(today(), 14));
  const [answering, returning, closing] = [useSubmit(answerFinding), useSubmit(returnFinding), useSubmit(closeFinding)];
  const { state, severity, text, responsible, overdue, answer, answeredOn, remark, question } = finding;
  const input = { id, version, finding: finding.id };
  const close = () => setAsked(null);
  return (
    <li className={styles.finding}>
      <div className={styles.findingHead}>
        <strong>{text}</strong>
        <StateDot tone={overdue ? 'due' : findingTones[state]}>{label('FINDING_STATE', state)}</StateDot>
      </div>
      <span className={styles.note}>
        <StateDot tone={severityTones[severity]}>{label('FINDING_SEVERITY', severity)}</StateDot>
        {' · '}{responsible}{' · '}<span className={overdue ? styles.due : undefined}>{t('monev.dueOn', { date: shortDate(finding.due) })}</span>{question && ` · ${question}`}
      </span>
      {answer && <p className={styles.text}>{t('monev.answered', { date: answeredOn ? shortDate(answeredOn) : '' })} {answer}</p>}
      {remark && <p className={styles.text}>{t('monev.remarked')} {remark}</p>}
      {state !== 'CLOSED' && (can.answer || can.score) && (
        <div className={styles.findingSteps}>
          {can.score && state === 'ANSWERED' && <Button weight="main" onClick={() => setAsked('close')}>{t('monev.doCloseFinding')}</Button>}
          {can.score && state === 'ANSWERED' && <Button onClick={() => setAsked('return')}>{t('monev.doReturn')}</Button>}
          {can.answer && <Button onClick={() => setAsked('answer')}>{t('monev.doAnswer')}</Button>}
        </div>
      )}
      {asked === 'answer' && (
        <TextDialog
          title={t('monev.doAnswer')}
          why={text}
          label={t('monev.whatWasDone')}
          action={t('monev.doAnswer')}
          onTake={async (given) => whyNot(await answering.submit({ ...input, answer: given }), t)}
          onDone={() => toast(t('monev.findingAnswered'))}
          onClose={close}
        />
      )}
      {asked === 'close' && (
        <TextDialog
          title={t('monev.doCloseFinding')}
          why={text}
          label={t('monev.remark')}
          action={t('monev.doCloseFinding')}
          optional
          onTake={async (given) => whyNot(await closing.submit({ ...input, remark: given || null }), t)}
          onDone={() => toast(t('monev.findingClosed'))}
          onClose={close}
        />
      )}
      {asked === 'return' && (
        <TextDialog
          title={t('monev.doReturn')}
          why={text}
          label={t('monev.stillWanting')}
          action={t('monev.doReturn')}
          onTake={async (given) => whyNot(await returning.submit({ ...input, remark: given, due }), t)}
          onDone={() => toast(t('monev.findingReturned'))}
          onClose={close}
        >
          <Field id="return-due" label={t('monev.due')} required>{(props) => <input {...props} type="date" min={today()} value={due} onChange={({ target }) => setDue(target.value)} />}</Field>
        </TextDialog>
      )}
    </li>
  );
}
