import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import type { PlanForm_BatchFragment } from '../../__generated__/graphql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { ManyPickerField, PickerField, SelectField, TextField } from '../../forms/fields.tsx';
import { chosenClasses, gridClass, wideClass } from '../../forms/form-classes.ts';
import { markProblems } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions, useViewer } from '../../shell/session-context.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useAidFinder } from '../aid/aid-finder.ts';
import { regionChoice, useRegionFinder } from '../pickers/region-finder.ts';
import { whyNot, type Outcome } from '../records/why-not.ts';
import { useCompanionFinder } from './companion-finder.ts';
import { arrangement, emptyPlan, missingIn, ontoPlan, planFields, planInput, planOf, type PlanValues } from './plan-values.ts';
import { PointRows } from './PointRows.tsx';

graphql(`
  fragment PlanForm_batch on DistributionBatch {
    id
    version
    period
    channel
    startsOn
    endsOn
    goods
    programme { id code name }
    area { code shortName fullName }
    companions { id person { id displayName } }
    points { id name heldOn timeFrom timeTo area { code shortName fullName } serves { code shortName fullName } }
  }
`);

const planDistribution = graphql(`
  mutation PlanDistribution($input: PlanDistributionInput!) {
    planDistribution(input: $input) { __typename ... on DistributionBatch { id } ...Refusal @unmask }
  }
`);
const arrangeDistribution = graphql(`
  mutation ArrangeDistribution($input: ArrangeDistributionInput!) {
    arrangeDistribution(input: $input) { __typename ... on DistributionBatch { id ...DistributionPage_batch @unmask } ...Refusal @unmask }
  }
`);

/** Plans a distribution; it is allocated on its page. */
export function NewPlanForm() {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const { submit, busy } = useSubmit(planDistribution);
  const [values] = useState(() => emptyPlan(today(), regionChoice(grant.area)));
  const send = async (filled: PlanValues) => {
    const outcome = await submit(planInput(filled));
    if (outcome.saved && 'id' in outcome.saved) await navigate({ to: '/bantuan/penyaluran/$id', params: { id: outcome.saved.id } });
    return outcome;
  };
  return <Form title={t('penyaluran.facts')} save={t('penyaluran.savePlan')} values={values} busy={busy} send={send} isNew onCancel={() => void navigate({ to: '/bantuan/penyaluran' })} />;
}

/** Arranges days, points and companions of one that is planned. */
export function ArrangeForm({ batch, onDone }: { batch: PlanForm_BatchFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(arrangeDistribution);
  const [values] = useState(() => planOf(batch));
  const send = async (filled: PlanValues) => {
    const outcome = await submit({ id: batch.id, version: batch.version, ...arrangement(filled) });
    if (outcome.saved) onDone();
    return outcome;
  };
  return <Form title={t('penyaluran.arrange')} save={t('penyaluran.saveArranged')} values={values} busy={busy} send={send} onCancel={onDone} />;
}

type Props = { title: string; save: string; values: PlanValues; busy: boolean; /** Whose programme, period and region are still open. */ isNew?: boolean; send: (values: PlanValues) => Promise<Outcome>; onCancel: () => void };

function Form({ title, save, values, busy, isNew, send, onCancel }: Props) {
  const t = useText();
  const [findAid, findRegion, findCompanion] = [useAidFinder(), useRegionFinder(), useCompanionFinder()];
  const channels = useOptions('DISTRIBUTION_CHANNEL');
  const form = useForm<PlanValues>({ defaultValues: values, shouldFocusError: false });
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = form.handleSubmit(async (filled) => {
    setRefusal(null);
    const missing = missingIn(filled);
    for (const name of missing) form.setError(name as FieldPath<PlanValues>, { type: 'rule', message: t('forms.required') });
    if (missing.length > 0) return;
    const outcome = await send(filled);
    if (outcome.saved) toast(t('forms.saved'));
    else if (!outcome.refusal || !markProblems(ontoPlan(outcome.refusal), form.setError)) setRefusal(whyNot(outcome, t));
  });
  return (
    <CardForm
      title={title} form={form} refusal={refusal} busy={busy} save={save} onCancel={onCancel}
      labelOf={(name) => t(planFields[name.split('.').at(-1) ?? ''] ?? 'penyaluran.points')}
      onSave={() => {
        // What the graph found wrong before does not keep it from being asked again.
        form.clearErrors();
        void submit();
      }}
    >
      <div className={gridClass}>
        {isNew && <div className={wideClass}><PickerField<PlanValues> name="programme" label={t('penyaluran.programme')} find={async (text) => (await findAid(text)).map(({ name, second }) => ({ id: second, name, second }))} required /></div>}
        {isNew && <TextField<PlanValues> name="period" label={t('penyaluran.period')} hint={t('penyaluran.periodHint')} required />}
        {isNew && <PickerField<PlanValues> name="area" label={t('penyaluran.area')} hint={t('penyaluran.areaHint')} find={findRegion} required />}
        <SelectField<PlanValues> name="channel" label={t('penyaluran.channel')} options={channels} required />
        <TextField<PlanValues> name="startsOn" type="date" label={t('penyaluran.startsOn')} required />
        <TextField<PlanValues> name="endsOn" type="date" label={t('penyaluran.endsOn')} required />
        <TextField<PlanValues> name="goods" label={t('penyaluran.goods')} hint={t('penyaluran.goodsHint')} />
        <div className={wideClass}><ManyPickerField<PlanValues> name="companions" label={t('penyaluran.companions')} hint={t('penyaluran.companionsHint')} find={findCompanion} classes={chosenClasses} /></div>
      </div>
      <PointRows />
    </CardForm>
  );
}
