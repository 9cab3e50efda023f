import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import { PillarType, type ActivatePillarInput } from '../../__generated__/graphql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { LongTextField } from '../../forms/fields.tsx';
import { listErrors } from '../../forms/form-errors.ts';
import { useText } from '../../i18n/use-text.ts';
import { isCode } from '../../routes/search-params.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SpecField } from '../records/SpecField.tsx';
import { changesOf, checkSpecs, type FormValues, type Spec } from '../records/field-specs.ts';
import { Candidates } from './Candidates.tsx';
import { pastedFile, pastedLines, placesOf } from './pasted-list.ts';
import { useBulkAppointment } from './use-bulk-appointment.ts';

const candidatesQuery = graphql(`
  query AppointmentCandidates($area: RegionCode, $type: PillarType!) {
    pillars(first: 100, area: $area, filter: { type: [$type], state: [PROPOSED, SELECTED] }, order: [AREA]) {
      edges { node { id ...Candidates_pillar @unmask } }
      totalCount { value exact }
    }
  }
`);

const decreeSpecs: readonly Spec[] = [
  { name: 'decreeNumber', label: 'pillars.decreeNumber', required: true },
  { name: 'decreeDate', label: 'pillars.decreeDate', kind: 'date', required: true },
  { name: 'appointer', label: 'pillars.appointer', kind: 'code', list: 'APPOINTER' },
  { name: 'validFrom', label: 'pillars.validFrom', kind: 'date', hint: 'pillars.validFromHint' },
  { name: 'validTo', label: 'people.validTo', kind: 'date' },
];
const typeSpec: Spec = { name: 'type', label: 'people.type', kind: 'code', list: 'PILLAR_TYPE', required: true };
const blank: FormValues = Object.fromEntries(decreeSpecs.map(({ name }) => [name, '']));

/** One decree for many: candidates are ticked, or names pasted from a letter or a spreadsheet. */
export function BulkAppointment() {
  const t = useText();
  const label = useLabel();
  const { chosen } = useArea();
  const form = useForm<FormValues>({
    defaultValues: { ...blank, type: 'TKSK', names: '' },
    resolver: (values) => checkSpecs([typeSpec, ...decreeSpecs], values, t),
    shouldFocusError: false,
  });
  const { type: typed, names } = useWatch({ control: form.control }) as FormValues;
  const type = isCode(PillarType, String(typed)) ? (typed as PillarType) : 'TKSK';
  const { data, refetch } = useSuspenseQuery(candidatesQuery, { variables: { area: chosen, type }, fetchPolicy: 'cache-and-network' });
  const candidates = data?.pillars?.edges.map(({ node }) => node) ?? [];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { appoint, send, refused, failed, progress, uploading, busy } = useBulkAppointment(type);
  const [nothing, setNothing] = useState(false);
  const wanted = candidates.filter(({ id }) => ticked.has(id));
  const pasted = pastedLines(String(names ?? '')).length;
  const { errors, submitCount } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setNothing(wanted.length + pasted === 0);
    const text = (name: string) => String(values[name] ?? '').trim();
    if (wanted.length > 0) {
      const appointed = await appoint(wanted, changesOf(decreeSpecs, values, blank) as unknown as ActivatePillarInput);
      setTicked(new Set([...ticked].filter((id) => !appointed.has(id))));
      await refetch();
    }
    if (pasted === 0) return;
    send(pastedFile(type, label('PILLAR_TYPE', type), text('names'), {
      decreeNumber: text('decreeNumber'), decreeDate: text('decreeDate'), validFrom: text('validFrom'), validTo: text('validTo'), appointer: text('appointer') && label('APPOINTER', text('appointer')),
    }));
  });

  return (
    <FormProvider {...form}>
      <form noValidate className={stackClass} onSubmit={(event) => void submit(event)}>
        <Card title={t('pillars.theDecree')}>
          <div className={stackClass}>
            <ErrorSummary errors={listErrors(errors, (name) => t(decreeSpecs.find((spec) => spec.name === name)?.label ?? 'people.type'))} attempt={submitCount} />
            <SpecField spec={typeSpec} />
            {decreeSpecs.map((spec) => <SpecField key={spec.name} spec={spec} />)}
          </div>
        </Card>
        <Section title={t('pillars.candidates')}>
          {candidates.length === 0 ? <p>{t('pillars.noCandidates')}</p> : <Candidates candidates={candidates} ticked={ticked} refused={refused} onTick={setTicked} />}
        </Section>
        <Card title={t('pillars.paste')}>
          <LongTextField name="names" label={t('pillars.names')} hint={t('pillars.namesHint', { places: placesOf(type).join('; ') })} rows={8} />
        </Card>
        {nothing && <Notice tone="due" live>{t('pillars.nobody')}</Notice>}
        {failed && <Notice tone="due" live>{failed}</Notice>}
        {uploading.kind === 'refused' && <Notice tone="due" live>{uploading.message}</Notice>}
        {progress && <Notice live>{t('pillars.progress', { done: progress.done, total: progress.total })}</Notice>}
        <FormActions>
          <Button type="submit" weight="main" disabled={busy}>{t('pillars.doAppointMany', { count: wanted.length + pasted })}</Button>
        </FormActions>
      </form>
    </FormProvider>
  );
}
