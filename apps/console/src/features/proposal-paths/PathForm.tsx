import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ProposalStep } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { gridClass } from '../../forms/form-classes.ts';
import { markProblems } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import { SpecField } from '../records/SpecField.tsx';
import { apart, checkSpecs, givenOf, type FormValues, type Spec } from '../records/field-specs.ts';
import type { Path } from './PathCard.tsx';
import { draftOf, emptySteps, stepsOf } from './path-draft.ts';
import { StepFields } from './StepFields.tsx';

const setProposalPath = graphql(`
  mutation SetProposalPath($input: SetProposalPathInput!) {
    setProposalPath(input: $input) { __typename ... on ProposalPath { id validFrom } ...Refusal @unmask }
  }
`);

const specs: readonly Spec[] = [
  { name: 'validFrom', label: 'usulan.pathFrom', hint: 'usulan.pathFromHint', kind: 'date', required: true },
  { name: 'quorumPercent', label: 'usulan.quorumPercent', hint: 'usulan.quorumPercentHint', kind: 'number', required: true },
  { name: 'deadlineDay', label: 'usulan.deadlineDay', hint: 'usulan.deadlineDayHint', kind: 'number', required: true },
];

/** The path from a day on, begun from the latest, which may be one to come. What is under way keeps its own. */
export function PathForm({ from, onDone }: { from: Path; onDone: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(setProposalPath);
  const [before] = useState(() => draftOf(from.steps));
  const [draft, setDraft] = useState(before);
  const [empty, setEmpty] = useState<readonly ProposalStep[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = useRef(false);
  const form = useForm<FormValues>({
    defaultValues: { validFrom: today(), quorumPercent: String(from.quorumPercent), deadlineDay: String(from.deadlineDay) },
    resolver: (values) => checkSpecs(specs, values, t), shouldFocusError: false,
  });
  const { isDirty } = form.formState;
  const save = async (values: FormValues) => {
    setRefusal(null);
    const nobody = emptySteps(draft);
    setEmpty(nobody);
    if (nobody.length > 0) return setRefusal(t('usulan.stepsEmpty'));
    const outcome = await submit({ ...givenOf(specs, values) as { validFrom: string; quorumPercent: number; deadlineDay: number }, steps: stepsOf(draft) });
    if (outcome.saved) {
      set.current = true;
      toast(t('usulan.pathSet'));
      await client.refetchQueries({ include: ['ProposalPaths'] });
      return onDone();
    }
    const refused = outcome.refusal;
    if (!refused) return setRefusal(outcome.message ?? t('forms.noAnswer'));
    if (refused.__typename === 'Duplicate') return form.setError('validFrom', { type: 'graph', message: refused.message });
    const { onFields, elsewhere } = apart(refused, specs.map(({ name }) => name));
    const marked = markProblems(onFields, form.setError);
    if (elsewhere.length > 0 || !marked) setRefusal(elsewhere.join('; ') || refused.message);
  };
  return (
    <>
      <LeaveGuard changed={() => !set.current && (isDirty || draft !== before)} />
      <CardForm
        title={t('usulan.newPath')}
        form={form}
        labelOf={(name) => t(specs.find((spec) => spec.name === name)?.label ?? 'usulan.path')}
        refusal={refusal}
        busy={busy}
        save={t('usulan.setPath')}
        onSave={() => void form.handleSubmit(save)()}
        onCancel={onDone}
      >
        <p>{t('usulan.newPathWhy')}</p>
        <div className={gridClass}>{specs.map((spec) => <SpecField key={spec.name} spec={spec} />)}</div>
        {draft.map((step) => (
          <StepFields
            key={step.step}
            step={step}
            error={empty.includes(step.step) ? t('usulan.stepEmpty') : undefined}
            onChange={(changed) => setDraft(draft.map((one) => (one.step === changed.step ? changed : one)))}
          />
        ))}
      </CardForm>
    </>
  );
}
