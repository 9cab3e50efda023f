import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { today } from '@pilar/domain/dates';
import type { PillarType } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { LongTextField, PickerField, TextField } from '../../forms/fields.tsx';
import { markProblems } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useLawFinder } from '../pickers/finders.ts';
import { usePillarWord } from '../people/use-pillar-word.ts';
import type { Version } from './DutyVersions.tsx';

const publishDuties = graphql(`
  mutation PublishDuties($input: PublishDutiesInput!) {
    publishDuties(input: $input) { __typename ... on Duty { id number } ...Refusal @unmask }
  }
`);

const schema = z.object({
  validFrom: z.string().check(z.minLength(1, says('forms.required'))),
  items: z.string().check(z.trim(), z.minLength(1, says('forms.required'))),
  legalBasis: z.nullable(z.custom<Choice>()),
});
type Values = z.output<typeof schema>;
const labels = { validFrom: 'duties.validFrom', items: 'duties.items', legalBasis: 'duties.legalBasis' } as const;

/** Publishes the version after the last one, from whose items it starts. */
export function PublishDuties({ type, last, onDone }: { type: PillarType; last: Version | undefined; onDone: () => void }) {
  const t = useText();
  const word = usePillarWord();
  const client = useApolloClient();
  const findLaw = useLawFinder();
  const { submit, busy } = useSubmit(publishDuties);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<Values>({
    defaultValues: { validFrom: today(), items: last?.items.join('\n') ?? '', legalBasis: last?.legalBasis ? { id: last.legalBasis.id, name: last.legalBasis.citation } : null },
    resolver: zodResolver(schema, t),
    shouldFocusError: false,
  });
  const save = form.handleSubmit(async ({ validFrom, items, legalBasis }) => {
    setRefusal(null);
    const lines = items.split('\n').map((line) => line.trim()).filter(Boolean);
    const outcome = await submit({ type, validFrom, items: lines, legalBasis: legalBasis?.id ?? null });
    if (outcome.saved) {
      toast(t('duties.published'));
      onDone();
      return void client.refetchQueries({ include: 'active' });
    }
    const refused = outcome.refusal;
    // Each item has a problem of its own; here all stand in one field.
    const marked = refused?.__typename === 'InvalidInput' ? { ...refused, problems: refused.problems.map(({ path, message }) => ({ path: path.slice(0, 1), message })) } : refused;
    if (marked && markProblems(marked, form.setError)) return;
    setRefusal(refused?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  });
  return (
    <CardForm
      title={t('duties.publishTitle', { type: word(type), number: (last?.number ?? 0) + 1 })}
      form={form}
      labelOf={(name) => t(labels[name.split('.')[0] as keyof typeof labels])}
      refusal={refusal}
      busy={busy}
      save={t('duties.publish')}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <TextField<Values> name="validFrom" type="date" label={t('duties.validFrom')} hint={t('duties.validFromHint')} required />
      <LongTextField<Values> name="items" label={t('duties.items')} hint={t('duties.itemsHint')} rows={8} required />
      <PickerField<Values> name="legalBasis" label={t('duties.legalBasis')} find={findLaw} />
    </CardForm>
  );
}
