import { useFormContext } from 'react-hook-form';
import * as z from 'zod/mini';
import { ParticipantGroupKind } from '../../__generated__/graphql.ts';
import { CheckField, PickerField, SelectField, TextField } from '../../forms/fields.tsx';
import { checkClass, gridClass, stackClass } from '../../forms/form-classes.ts';
import { says } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { isCode } from '../../routes/search-params.ts';
import { useOptions } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { usePersonFinder } from '../pickers/finders.ts';
import { SignaturePad } from './SignaturePad.tsx';

/** Somebody who came uninvited, as a form holds them: picked from the register, or by name. */
export type WalkInValues = { person: Choice | null; name: string; affiliation: string; group: string; signature: string; alsoNamed: boolean };

export const emptyWalkIn: WalkInValues = { person: null, name: '', affiliation: '', group: '', signature: '', alsoNamed: false };

export const walkInSchema: z.ZodMiniType<WalkInValues, WalkInValues> = z.object({
  person: z.nullable(z.custom<Choice>()), name: z.string().check(z.maxLength(200, says('attendance.tooLong'))), affiliation: z.string().check(z.maxLength(200, says('attendance.tooLong'))),
  group: z.string().check(z.refine((code) => isCode(ParticipantGroupKind, code), says('forms.required'))), signature: z.string(), alsoNamed: z.boolean(),
}).check((check) => {
  if (check.value.person === null && check.value.name.trim() === '') check.issues.push({ code: 'custom', input: check.value, path: ['name'], message: says('forms.required').error });
});

/** The form as the graph takes it, beside the event and the time. */
export function walkInInput({ person, name, affiliation, group, signature, alsoNamed }: WalkInValues) {
  return {
    ...(person ? { person: person.id } : { name: name.trim() }), affiliation: affiliation.trim() || null, group: group as ParticipantGroupKind,
    signature: signature || null, ...(alsoNamed && { alsoNamed }),
  };
}

/** Its fields. Who is in the register is picked while there is a line; `byName` leaves that out. */
export function WalkInFields({ byName = false, again = false }: { byName?: boolean; /** Ask whether it is another of the same name. */ again?: boolean }) {
  const t = useText();
  const groups = useOptions('PARTICIPANT_GROUP');
  const find = usePersonFinder();
  const { watch, setValue } = useFormContext<WalkInValues>();
  const [person, signature] = watch(['person', 'signature']);
  return (
    <div className={stackClass}>
      <div className={gridClass}>
        {!byName && <PickerField<WalkInValues, Choice> name="person" label={t('attendance.person')} hint={t('attendance.personHint')} find={find} />}
        {!person && <TextField<WalkInValues> name="name" label={t('attendance.name')} required maxLength={200} />}
        <TextField<WalkInValues> name="affiliation" label={t('attendance.affiliation')} maxLength={200} />
        <SelectField<WalkInValues> name="group" label={t('attendance.group')} options={groups} none={t('forms.choose')} required />
      </div>
      {again && <CheckField<WalkInValues> name="alsoNamed" label={t('attendance.alsoNamed')} className={checkClass} />}
      <SignaturePad value={signature} onChange={(strokes) => setValue('signature', strokes, { shouldDirty: true })} />
    </div>
  );
}
