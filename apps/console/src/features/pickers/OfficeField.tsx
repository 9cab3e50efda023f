import { useState } from 'react';
import { useFormContext, type FieldPathByValue, type FieldValues, type PathValue } from 'react-hook-form';
import { PickerField } from '../../forms/fields.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { NewOfficeDialog } from './NewOfficeDialog.tsx';
import { useOfficeFinder } from './finders.ts';

type Props<Values extends FieldValues> = { name: FieldPathByValue<Values, Choice | null>; label: string; hint?: string; onChosen?: (office: Choice) => void };

/** An office or body, found by name or registered on the spot. */
export function OfficeField<Values extends FieldValues>({ name, ...rest }: Props<Values>) {
  const t = useText();
  const find = useOfficeFinder();
  const mayRegister = useCan('office.register');
  const { setValue, setFocus } = useFormContext<Values>();
  const [wanted, setWanted] = useState<string | null>(null);
  const done = (office: Choice | null) => {
    setWanted(null);
    if (office) setValue(name, office as PathValue<Values, typeof name>, { shouldDirty: true });
    setFocus(name);
  };
  return (
    <>
      <PickerField<Values>
        name={name}
        find={find}
        create={mayRegister ? setWanted : undefined}
        createLabel={(text) => (text === '' ? t('pickers.newOffice') : t('pickers.newOfficeNamed', { name: text }))}
        {...rest}
      />
      {wanted !== null && <NewOfficeDialog name={wanted} onDone={done} />}
    </>
  );
}
