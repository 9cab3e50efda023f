import { Link } from '@tanstack/react-router';
import type { AccreditationBody_AccreditationFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../monitoring/monitoring.module.css';

graphql(`
  fragment AccreditationBody_accreditation on Accreditation {
    id
    version
    state
    stateReason
    appliedOn
    note
    recommendationNumber
    recommendedOn
    visitedOn
    scores { standard score }
    grade
    certificateNumber
    certificateDate
    validTo
    renewed
    nextSteps
    institution { id name }
    area { code shortName fullName }
    scale { id name grades { code title years } caveats { text } }
    certificate { id name url }
  }
`);

export type AccreditationShown = AccreditationBody_AccreditationFragment;

/** What the assessors found, and how the grades it was given by are to be read. */
export function AccreditationBody({ accreditation: { scores, note, scale, state } }: { accreditation: AccreditationShown }) {
  const t = useText();
  const label = useLabel();
  const { rate } = useFormat();
  return (
    <div className={stackClass}>
      {state === 'EXPIRED' && <Notice tone="due">{t('accr.expiredWhy')}</Notice>}
      {scale?.caveats.map(({ text }) => <Notice key={text} word={scale.name}>{text}</Notice>)}
      {note && <Section title={t('monev.note')}><p className={styles.text}>{note}</p></Section>}
      {scores.length > 0 && (
        <Section title={t('accr.scores')}>
          <ul className={styles.questions}>
            {scores.map(({ standard, score }) => <li key={standard} className={styles.question}><span>{label('ACCREDITATION_STANDARD', standard)}</span><span>{rate(score)}</span></li>)}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** The papers of an accreditation, as key and value. */
export function AccreditationFacts({ accreditation }: { accreditation: AccreditationShown }) {
  const t = useText();
  const { date } = useFormat();
  const { institution, area, stateReason, appliedOn, recommendationNumber, recommendedOn, visitedOn, scale, grade, certificateNumber, certificateDate, validTo, certificate } = accreditation;
  const title = scale?.grades.find(({ code }) => code === grade)?.title;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('monev.institution'), value: institution && <Link to="/lks/$id" params={{ id: institution.id }}>{institution.name}</Link> },
          { label: t('events.region'), value: area.fullName },
          { label: t('accr.appliedOn'), value: date(appliedOn) },
          { label: t('accr.recommendation'), value: recommendationNumber && recommendedOn && `${recommendationNumber}, ${date(recommendedOn)}` },
          { label: t('accr.visitedOn'), value: visitedOn && date(visitedOn) },
          { label: t('accr.grade'), value: grade && [grade, title].filter(Boolean).join(' · ') },
          { label: t('accr.scale'), value: scale?.name },
          { label: t('accr.certificateNumber'), value: certificateNumber },
          { label: t('accr.certificateDate'), value: certificateDate && date(certificateDate) },
          { label: t('accr.validTo'), value: validTo && date(validTo) },
          { label: t('accr.endedWhy'), value: stateReason },
          { label: t('accr.scan'), value: certificate && (certificate.url ? <a href={certificate.url} target="_blank" rel="noreferrer">{certificate.name}</a> : certificate.name) },
        ]}
      />
    </Card>
  );
}
