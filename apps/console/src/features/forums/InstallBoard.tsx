import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../__generated__/gql.ts';
import { ForumPosition } from '../../__generated__/graphql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { gridClass } from '../../forms/form-classes.ts';
import { PickerField, SelectField, TextField } from '../../forms/fields.tsx';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { usePersonFinder } from '../pickers/finders.ts';
import { useRegister } from '../pickers/use-register.ts';
import { FormRows } from '../../forms/FormRows.tsx';
import { forumFields } from './forum-words.ts';

const installBoard = graphql(`
  mutation InstallForumBoard($input: InstallForumBoardInput!) {
    installForumBoard(input: $input) { __typename ... on Forum { id ...ForumPage_forum @unmask } ...Refusal @unmask }
  }
`);

const needed = z.string().check(z.trim(), z.minLength(1, says('forms.required')));
const text = z.string().check(z.trim());
const schema = z.object({
  decreeNumber: needed,
  decreeDate: needed,
  decreeIssuer: needed,
  termFrom: text,
  termTo: needed,
  members: z.array(z.object({
    position: z.enum(ForumPosition), name: text, person: z.nullable(z.custom<Choice>()),
  })),
});
type Values = z.output<typeof schema>;
const ofMember: Readonly<Record<string, MessageId>> = { position: 'forums.position', name: 'forums.memberName', person: 'forums.memberPerson' };

/** A new board as the decree confirms it; the one before is closed by it. Names from a paper take a line each; who is recorded is picked. */
export function InstallBoard({ forum: { id, version }, onDone }: { forum: { id: string; version: number }; onDone: () => void }) {
  const t = useText();
  const positions = useOptions('FORUM_POSITION');
  const find = usePersonFinder();
  const blank = { position: 'CHAIR' as const, name: '', person: null };
  const form = useForm<Values>({
    defaultValues: { decreeNumber: '', decreeDate: '', decreeIssuer: '', termFrom: '', termTo: '', members: [blank] },
    resolver: zodResolver(schema, t),
    shouldFocusError: false,
  });
  const { save, busy, refusal } = useRegister(installBoard, form, ({ termFrom, members, ...rest }) => ({
    id, version, ...rest, termFrom: termFrom || null,
    members: members.map(({ position, name, person }) => ({ position, ...(person ? { person: person.id } : { name: name || null }) })),
  }));
  const labelOf = (path: string) => {
    const [field = '', row, part] = path.split('.');
    return part === undefined ? t(forumFields[field] ?? 'forums.board') : `${t('forums.officer')} ${Number(row) + 1}, ${t(ofMember[part] ?? 'forums.officer')}`;
  };
  return (
    <CardForm
      title={t('forums.installBoard')}
      form={form}
      labelOf={labelOf}
      refusal={refusal}
      busy={busy}
      save={t('forums.doInstall')}
      onSave={() => void save(() => {
        toast(t('forms.saved'));
        onDone();
      })}
      onCancel={onDone}
    >
      <div className={gridClass}>
        <TextField<Values> name="decreeNumber" label={t('forums.decreeNumber')} required />
        <TextField<Values> name="decreeDate" type="date" label={t('forums.decreeDate')} required />
        <TextField<Values> name="decreeIssuer" label={t('forums.decreeIssuer')} hint={t('forums.issuerHint')} required />
        <TextField<Values> name="termFrom" type="date" label={t('forums.termFrom')} hint={t('forums.termFromHint')} />
        <TextField<Values> name="termTo" type="date" label={t('forums.termTo')} hint={t('forums.termToHint')} required />
      </div>
      <FormRows<Values, 'members'> name="members" row={t('forums.officer')} add={t('forums.addOfficer')} make={() => ({ ...blank, position: 'MEMBER' })} compact>
        {(index) => (
          <div className={gridClass}>
            <SelectField<Values> name={`members.${index}.position`} label={t('forums.position')} options={positions} />
            <TextField<Values> name={`members.${index}.name`} label={t('forums.memberName')} />
            <PickerField<Values, Choice> name={`members.${index}.person`} label={t('forums.memberPerson')} find={find} />
          </div>
        )}
      </FormRows>
    </CardForm>
  );
}
