import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { OfficeKind, OfficeLevel } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { PickerField, SelectField, TextField } from '../../forms/fields.tsx';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { isCode } from '../../routes/search-params.ts';
import { useOptions, useViewer } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { RegisterDialog } from './RegisterDialog.tsx';
import { regionChoice, useRegionFinder } from './region-finder.ts';
import { useRegister } from './use-register.ts';

const registerOffice = graphql(`
  mutation RegisterOffice($input: RegisterOfficeInput!) {
    registerOffice(input: $input) {
      __typename
      ... on Office { id name area { code fullName } }
      ...Refusal @unmask
    }
  }
`);

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, says('forms.required'))),
  kind: z.string().check(z.refine((kind) => isCode(OfficeKind, kind), says('forms.required'))),
  level: z.string().check(z.refine((level) => isCode(OfficeLevel, level), says('forms.required'))),
  area: z.nullable(z.custom<Choice>()).check(z.refine((area) => area !== null, says('forms.required'))),
});

type Props = { /** What was typed while looking for the office. */ name: string; onDone: (office: Choice | null) => void };

/** Registers an office or body in passing, so that whoever is entering an event need not leave it. */
export function NewOfficeDialog({ name, onDone }: Props) {
  const t = useText();
  const { grant } = useViewer();
  const find = useRegionFinder();
  const kinds = useOptions('OFFICE_KIND');
  const levels = useOptions('OFFICE_LEVEL');
  const form = useForm({
    defaultValues: { name, kind: '', level: '', area: regionChoice(grant.area) },
    resolver: zodResolver(schema, t),
  });
  const { save, busy, refusal } = useRegister(registerOffice, form, (values) => ({
    name: values.name, kind: values.kind as OfficeKind, level: values.level as OfficeLevel, area: values.area?.id ?? '',
  }));
  return (
    <FormProvider {...form}>
      <RegisterDialog
        title={t('pickers.newOffice')}
        action={t('pickers.saveOffice')}
        busy={busy}
        refusal={refusal}
        onSubmit={() => void save((saved) => onDone({ id: saved.id, name: saved.name, second: saved.area.fullName }))}
        onClose={() => onDone(null)}
      >
        <TextField name="name" label={t('offices.name')} required />
        <SelectField name="kind" label={t('offices.kind')} options={kinds} none={t('forms.choose')} required />
        <SelectField name="level" label={t('offices.level')} options={levels} none={t('forms.choose')} required />
        <PickerField name="area" label={t('offices.area')} find={find} required />
      </RegisterDialog>
    </FormProvider>
  );
}
