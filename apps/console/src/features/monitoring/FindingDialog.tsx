import { daysAfter, today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { FindingSeverity } from '../../__generated__/graphql.ts';
import { gridClass, longClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import type { MonitoringShown } from './MonitoringBody.tsx';
import { whyNot } from '../records/why-not.ts';

const addFinding = graphql(`
  mutation AddFinding($input: AddFindingInput!) {
    addFinding(input: $input) { __typename ... on Monitoring { id ...MonitoringBody_monitoring @unmask } ...Refusal @unmask }
  }
`);

/** Days that somebody has to put a finding right, unless another day is given. */
const usualDays = 30;

/** Something found wanting: what, how grave, who puts it right until when. */
export function FindingDialog({ monitoring: { id, version, instrument, visitedOn }, onClose }: { monitoring: MonitoringShown; onClose: () => void }) {
  const t = useText();
  const severities = useOptions('FINDING_SEVERITY');
  const { submit, busy } = useSubmit(addFinding);
  const [values, setValues] = useState({ text: '', severity: 'MAJOR' as FindingSeverity, responsible: '', due: daysAfter(today(), usualDays), question: '' });
  const [error, setError] = useState<string>();
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = async () => {
    const refused = whyNot(await submit({ id, version, ...values, question: values.question || null }), t);
    if (refused !== null) return setError(refused);
    toast(t('monev.findingAdded'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('monev.doAddFinding')}
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={busy} onClick={() => void save()}>{t('monev.doAddFinding')}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <div className={stackClass}>
        <Field id="finding-text" label={t('monev.whatIsWanting')} error={error} required>
          {(input) => <textarea {...input} rows={3} className={longClass} value={values.text} onChange={({ target }) => set({ text: target.value })} />}
        </Field>
        <div className={gridClass}>
          <Field id="finding-severity" label={t('monev.severity')}>
            {(input) => <select {...input} value={values.severity} onChange={({ target }) => set({ severity: target.value as FindingSeverity })}>{severities.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}
          </Field>
          <Field id="finding-due" label={t('monev.due')} required>
            {(input) => <input {...input} type="date" min={visitedOn ?? undefined} value={values.due} onChange={({ target }) => set({ due: target.value })} />}
          </Field>
        </div>
        <Field id="finding-responsible" label={t('monev.responsible')} hint={t('monev.responsibleHint')} required>
          {(input) => <input {...input} value={values.responsible} onChange={({ target }) => set({ responsible: target.value })} />}
        </Field>
        <Field id="finding-question" label={t('monev.atQuestion')}>
          {(input) => (
            <select {...input} value={values.question} onChange={({ target }) => set({ question: target.value })}>
              <option value="">{t('monev.noQuestion')}</option>
              {instrument.sections.flatMap(({ questions }) => questions).map(({ code, text }) => <option key={code} value={code}>{`${code} ${text}`}</option>)}
            </select>
          )}
        </Field>
      </div>
    </Dialog>
  );
}
