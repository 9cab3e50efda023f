import { today } from '@pilar/domain/dates';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../__generated__/gql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { gridClass } from '../../forms/form-classes.ts';
import { PickerField, TextField } from '../../forms/fields.tsx';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { usePersonFinder } from '../pickers/finders.ts';
import { useRegister } from '../pickers/use-register.ts';
import { FormRows } from '../../forms/FormRows.tsx';

const addMembers = graphql(`
  mutation AddForumMembers($input: AddForumMembersInput!) {
    addForumMembers(input: $input) { __typename ... on Forum { id ...ForumPage_forum @unmask } ...Refusal @unmask }
  }
`);

const schema = z.object({
  members: z.array(z.object({ person: z.nullable(z.custom<Choice>()).check(z.refine((person) => person !== null, says('forms.required'))), on: z.string() })),
});
type Values = z.output<typeof schema>;

/** New members, a line each; the finder tells as what each serves. */
export function AddMembers({ forum: { id, version }, onDone }: { forum: { id: string; version: number }; onDone: () => void }) {
  const t = useText();
  const find = usePersonFinder();
  const blank = { person: null, on: today() };
  const form = useForm<Values>({ defaultValues: { members: [blank] }, resolver: zodResolver(schema, t), shouldFocusError: false });
  const { save, busy, refusal } = useRegister(addMembers, form, ({ members }) => ({ id, version, members: members.map(({ person, on }) => ({ person: person?.id ?? '', on: on || null })) }));
  const labelOf = (path: string) => {
    const [, row, part] = path.split('.');
    return part === undefined ? t('forums.members') : `${t('forums.member')} ${Number(row) + 1}, ${t(part === 'on' ? 'forums.joinedOn' : 'forums.person')}`;
  };
  return (
    <CardForm
      title={t('forums.addMembers')}
      form={form}
      labelOf={labelOf}
      refusal={refusal}
      busy={busy}
      save={t('forums.doAddMembers')}
      onSave={() => void save(() => {
        toast(t('forms.saved'));
        onDone();
      })}
      onCancel={onDone}
    >
      <FormRows<Values, 'members'> name="members" row={t('forums.member')} add={t('forums.addMember')} make={() => ({ ...blank, on: form.getValues('members').at(-1)?.on ?? blank.on })} compact>
        {(index) => (
          <div className={gridClass}>
            <PickerField<Values, Choice> name={`members.${index}.person`} label={t('forums.person')} find={find} required />
            <TextField<Values> name={`members.${index}.on`} type="date" label={t('forums.joinedOn')} />
          </div>
        )}
      </FormRows>
    </CardForm>
  );
}
