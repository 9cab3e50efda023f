import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { DraftInstitutionReportInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { likelyYear } from './report-years.ts';
import { reportSpecs } from './report-specs.ts';

const draftReport = graphql(`
  mutation DraftInstitutionReport($input: DraftInstitutionReportInput!) {
    draftInstitutionReport(input: $input) { __typename ... on InstitutionReport { id } ...Refusal @unmask }
  }
`);

type Told = Omit<DraftInstitutionReportInput, 'idempotencyKey' | 'institution' | 'year'>;

/** Writes the report of one of those years, as a draft. */
export function NewInstitutionReport({ institution, years, asked }: { institution: string; years: readonly number[]; /** The year that the address names. */ asked: number | undefined }) {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(draftReport);
  const year: Spec = { name: 'year', label: 'yearReports.year', kind: 'option', required: true, wide: true, options: years.map(String).map((value) => ({ value, label: value })) };
  return (
    <EntryCard
      title={t('yearReports.entryTitle')}
      save={t('yearReports.saveDraft')}
      specs={[year, ...reportSpecs]}
      values={{ year: String((asked !== undefined && years.includes(asked) ? asked : likelyYear(years)) ?? ''), servedMale: '', servedFemale: '', income: '', spent: '', activities: '', obstacles: '', plan: '' }}
      busy={busy}
      // What is required has been checked against the fields' own rules.
      submit={({ year: chosen, ...told }) => submit({ institution, year: Number(chosen), ...(told as Told) })}
      onSaved={(id) => void navigate({ to: '/lembaga/laporan/$id', params: { id } })}
      onCancel={() => void navigate({ to: '/lembaga/$id', params: { id: institution } })}
    />
  );
}
