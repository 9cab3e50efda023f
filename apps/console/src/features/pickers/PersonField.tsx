import { useState } from 'react';
import { useFormContext, type FieldPathByValue, type FieldValues, type PathValue } from 'react-hook-form';
import { PickerField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { NewPersonDialog } from './NewPersonDialog.tsx';
import { usePersonFinder, type PersonChoice } from './finders.ts';

type Props<Values extends FieldValues> = { name: FieldPathByValue<Values, Choice | null>; label: string; hint?: string; required?: boolean; onChosen?: (person: PersonChoice) => void };

/** A person, found by name or registered on the spot. */
export function PersonField<Values extends FieldValues>({ name, ...rest }: Props<Values>) {
  const t = useText();
  const find = usePersonFinder();
  const mayRegister = useCan('person.register');
  const { setValue, setFocus } = useFormContext<Values>();
  const [wanted, setWanted] = useState<string | null>(null);
  const done = (person: Choice | null) => {
    setWanted(null);
    if (person) setValue(name, person as PathValue<Values, typeof name>, { shouldDirty: true });
    setFocus(name);
  };
  return (
    <>
      <PickerField<Values, PersonChoice>
        name={name}
        find={find}
        create={mayRegister ? setWanted : undefined}
        createLabel={(text) => (text === '' ? t('pickers.newPerson') : t('pickers.newPersonNamed', { name: text }))}
        {...rest}
      />
      {wanted !== null && <NewPersonDialog name={wanted} onDone={done} />}
    </>
  );
}
