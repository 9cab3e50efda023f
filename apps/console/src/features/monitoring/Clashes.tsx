import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import type { MonitoringShown } from './MonitoringBody.tsx';
import { answerWords } from './monitoring-words.ts';
import { whyNot } from '../records/why-not.ts';
import styles from './monitoring.module.css';

const settleAnswers = graphql(`
  mutation SettleAnswers($input: SettleAnswersInput!) {
    settleAnswers(input: $input) { __typename ... on Monitoring { id ...MonitoringBody_monitoring @unmask } ...Refusal @unmask }
  }
`);

type Given = Pick<MonitoringShown['clashes'][number], 'question' | 'value' | 'note'> & Partial<Pick<MonitoringShown['clashes'][number], 'by' | 'at'>>;

/** Under which the graph keeps another day of the visit than the one that stands there. */
const visitDay = '@visitedOn';

const isSame = (one: Given | undefined, other: Given) => one?.value === other.value && one.at === other.at;

/** Answers that two assessors gave otherwise at the same time: both stand here, and one is chosen. */
export function Clashes({ monitoring }: { monitoring: MonitoringShown }) {
  const t = useText();
  const { date, dateTime } = useFormat();
  const { submit, busy } = useSubmit(settleAnswers);
  const [chosen, setChosen] = useState<Readonly<Record<string, Given>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const { id, version, clashes, answers, visitedOn, instrument, nextSteps } = monitoring;
  if (clashes.length === 0) return null;
  const questions = [{ code: visitDay, kind: 'DATE', text: t('monev.visitedOn'), options: [] }, ...instrument.sections.flatMap((section) => section.questions)]
    .filter(({ code }) => clashes.some(({ question }) => question === code));
  const given: Given[] = [...(visitedOn ? [{ question: visitDay, value: visitedOn, note: null }] : []), ...answers, ...clashes];
  const settles = nextSteps.includes('SETTLE');
  const save = async () => {
    const refused = whyNot(await submit({ id, version, answers: Object.values(chosen).map(({ question, value, note }) => ({ question, value, note })) }), t);
    setRefusal(refused);
    if (refused === null) toast(t('monev.settled'));
  };
  return (
    <Card title={t('monev.clashes')}>
      <p>{t('monev.clashesWhy')}</p>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {questions.map((question) => (
        <fieldset key={question.code} className={[styles.set, styles.choices].join(' ')}>
          <legend>{question.code !== visitDay && <span className={styles.code}>{question.code}</span>}{question.text}</legend>
          {given.filter((answer) => answer.question === question.code).map((answer) => (
            <label key={`${answer.at} ${answer.value}`} className={styles.choice}>
              <input type="radio" name={`clash-${question.code}`} disabled={!settles} checked={isSame(chosen[question.code], answer)} onChange={() => setChosen({ ...chosen, [question.code]: answer })} />
              <span>
                {question.code === visitDay ? date(answer.value) : answerWords(question, answer.value, t)}
                <span className={styles.note}>{[answer.note, answer.by?.displayName, answer.at && dateTime(answer.at)].filter(Boolean).join(' · ')}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {settles && <p><Button weight="main" disabled={busy || Object.keys(chosen).length === 0} onClick={() => void save()}>{t('monev.doSettle')}</Button></p>}
    </Card>
  );
}
