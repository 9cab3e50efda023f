import { useQuery } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { longClass } from '../../forms/form-classes.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Form.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from '../monitoring/monitoring.module.css';
import { accreditationTones } from './accreditation-words.ts';
import { StepDialog } from './StepDialog.tsx';

const ofInstitution = graphql(`
  query AccreditationsOfInstitution($id: ID!) {
    institution(id: $id) {
      id
      grade
      accreditation { id validTo }
      accreditations(first: 10) { edges { node { id state appliedOn grade certificateNumber validTo } } }
    }
  }
`);

const applyFor = graphql(`
  mutation ApplyForAccreditation($input: ApplyForAccreditationInput!) {
    applyForAccreditation(input: $input) { __typename ... on Accreditation { id } ...Refusal @unmask }
  }
`);

const open: readonly string[] = ['APPLIED', 'RECOMMENDED', 'ASSESSED'];

/** The accreditation of an institution: the grade that holds, what was before, and the way to apply. */
export function InstitutionAccreditation({ institution: id }: { institution: string }) {
  const t = useText();
  const label = useLabel();
  const { date, shortDate } = useFormat();
  const navigate = useNavigate();
  const records = useCan('accreditation.record');
  const [applying, setApplying] = useState(false);
  const [values, setValues] = useState({ appliedOn: today(), note: '' });
  const { data } = useQuery(ofInstitution, { variables: { id }, skip: !useCan('accreditation.read'), fetchPolicy: 'cache-and-network' });
  const institution = data?.institution;
  if (!institution) return null;
  const rows = present(institution.accreditations?.edges).map(({ node }) => node);
  const { grade, accreditation } = institution;
  return (
    <Card title={t('accr.title')}>
      <p>{grade && accreditation?.validTo ? t('accr.holds', { grade, date: date(accreditation.validTo) }) : t('accr.notAccredited')}</p>
      {rows.length > 0 && (
        <ul className={styles.accreditations}>
          {rows.map(({ id: one, state, appliedOn, grade: given, certificateNumber, validTo }) => (
            <li key={one}>
              <Link to="/akreditasi/$id" params={{ id: one }}>{t('accr.appliedLine', { date: shortDate(appliedOn) })}</Link>
              <StateDot tone={accreditationTones[state]}>{label('ACCREDITATION_STATE', state)}</StateDot>
              <span className={styles.note}>{[given, certificateNumber, validTo && t('accr.until', { date: shortDate(validTo) })].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {records && !rows.some(({ state }) => open.includes(state)) && <p><Button onClick={() => setApplying(true)}>{t('accr.apply')}</Button></p>}
      {applying && (
        <StepDialog
          title={t('accr.apply')}
          done={t('accr.applied')}
          mutation={applyFor}
          input={() => ({ institution: id, appliedOn: values.appliedOn, note: values.note.trim() || null })}
          onDone={(saved) => void navigate({ to: '/akreditasi/$id', params: { id: (saved as { id: string }).id } })}
          onClose={() => setApplying(false)}
        >
          <Field id="accr-applied" label={t('accr.appliedOn')} required>{(input) => <input {...input} type="date" max={today()} value={values.appliedOn} onChange={({ target }) => setValues({ ...values, appliedOn: target.value })} />}</Field>
          <Field id="accr-note" label={t('monev.note')}>{(input) => <textarea {...input} rows={2} className={longClass} value={values.note} onChange={({ target }) => setValues({ ...values, note: target.value })} />}</Field>
        </StepDialog>
      )}
    </Card>
  );
}
