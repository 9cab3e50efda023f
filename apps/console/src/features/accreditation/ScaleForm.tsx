import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { ScalesQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/Form.tsx';
import { Picker, type Choice } from '../../ui/Picker.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useLawFinder } from '../pickers/finders.ts';
import styles from '../monitoring/monitoring.module.css';
import { StepDialog } from './StepDialog.tsx';
import { caveatsOf, gradesOf, newRow, rowsOf, sameGrades, type GradeRow } from './scale-rows.ts';

const recordScale = graphql(`
  mutation RecordScale($input: RecordAccreditationScaleInput!) {
    recordAccreditationScale(input: $input) { __typename ... on AccreditationScale { id } ...Refusal @unmask }
  }
`);

const correctScale = graphql(`
  mutation CorrectScale($input: CorrectAccreditationScaleInput!) {
    correctAccreditationScale(input: $input) { __typename ... on AccreditationScale { id } ...Refusal @unmask }
  }
`);

export type Scale = NonNullable<ScalesQuery['accreditationScales']>[number];

type Values = { name: string; validFrom: string; law: Choice | null; rows: readonly GradeRow[]; caveats: string };

/** Enters the grades of a new regulation. */
export function NewScale({ onClose }: { onClose: () => void }) {
  const t = useText();
  const reread = useReread();
  const [values, setValues] = useState<Values>(() => ({ name: '', validFrom: today(), law: null, rows: [newRow()], caveats: '' }));
  const { name, validFrom, law, rows, caveats } = values;
  const input = () => ({ name, validFrom, legalBasis: law?.id ?? null, grades: gradesOf(rows), caveats: caveatsOf(caveats, []) });
  return (
    <StepDialog title={t('accr.newScale')} done={t('accr.scaleRecorded')} mutation={recordScale} input={input} onDone={reread} onClose={onClose}>
      <ScaleFields values={values} onChange={setValues} />
    </StepDialog>
  );
}

/** Corrects a set of grades. The grades themselves are sent only where they were changed: those in use are refused. */
export function CorrectScale({ scale, onClose }: { scale: Scale; onClose: () => void }) {
  const t = useText();
  const reread = useReread();
  const [values, setValues] = useState<Values>(() => ({
    name: scale.name, validFrom: scale.validFrom, law: scale.legalBasis && { id: scale.legalBasis.id, name: scale.legalBasis.citation }, rows: rowsOf(scale.grades), caveats: scale.caveats.map(({ text }) => text).join('\n'),
  }));
  const [reason, setReason] = useState('');
  const { name, validFrom, law, rows, caveats } = values;
  const input = () => ({
    id: scale.id, version: scale.version, name, validFrom, legalBasis: law?.id ?? null, caveats: caveatsOf(caveats, scale.caveats), reason: reason.trim() || null,
    ...(!sameGrades(rows, scale.grades) && { grades: gradesOf(rows) }),
  });
  return (
    <StepDialog title={t('accr.correctScale')} done={t('accr.scaleCorrected')} mutation={correctScale} input={input} onDone={reread} onClose={onClose}>
      <ScaleFields values={values} onChange={setValues} />
      <Field id="scale-reason" label={t('forms.reason')} hint={t('forms.reasonHint')}>{(props) => <input {...props} value={reason} onChange={({ target }) => setReason(target.value)} />}</Field>
    </StepDialog>
  );
}

/** Reads again what the page shows. */
function useReread(): () => void {
  const client = useApolloClient();
  return () => void client.refetchQueries({ include: 'active' });
}

function ScaleFields({ values, onChange }: { values: Values; onChange: (values: Values) => void }) {
  const t = useText();
  const findLaw = useLawFinder();
  const { name, validFrom, law, rows, caveats } = values;
  const put = (change: Partial<Values>) => onChange({ ...values, ...change });
  const set = (at: number, change: Partial<GradeRow>) => put({ rows: rows.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  return (
    <>
      <Field id="scale-name" label={t('accr.scaleName')} required>{(props) => <input {...props} autoComplete="off" value={name} onChange={({ target }) => put({ name: target.value })} />}</Field>
      <Field id="scale-from" label={t('accr.scaleFrom')} required>{(props) => <input {...props} type="date" value={validFrom} onChange={({ target }) => put({ validFrom: target.value })} />}</Field>
      <Field id="scale-law" label={t('accr.legalBasis')}>{(props) => <Picker input={props} value={law} onChange={(choice) => put({ law: choice })} find={findLaw} />}</Field>
      <Rows id="scale-grades" name={t('accr.grade')} compact keys={rows.map(({ key }) => key)} add={t('accr.addGrade')} onAdd={() => put({ rows: [...rows, newRow()] })} onRemove={(at) => put({ rows: rows.filter((_, index) => index !== at) })}>
        {(at) => (
          <div className={styles.gradeRow}>
            <Field id={`scale-${at}-code`} label={t('monev.code')}>{(props) => <input {...props} value={rows[at]?.code ?? ''} onChange={({ target }) => set(at, { code: target.value.toUpperCase() })} />}</Field>
            <Field id={`scale-${at}-title`} label={t('accr.gradeTitle')}>{(props) => <input {...props} value={rows[at]?.title ?? ''} onChange={({ target }) => set(at, { title: target.value })} />}</Field>
            <Field id={`scale-${at}-years`} label={t('accr.yearsField')}>{(props) => <input {...props} inputMode="numeric" value={rows[at]?.years ?? ''} onChange={({ target }) => set(at, { years: target.value })} />}</Field>
          </div>
        )}
      </Rows>
      <Field id="scale-caveat" label={t('accr.caveat')} hint={t('accr.caveatHint')}>{(props) => <textarea {...props} rows={2} value={caveats} onChange={({ target }) => put({ caveats: target.value })} />}</Field>
    </>
  );
}
