import { Link, useNavigate } from '@tanstack/react-router';
import { FormProvider, useForm } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { Section } from '../../ui/Card.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { PickerField } from '../../forms/fields.tsx';
import { usePersonFinder } from '../pickers/finders.ts';
import styles from './People.module.css';

type Props = { id: string; likely: readonly { id: string; displayName: string; area: { fullName: string } }[] };

/** Which other record is the same person's: one that is likely to be, or one that is looked up. */
export function OtherRecord({ id, likely }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const find = usePersonFinder();
  const form = useForm<{ other: Choice | null }>({ defaultValues: { other: null } });
  return (
    <Section title={t('merges.which')}>
      {likely.length > 0 && (
        <ul className={styles.names}>
          {likely.map((one) => <li key={one.id}><Link to="/orang/$id/gabung" params={{ id }} search={({ wilayah }) => ({ wilayah, dengan: one.id })}>{one.displayName}</Link>, {one.area.fullName}</li>)}
        </ul>
      )}
      <FormProvider {...form}>
        <PickerField<{ other: Choice | null }, Choice>
          name="other"
          label={t('merges.find')}
          find={async (text) => (await find(text)).filter((choice) => choice.id !== id)}
          onChosen={(choice) => void navigate({ to: '/orang/$id/gabung', params: { id }, search: ({ wilayah }) => ({ wilayah, dengan: choice.id }) })}
        />
      </FormProvider>
    </Section>
  );
}
