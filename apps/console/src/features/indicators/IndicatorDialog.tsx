import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { AreaIndicatorKind, IndicatorSource, IndicatorTable_AreaIndicatorFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';

const recordIndicator = graphql(`mutation RecordAreaIndicator($input: RecordAreaIndicatorInput!) { recordAreaIndicator(input: $input) { __typename ... on AreaIndicator { id } ...Refusal @unmask } }`);
const correctIndicator = graphql(`mutation CorrectAreaIndicator($input: CorrectAreaIndicatorInput!) { correctAreaIndicator(input: $input) { __typename ... on AreaIndicator { id ...IndicatorTable_areaIndicator } ...Refusal @unmask } }`);

type Props = { /** Region that a new figure is of. */ area: { code: string; name: string }; /** The figure to correct; a new one without. */ row: IndicatorTable_AreaIndicatorFragment | null; onClose: () => void };

/** A number as somebody types it here: a comma for the decimals, points between thousands. */
function readNumber(text: string): number {
  const plain = text.trim();
  return Number(plain.includes(',') ? plain.replaceAll('.', '').replace(',', '.') : /^\d{1,3}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain || Number.NaN);
}

/** Enters a figure with its source, or corrects one with the reason. */
export function IndicatorDialog({ area, row, onClose }: Props) {
  const t = useText();
  const client = useApolloClient();
  const indicators = useOptions('AREA_INDICATOR');
  const sources = useOptions('INDICATOR_SOURCE');
  const recording = useSubmit(recordIndicator);
  const correcting = useSubmit(correctIndicator);
  const [values, setValues] = useState({ indicator: row?.indicator ?? 'POOR_PERCENT', period: row?.period ?? String(Number(today().slice(0, 4)) - 1), value: row ? String(row.value).replace('.', ',') : '', statedBy: row?.statedBy ?? 'BPS', citation: row?.citation ?? '', statedOn: row?.statedOn ?? today(), reason: '' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const save = async () => {
    const value = readNumber(values.value);
    if (Number.isNaN(value)) return setRefusal(t('indikator.numberNeeded'));
    const { citation, statedOn, reason } = values;
    const outcome = row
      ? await correcting.submit({ id: row.id, version: row.version, value, citation, statedOn, reason })
      : await recording.submit({ area: area.code, indicator: values.indicator as AreaIndicatorKind, period: values.period, value, statedBy: values.statedBy as IndicatorSource, citation, statedOn });
    const refused = whyNot(outcome, t);
    if (refused !== null) return setRefusal(refused);
    toast(t('indikator.saved'));
    void client.refetchQueries({ include: 'active' });
    onClose();
  };
  const title = t(row ? 'indikator.correct' : 'indikator.add');
  return (
    <Dialog open title={title} onClose={onClose} actions={<><Button weight="main" disabled={recording.busy || correcting.busy} onClick={() => void save()}>{t('indikator.save')}</Button><Button onClick={onClose}>{t('forms.cancel')}</Button></>}>
      <div className={stackClass}>
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        <p>{area.name}</p>
        {!row && (
          <>
            <Field id="indikator-jenis" label={t('indikator.indicator')} required>{(input) => <select {...input} value={values.indicator} onChange={({ target }) => set({ indicator: target.value as AreaIndicatorKind })}>{indicators.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}</Field>
            <Field id="indikator-periode" label={t('indikator.period')} hint={t('indikator.periodHint')} required>{(input) => <input {...input} value={values.period} onChange={({ target }) => set({ period: target.value })} />}</Field>
            <Field id="indikator-sumber" label={t('indikator.statedBy')} required>{(input) => <select {...input} value={values.statedBy} onChange={({ target }) => set({ statedBy: target.value as IndicatorSource })}>{sources.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}</Field>
          </>
        )}
        <Field id="indikator-angka" label={t('indikator.value')} required>{(input) => <input {...input} inputMode="decimal" value={values.value} onChange={({ target }) => set({ value: target.value })} />}</Field>
        <Field id="indikator-kutipan" label={t('indikator.citation')} hint={t('indikator.citationHint')} required>{(input) => <input {...input} maxLength={300} value={values.citation} onChange={({ target }) => set({ citation: target.value })} />}</Field>
        <Field id="indikator-tanggal" label={t('indikator.statedOn')} required>{(input) => <input {...input} type="date" value={values.statedOn} onChange={({ target }) => set({ statedOn: target.value })} />}</Field>
        {row && <Field id="indikator-alasan" label={t('indikator.reason')} required>{(input) => <input {...input} maxLength={500} value={values.reason} onChange={({ target }) => set({ reason: target.value })} />}</Field>}
      </div>
    </Dialog>
  );
}
