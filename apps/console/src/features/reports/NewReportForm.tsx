import { useNavigate } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import type { ReportKind } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { LongTextField, PickerField, TextField } from '../../forms/fields.tsx';
import { listErrors } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { useRegionFinder } from '../pickers/region-finder.ts';
import { useRegister } from '../pickers/use-register.ts';
import { attachReportFile } from './AttachFile.tsx';
import { monthOf } from './report-search.ts';
import { reportFields } from './report-words.ts';
import { useTermFinder } from './use-term-finder.ts';
import styles from './reports.module.css';

const recordDaily = graphql(`
  mutation RecordDailyReport($input: RecordDailyReportInput!) {
    recordDailyReport(input: $input) { __typename ... on PillarReport { id } ...Refusal @unmask }
  }
`);

const draftMonthly = graphql(`
  mutation DraftMonthlyReport($input: DraftMonthlyReportInput!) {
    draftMonthlyReport(input: $input) { __typename ... on PillarReport { id } ...Refusal @unmask }
  }
`);

type Values = { pillar: Choice | null; date: string; month: string; area: Choice | null; venue: string; activity: string; constraint: string; note: string };

const filled = z.string().check(z.refine((value) => value.trim() !== '', says('forms.required')));
const choice = z.nullable(z.custom<Choice>());
const schemaOf = (daily: boolean): z.ZodMiniType<Values, Values> => z.object({
  pillar: choice.check(z.refine((term) => term !== null, says('forms.required'))),
  date: daily ? filled : z.string(), month: daily ? z.string() : filled, area: choice, venue: daily ? filled : z.string(),
  activity: filled, constraint: z.string(), note: z.string(),
});

/** Roles that write in the field. All others enter from a paper, whose scan they attach. */
const fieldRoles: readonly string[] = ['TKSK', 'VILLAGE_OPERATOR'];

/** A report written at a desk: one's own, or on behalf of somebody, from the paper. */
export function NewReportForm({ kind, term, month }: { kind: ReportKind; term: Choice | null; month: string | undefined }) {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const daily = kind === 'DAILY';
  const fromPaper = !fieldRoles.includes(grant.role);
  const [scan, setScan] = useState<string | null>(null);
  const [unscanned, setUnscanned] = useState(false);
  const form = useForm<Values>({
    defaultValues: { pillar: term, date: today(), month: monthOf(month).slice(0, 7), area: null, venue: '', activity: '', constraint: '', note: '' },
    resolver: zodResolver(schemaOf(daily), t), shouldFocusError: false,
  });
  const orNone = (text: string) => text.trim() || undefined;
  const texts = ({ pillar, activity, constraint, note }: Values) => ({ pillar: pillar?.id ?? '', activity: activity.trim(), constraint: orNone(constraint), note: orNone(note) });
  const recording = useRegister(recordDaily, form, (values) => ({ ...texts(values), date: values.date, area: values.area?.id, venue: values.venue.trim() }));
  const drafting = useRegister(draftMonthly, form, (values) => ({ ...texts(values), month: `${values.month}-01` }));
  const { save, busy, refusal } = daily ? recording : drafting;
  const attaching = useSubmit(attachReportFile);
  const findTerm = useTermFinder();
  const findRegion = useRegionFinder();

  const saved = async ({ id }: { id: string }) => {
    if (scan !== null) {
      // The report stands; a scan that is not taken can be attached on its page.
      const outcome = await attaching.submit({ report: id, file: scan });
      if (!outcome.saved) toast(outcome.refusal?.message ?? t('forms.noAnswer'));
    }
    await navigate({ to: '/laporan/$id', params: { id } });
  };
  const send = () => {
    setUnscanned(fromPaper && scan === null);
    if (!fromPaper || scan !== null) void save((record) => void saved(record));
    else void form.trigger();
  };
  return (
    <div className={styles.form}>
      <Card title={t(fromPaper ? 'reports.onBehalf' : 'reports.own')}>
        {fromPaper && <p>{t('reports.onBehalfHint')}</p>}
        <FormProvider {...form}>
          <form
            noValidate
            className={stackClass}
            onSubmit={(event) => {
              event.preventDefault();
              send();
            }}
          >
            <ErrorSummary errors={listErrors(form.formState.errors, (name) => t(reportFields[name.split('.')[0] ?? ''] ?? 'reports.title'))} attempt={form.formState.submitCount} />
            {refusal && <Notice tone="due" live>{refusal}</Notice>}
            <PickerField<Values, Choice> name="pillar" label={t('reports.pillar')} find={findTerm} required />
            {daily ? (
              <>
                <TextField<Values> name="date" type="date" label={t('reports.date')} required />
                <PickerField<Values, Choice> name="area" label={t('reports.area')} hint={t('reports.areaHint')} find={findRegion} />
                <TextField<Values> name="venue" label={t('reports.venue')} required />
              </>
            ) : <TextField<Values> name="month" type="month" label={t('reports.month')} required />}
            <LongTextField<Values> name="activity" rows={5} label={t('reports.activity')} required />
            <LongTextField<Values> name="constraint" rows={3} label={t('reports.constraint')} />
            <LongTextField<Values> name="note" rows={2} label={t('reports.note')} />
            {fromPaper && (
              <>
                <p>{t('reports.scan')}</p>
                {unscanned && <Notice tone="due" live>{t('reports.scanNeeded')}</Notice>}
                <FileUpload
                  purpose="SIGNED_DOCUMENT"
                  label={t('reports.scan')}
                  onReady={(file) => {
                    setScan(file);
                    setUnscanned(false);
                  }}
                />
              </>
            )}
            <FormActions><Button type="submit" weight="main" disabled={busy || attaching.busy}>{t(daily ? 'reports.saveDaily' : 'reports.saveMonthly')}</Button></FormActions>
          </form>
        </FormProvider>
      </Card>
    </div>
  );
}
