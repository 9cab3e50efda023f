import { today } from '@pilar/domain/dates';
import { levelOf } from '@pilar/domain/region-code';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { LongTextField, SelectField, TextField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useFieldTerms, useViewer } from '../../shell/session-context.tsx';
import { State } from '../../ui/State.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { reportFields } from '../reports/report-words.ts';
import { emptyReport, fieldReportField, fieldReportInput, fieldReportSchema, type FieldReportValues } from './field-report.ts';
import { FieldFormFrame } from './FieldFormFrame.tsx';
import { useFieldForm } from './use-field-form.ts';

const reportInField = graphql(`
  mutation ReportInField($input: RecordDailyReportInput!) {
    recordDailyReport(input: $input) {
      __typename
      ... on PillarReport { id }
      ... on Error { message }
      ... on InvalidInput { problems { path message } }
    }
  }
`);

/** The journal of a day, written on the way: kept as it is typed, sent when there is a line. */
export function FieldReportForm({ id }: { id: string }) {
  const t = useText();
  const { grant: { area } } = useViewer();
  const terms = useFieldTerms();
  const word = usePillarWord();
  const [initial] = useState(() => emptyReport(today(), area.code, terms));
  const { form, ready, opened, refusal, kept, queue } = useFieldForm({
    form: 'laporan', id, initial, schema: fieldReportSchema, mutation: reportInField, inputOf: fieldReportInput,
    labelOf: ({ activity }) => activity.trim().slice(0, 80), fieldOf: fieldReportField,
  });
  if (!opened) return null;
  if (!ready) return <State title={t('field.sentAlready')}>{t('reports.sentAlreadyWhy')}</State>;
  // One's own area, and what lies directly below it: all known without a line.
  const areas = [area, ...(levelOf(area.code) === 'VILLAGE' ? [] : area.children)].map(({ code, shortName }) => ({ value: code, label: shortName }));
  return (
    <FieldFormFrame form={form} refusal={refusal} kept={kept} queue={queue} labelOf={(name) => t(reportFields[name] ?? 'field.other')}>
      {terms.length > 1 && (
        <SelectField<FieldReportValues>
          name="pillar"
          label={t('reports.pillar')}
          options={terms.map(({ id: value, type, person, area: served }) => ({ value, label: `${person?.displayName ?? '–'} (${word(type)}, ${served.shortName})` }))}
          required
        />
      )}
      <TextField<FieldReportValues> name="date" type="date" label={t('reports.date')} required />
      <SelectField<FieldReportValues> name="area" label={t('reports.area')} options={areas} required />
      <TextField<FieldReportValues> name="venue" label={t('reports.venue')} required />
      <LongTextField<FieldReportValues> name="activity" rows={4} label={t('reports.activity')} required />
      <LongTextField<FieldReportValues> name="constraint" rows={2} label={t('reports.constraint')} />
      <LongTextField<FieldReportValues> name="note" rows={2} label={t('reports.note')} />
    </FieldFormFrame>
  );
}
