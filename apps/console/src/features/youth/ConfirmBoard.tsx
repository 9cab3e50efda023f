import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../__generated__/gql.ts';
import { YouthPosition } from '../../__generated__/graphql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { checkClass, gridClass } from '../../forms/form-classes.ts';
import { CheckField, PickerField, SelectField, TextField, useFieldError } from '../../forms/fields.tsx';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { usePersonFinder } from '../pickers/finders.ts';
import { useRegister } from '../pickers/use-register.ts';
import { FormRows } from '../../forms/FormRows.tsx';
import { youthFields } from './youth-words.ts';

const confirmBoard = graphql(`
  mutation ConfirmYouthBoard($input: ConfirmYouthBoardInput!) {
    confirmYouthBoard(input: $input) { __typename ... on YouthOrganisation { id ...YouthPage_youth @unmask } ...Refusal @unmask }
  }
`);

const needed = z.string().check(z.trim(), z.minLength(1, says('forms.required')));
const text = z.string().check(z.trim());
const schema = z.object({
  decreeNumber: needed,
  decreeDate: needed,
  decreeSigner: needed,
  termFrom: text,
  termTo: text,
  residents: z.boolean(),
  members: z.array(z.object({
    position: z.enum(YouthPosition), name: text, person: z.nullable(z.custom<Choice>()), age: z.string().check(z.trim(), z.regex(/^\d{1,3}$/, says('eventForm.notNumber'))),
  })),
});
type Values = z.output<typeof schema>;
const ofMember: Readonly<Record<string, MessageId>> = { position: 'youth.position', name: 'youth.memberName', person: 'youth.memberPerson', age: 'youth.age' };

/** A board as the decree confirms it. Ten names from a paper take ten lines; who is recorded is picked. */
export function ConfirmBoard({ organisation: { id, version }, onDone }: { organisation: { id: string; version: number }; onDone: () => void }) {
  const t = useText();
  const positions = useOptions('YOUTH_POSITION');
  const find = usePersonFinder();
  const blank = { position: 'CHAIR' as const, name: '', person: null, age: '' };
  const form = useForm<Values>({
    defaultValues: { decreeNumber: '', decreeDate: '', decreeSigner: '', termFrom: '', termTo: '', residents: false, members: [blank] },
    resolver: zodResolver(schema, t),
    shouldFocusError: false,
  });
  const { save, busy, refusal } = useRegister(confirmBoard, form, ({ termFrom, termTo, members, ...rest }) => ({
    id, version, ...rest, termFrom: termFrom || null, termTo: termTo || null,
    members: members.map(({ position, name, person, age }) => ({ position, age: Number(age), ...(person ? { person: person.id } : { name: name || null }) })),
  }));
  const labelOf = (path: string) => {
    const [field = '', row, part] = path.split('.');
    return part === undefined ? t(youthFields[field] ?? 'youth.board') : `${t('youth.member')} ${Number(row) + 1}, ${t(ofMember[part] ?? 'youth.member')}`;
  };
  return (
    <CardForm
      title={t('youth.confirmBoard')}
      form={form}
      labelOf={labelOf}
      refusal={refusal}
      busy={busy}
      save={t('youth.doConfirm')}
      onSave={() => void save(() => {
        toast(t('forms.saved'));
        onDone();
      })}
      onCancel={onDone}
    >
      <div className={gridClass}>
        <TextField<Values> name="decreeNumber" label={t('youth.decreeNumber')} required />
        <TextField<Values> name="decreeDate" type="date" label={t('youth.decreeDate')} required />
        <TextField<Values> name="decreeSigner" label={t('youth.decreeSigner')} hint={t('youth.signerHint')} required />
        <TextField<Values> name="termFrom" type="date" label={t('youth.termFrom')} hint={t('youth.termFromHint')} />
        <TextField<Values> name="termTo" type="date" label={t('youth.termTo')} hint={t('youth.termToHint')} />
      </div>
      <FormRows<Values, 'members'> name="members" row={t('youth.member')} add={t('youth.addMember')} make={() => ({ ...blank, position: 'MEMBER' })} compact>
        {(index) => (
          <div className={gridClass}>
            <SelectField<Values> name={`members.${index}.position`} label={t('youth.position')} options={positions} />
            <TextField<Values> name={`members.${index}.name`} label={t('youth.memberName')} />
            <TextField<Values> name={`members.${index}.age`} inputMode="numeric" label={t('youth.age')} required />
            <PickerField<Values, Choice> name={`members.${index}.person`} label={t('youth.memberPerson')} find={find} />
          </div>
        )}
      </FormRows>
      <Residents />
    </CardForm>
  );
}

function Residents() {
  const t = useText();
  const error = useFieldError<Values>('residents');
  return (
    <div>
      <CheckField<Values> name="residents" label={t('youth.residents')} className={checkClass} />
      {error && <Notice tone="due">{error}</Notice>}
    </div>
  );
}
