import { useQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { AccreditationStandard } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { gridClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import styles from '../monitoring/monitoring.module.css';
import type { AccreditationShown } from './AccreditationBody.tsx';
import { StepDialog } from './StepDialog.tsx';

const recommend = graphql(`
  mutation RecommendAccreditation($input: RecommendAccreditationInput!) {
    recommendAccreditation(input: $input) { __typename ... on Accreditation { id ...AccreditationBody_accreditation @unmask } ...Refusal @unmask }
  }
`);
const assess = graphql(`
  mutation RecordAssessment($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) { __typename ... on Accreditation { id ...AccreditationBody_accreditation @unmask } ...Refusal @unmask }
  }
`);
const giveGrade = graphql(`
  mutation RecordGrade($input: RecordGradeInput!) {
    recordGrade(input: $input) { __typename ... on Accreditation { id ...AccreditationBody_accreditation @unmask } ...Refusal @unmask }
  }
`);
const correct = graphql(`
  mutation CorrectCertificate($input: CorrectCertificateInput!) {
    correctCertificate(input: $input) { __typename ... on Accreditation { id ...AccreditationBody_accreditation @unmask } ...Refusal @unmask }
  }
`);
const scalesQuery = graphql(`
  query ScalesInForce { accreditationScales(inForce: true) { id name grades { code title years } } }
`);

type StepProps = { accreditation: AccreditationShown; onClose: () => void };

/** The one step that an accreditation waits for. */
export function AccreditationSteps({ accreditation }: { accreditation: AccreditationShown }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [step] = accreditation.nextSteps;
  if (!step) return null;
  const title = { RECOMMEND: t('accr.recommend'), ASSESS: t('accr.assess'), GRADE: t('accr.giveGrade'), CORRECT_CERTIFICATE: t('accr.correctCertificate') }[step];
  const Step = { RECOMMEND: Recommend, ASSESS: Assess, GRADE: Grade, CORRECT_CERTIFICATE: Correct }[step];
  return (
    <>
      <div className={styles.steps}><Button weight={step === 'CORRECT_CERTIFICATE' ? 'plain' : 'main'} onClick={() => setOpen(true)}>{title}</Button></div>
      {open && <Step accreditation={accreditation} onClose={() => setOpen(false)} />}
    </>
  );
}

function Recommend({ accreditation: { id, version }, onClose }: StepProps) {
  const t = useText();
  const [values, setValues] = useState({ number: '', date: today() });
  return (
    <StepDialog title={t('accr.recommend')} done={t('accr.recommended')} mutation={recommend} input={() => ({ id, version, ...values })} onClose={onClose}>
      <Field id="accr-number" label={t('accr.recommendationNumber')} required>{(input) => <input {...input} autoComplete="off" value={values.number} onChange={({ target }) => setValues({ ...values, number: target.value })} />}</Field>
      <Field id="accr-date" label={t('accr.recommendedOn')} required>{(input) => <input {...input} type="date" max={today()} value={values.date} onChange={({ target }) => setValues({ ...values, date: target.value })} />}</Field>
    </StepDialog>
  );
}

function Assess({ accreditation: { id, version }, onClose }: StepProps) {
  const t = useText();
  const standards = useOptions('ACCREDITATION_STANDARD');
  const [visitedOn, setVisitedOn] = useState(today());
  const [scores, setScores] = useState<Readonly<Record<string, string>>>({});
  const given = () => standards.flatMap(({ value }) => (scores[value]?.trim() ? [{ standard: value as AccreditationStandard, score: Number(scores[value].replace(',', '.')) }] : []));
  return (
    <StepDialog title={t('accr.assess')} done={t('accr.assessed')} mutation={assess} input={() => ({ id, version, visitedOn, scores: given() })} onClose={onClose}>
      <Field id="accr-visit" label={t('accr.visitedOn')} required>{(input) => <input {...input} type="date" max={today()} value={visitedOn} onChange={({ target }) => setVisitedOn(target.value)} />}</Field>
      <p className={styles.quiet}>{t('accr.scoresHint')}</p>
      <div className={gridClass}>
        {standards.map(({ value, label }) => (
          <Field key={value} id={`accr-${value}`} label={label}>{(input) => <input {...input} inputMode="decimal" autoComplete="off" value={scores[value] ?? ''} onChange={({ target }) => setScores({ ...scores, [value]: target.value })} />}</Field>
        ))}
      </div>
    </StepDialog>
  );
}

type Certificate = { certificateNumber: string; certificateDate: string; validTo: string };

function CertificateFields({ values, onChange }: { values: Certificate; onChange: (change: Partial<Certificate>) => void }) {
  const t = useText();
  return (
    <>
      <Field id="accr-certificate" label={t('accr.certificateNumber')} required>{(input) => <input {...input} autoComplete="off" value={values.certificateNumber} onChange={({ target }) => onChange({ certificateNumber: target.value })} />}</Field>
      <div className={gridClass}>
        <Field id="accr-certificate-date" label={t('accr.certificateDate')} required>{(input) => <input {...input} type="date" max={today()} value={values.certificateDate} onChange={({ target }) => onChange({ certificateDate: target.value })} />}</Field>
        <Field id="accr-valid-to" label={t('accr.validTo')} hint={t('accr.validToHint')}>{(input) => <input {...input} type="date" value={values.validTo} onChange={({ target }) => onChange({ validTo: target.value })} />}</Field>
      </div>
    </>
  );
}

function Grade({ accreditation: { id, version }, onClose }: StepProps) {
  const t = useText();
  const { data } = useQuery(scalesQuery, { fetchPolicy: 'cache-and-network' });
  const scales = present(data?.accreditationScales);
  const [chosen, setChosen] = useState({ scale: '', grade: '' });
  const [certificate, setCertificate] = useState<Certificate>({ certificateNumber: '', certificateDate: '', validTo: '' });
  const scale = scales.find((one) => one.id === chosen.scale) ?? scales[0];
  const grade = scale?.grades.find(({ code }) => code === chosen.grade);
  const certified = grade === undefined || typeof grade.years === 'number';
  const input = () => ({
    id, version, scale: scale?.id ?? '', grade: chosen.grade,
    certificateNumber: certified ? certificate.certificateNumber || null : null, certificateDate: certified ? certificate.certificateDate || null : null, validTo: certified ? certificate.validTo || null : null,
  });
  return (
    <StepDialog title={t('accr.giveGrade')} done={t('accr.graded')} mutation={giveGrade} input={input} onClose={onClose}>
      {data && scales.length === 0 && <p>{t('accr.noScale')}</p>}
      <div className={gridClass}>
        <Field id="accr-scale" label={t('accr.scale')}>{(props) => <select {...props} value={scale?.id ?? ''} onChange={({ target }) => setChosen({ scale: target.value, grade: '' })}>{scales.map(({ id: one, name }) => <option key={one} value={one}>{name}</option>)}</select>}</Field>
        <Field id="accr-grade" label={t('accr.grade')} required>
          {(props) => (
            <select {...props} value={chosen.grade} onChange={({ target }) => setChosen({ ...chosen, grade: target.value })}>
              <option value="">{t('forms.choose')}</option>
              {scale?.grades.map(({ code, title, years }) => <option key={code} value={code}>{typeof years === 'number' ? t('accr.gradeYears', { code, title, years }) : `${code} · ${title}`}</option>)}
            </select>
          )}
        </Field>
      </div>
      {certified && <CertificateFields values={certificate} onChange={(change) => setCertificate({ ...certificate, ...change })} />}
    </StepDialog>
  );
}

function Correct({ accreditation: { id, version, scale, grade: now, certificateNumber, certificateDate, validTo }, onClose }: StepProps) {
  const t = useText();
  const [grade, setGrade] = useState(now ?? '');
  const [values, setValues] = useState<Certificate>({ certificateNumber: certificateNumber ?? '', certificateDate: certificateDate ?? '', validTo: validTo ?? '' });
  return (
    <StepDialog title={t('accr.correctCertificate')} done={t('accr.corrected')} mutation={correct} input={() => ({ id, version, grade, ...values, validTo: values.validTo || null })} onClose={onClose}>
      <Field id="accr-grade" label={t('accr.grade')}>{(props) => <select {...props} value={grade} onChange={({ target }) => setGrade(target.value)}>{scale?.grades.filter(({ years }) => typeof years === 'number').map(({ code, title }) => <option key={code} value={code}>{`${code} · ${title}`}</option>)}</select>}</Field>
      <CertificateFields values={values} onChange={(change) => setValues({ ...values, ...change })} />
    </StepDialog>
  );
}
