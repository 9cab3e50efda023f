import { useApolloClient, useSuspenseQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Picker, type Choice } from '../../ui/Picker.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { State } from '../../ui/State.tsx';
import { useLawFinder } from '../pickers/finders.ts';
import styles from '../monitoring/monitoring.module.css';
import { StepDialog } from './StepDialog.tsx';

const scalesQuery = graphql(`
  query Scales {
    accreditationScales { id name validFrom legalBasis { id citation } caveats { text } grades { code title years } }
  }
`);

const recordScale = graphql(`
  mutation RecordScale($input: RecordAccreditationScaleInput!) {
    recordAccreditationScale(input: $input) { __typename ... on AccreditationScale { id } ...Refusal @unmask }
  }
`);

/** Sets of grades by regulation, the latest first; an administrator enters a new one here. */
export function Scales() {
  const t = useText();
  const { date } = useFormat();
  const enters = useCan('accreditation.scale');
  const [adding, setAdding] = useState(false);
  const { data, error } = useSuspenseQuery(scalesQuery, { fetchPolicy: 'cache-and-network' });
  const scales = data?.accreditationScales;
  if (!scales) throw error ?? new Error('The graph gave no grades');
  return (
    <>
      {enters && <div className={styles.steps}><Button onClick={() => setAdding(true)}>{t('accr.newScale')}</Button></div>}
      {scales.length === 0 && <State title={t('accr.noScales')}>{t('accr.noScale')}</State>}
      {scales.map(({ id, name, validFrom, legalBasis, caveats, grades }) => (
        <Section key={id} title={name}>
          <div className={stackClass}>
            <p className={styles.quiet}>{[t('accr.scaleSince', { date: date(validFrom) }), legalBasis?.citation].filter(Boolean).join(' · ')}</p>
            {caveats.map(({ text }) => <Notice key={text}>{text}</Notice>)}
            <ul className={styles.questions}>
              {grades.map(({ code, title, years }) => <li key={code} className={styles.question}><span><span className={styles.code}>{code}</span>{title}</span><span>{typeof years === 'number' ? t('accr.years', { years }) : t('accr.noYears')}</span></li>)}
            </ul>
          </div>
        </Section>
      ))}
      {adding && <NewScale onClose={() => setAdding(false)} />}
    </>
  );
}

type Row = { key: string; code: string; title: string; years: string };
const row = (): Row => ({ key: crypto.randomUUID(), code: '', title: '', years: '' });

function NewScale({ onClose }: { onClose: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const findLaw = useLawFinder();
  const [name, setName] = useState('');
  const [validFrom, setValidFrom] = useState(today());
  const [law, setLaw] = useState<Choice | null>(null);
  const [caveat, setCaveat] = useState('');
  const [rows, setRows] = useState<Row[]>(() => [row()]);
  const set = (at: number, change: Partial<Row>) => setRows(rows.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const input = () => ({
    name, validFrom, legalBasis: law?.id ?? null, grades: rows.map(({ code, title, years }) => ({ code, title, years: years.trim() === '' ? null : Number.parseInt(years, 10) || 0 })),
    caveats: caveat.trim() === '' ? null : [{ kind: 'UNCONFIRMED' as const, text: caveat.trim() }],
  });
  return (
    <StepDialog title={t('accr.newScale')} done={t('accr.scaleRecorded')} mutation={recordScale} input={input} onDone={() => void client.refetchQueries({ include: 'active' })} onClose={onClose}>
      <Field id="scale-name" label={t('accr.scaleName')} required>{(props) => <input {...props} autoComplete="off" value={name} onChange={({ target }) => setName(target.value)} />}</Field>
      <Field id="scale-from" label={t('accr.scaleFrom')} required>{(props) => <input {...props} type="date" value={validFrom} onChange={({ target }) => setValidFrom(target.value)} />}</Field>
      <Field id="scale-law" label={t('accr.legalBasis')}>{(props) => <Picker input={props} value={law} onChange={setLaw} find={findLaw} />}</Field>
      <Rows id="scale-grades" name={t('accr.grade')} compact keys={rows.map(({ key }) => key)} add={t('accr.addGrade')} onAdd={() => setRows([...rows, row()])} onRemove={(at) => setRows(rows.filter((_, index) => index !== at))}>
        {(at) => (
          <div className={styles.gradeRow}>
            <Field id={`scale-${at}-code`} label={t('monev.code')}>{(props) => <input {...props} value={rows[at]?.code ?? ''} onChange={({ target }) => set(at, { code: target.value.toUpperCase() })} />}</Field>
            <Field id={`scale-${at}-title`} label={t('accr.gradeTitle')}>{(props) => <input {...props} value={rows[at]?.title ?? ''} onChange={({ target }) => set(at, { title: target.value })} />}</Field>
            <Field id={`scale-${at}-years`} label={t('accr.yearsField')}>{(props) => <input {...props} inputMode="numeric" value={rows[at]?.years ?? ''} onChange={({ target }) => set(at, { years: target.value })} />}</Field>
          </div>
        )}
      </Rows>
      <Field id="scale-caveat" label={t('accr.caveat')} hint={t('accr.caveatHint')}>{(props) => <input {...props} value={caveat} onChange={({ target }) => setCaveat(target.value)} />}</Field>
    </StepDialog>
  );
}
