import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { StaffRole } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { gridClass } from '../../forms/form-classes.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { isCode } from '../../routes/search-params.ts';
import { useCan, useOptions } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { PersonField } from '../pickers/PersonField.tsx';
import { useRegister } from '../pickers/use-register.ts';

const addStaff = graphql(`
  mutation AddInstitutionStaff($input: AddInstitutionStaffInput!) {
    addInstitutionStaff(input: $input) { __typename ... on Institution { id ...InstitutionStaff_institution @unmask } ...Refusal @unmask }
  }
`);

const schema = z.object({
  role: z.string().check(z.refine((role) => isCode(StaffRole, role), says('forms.required'))),
  person: z.nullable(z.custom<Choice>()),
  name: z.string(),
  validFrom: z.string(),
}).check(z.refine(({ person, name }) => person !== null || name.trim() !== '', { error: 'forms.required', path: ['name'] }));

type Values = z.output<typeof schema>;
const labels = { role: 'institutions.role', person: 'institutions.staffPerson', name: 'institutions.staffName', validFrom: 'institutions.staffFrom' } as const;

type Props = { institution: string; /** There is a head, whom another would follow. */ headed: boolean; onDone: () => void };

/** Adds somebody to the staff: as a person on record, or by name. */
export function AddStaff({ institution, headed, onDone }: Props) {
  const t = useText();
  const roles = useOptions('STAFF_ROLE');
  const findsPersons = useCan('person.read');
  const form = useForm<Values>({ defaultValues: { role: '', person: null, name: '', validFrom: '' }, resolver: zodResolver(schema, t), shouldFocusError: false });
  const { role, person } = useWatch({ control: form.control });
  const { save, busy, refusal } = useRegister(addStaff, form, (values) => ({
    institution, role: values.role as StaffRole, person: values.person?.id ?? null, name: values.person ? null : values.name.trim(), validFrom: values.validFrom || null,
  }));
  return (
    <CardForm
      title={t('institutions.addStaff')}
      form={form}
      labelOf={(name) => t(labels[name as keyof typeof labels] ?? 'institutions.staff')}
      refusal={refusal}
      busy={busy}
      save={t('institutions.saveStaff')}
      onSave={() => void save(() => {
        toast(t('institutions.staffAdded'));
        onDone();
      })}
      onCancel={onDone}
    >
      <div className={gridClass}>
        <SelectField<Values> name="role" label={t('institutions.role')} options={roles} none={t('forms.choose')} required />
        {findsPersons && <PersonField<Values> name="person" label={t('institutions.staffPerson')} hint={t('institutions.staffPersonHint')} />}
        {!person && <TextField<Values> name="name" label={t('institutions.staffName')} required={!findsPersons} />}
        <TextField<Values> name="validFrom" type="date" label={t('institutions.staffFrom')} hint={role === 'HEAD' && headed ? t('institutions.headFollows') : undefined} />
      </div>
    </CardForm>
  );
}
