import { Link } from '@tanstack/react-router';
import type { MonitoringBody_MonitoringFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { answerWords } from './monitoring-words.ts';
import styles from './monitoring.module.css';

graphql(`
  fragment MonitoringBody_monitoring on Monitoring {
    id
    version
    year
    state
    stateReason
    overdue
    plannedOn
    visitedOn
    score
    conclusion
    scoredOn
    openFindings
    closedOn
    nextSteps
    unanswered
    institution { id name }
    area { code shortName fullName }
    assessor { id displayName }
    event { id title date }
    instrument { id name edition sections { title questions { code text hint kind required weight options { code label } min max } } }
    answers { question value note by { id displayName } at }
    clashes { question value note by { id displayName } at }
    photos { key file { id url } }
    findings { id text severity responsible due overdue state question answer answeredOn remark closedOn }
  }
`);

export type MonitoringShown = MonitoringBody_MonitoringFragment;

/** What was answered, section by section, with the photographs that have arrived. */
export function MonitoringAnswers({ monitoring: { instrument, answers, photos, conclusion } }: { monitoring: MonitoringShown }) {
  const t = useText();
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  return (
    <>
      {conclusion && <Section title={t('monev.conclusion')}><p className={styles.text}>{conclusion}</p></Section>}
      {instrument.sections.map(({ title, questions }) => (
        <Section key={title} title={title}>
          <ul className={styles.questions}>
            {questions.map((question) => {
              const answer = given.get(question.code);
              return (
                <li key={question.code} className={styles.question}>
                  <span><span className={styles.code}>{question.code}</span>{question.text}</span>
                  <span>
                    {answer ? answerWords(question, answer.value, t) : <span className={styles.none}>{t('monev.notAnswered')}</span>}
                    {answer?.note && <span className={styles.note}>{answer.note}</span>}
                    {answer && question.kind === 'PHOTO' && <Photos keys={answer.value.split(' ').filter(Boolean)} arrived={present(photos)} />}
                  </span>
                </li>
              );
            })}
          </ul>
        </Section>
      ))}
    </>
  );
}

function Photos({ keys, arrived }: { keys: readonly string[]; arrived: readonly { key: string; file: { url: string | null } }[] }) {
  const t = useText();
  const here = keys.flatMap((key) => arrived.find((photo) => photo.key === key) ?? []);
  const missing = keys.length - here.length;
  return (
    <>
      {here.length > 0 && <span className={styles.photos}>{here.map(({ key, file: { url } }, at) => url && <a key={key} href={url} target="_blank" rel="noreferrer"><img src={url} alt={t('monev.photoNumber', { number: at + 1 })} /></a>)}</span>}
      {missing > 0 && <span className={styles.note}>{t('monev.photosOnTheWay', { count: missing })}</span>}
    </>
  );
}

/** Where, when, by whom, with what. */
export function MonitoringFacts({ monitoring }: { monitoring: MonitoringShown }) {
  const t = useText();
  const { date, rate } = useFormat();
  const { institution, area, assessor, stateReason, plannedOn, visitedOn, score, scoredOn, closedOn, event, instrument } = monitoring;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('monev.institution'), value: institution && <Link to="/lks/$id" params={{ id: institution.id }}>{institution.name}</Link> },
          { label: t('events.region'), value: area.fullName },
          { label: t('monev.score'), value: typeof score === 'number' && t('monev.ofHundred', { score: rate(score) }) },
          { label: t('monev.assessor'), value: assessor?.displayName },
          { label: t('monev.plannedOn'), value: date(plannedOn) },
          { label: t('monev.visitedOn'), value: visitedOn && date(visitedOn) },
          { label: t('monev.scoredOn'), value: scoredOn && date(scoredOn) },
          { label: t('monev.closedOn'), value: closedOn && date(closedOn) },
          { label: t('monev.withdrawnWhy'), value: stateReason },
          { label: t('monev.event'), value: event && <Link to="/kegiatan/$id" params={{ id: event.id }}>{event.title}</Link> },
          { label: t('monev.instrument'), value: <Link to="/monev/instrumen/$id" params={{ id: instrument.id }}>{t('monev.editionOf', { name: instrument.name, edition: instrument.edition })}</Link> },
        ]}
      />
    </Card>
  );
}
