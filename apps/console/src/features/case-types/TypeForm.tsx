import { useEffect } from 'react';
import { useForm, type FieldErrors } from 'react-hook-form';
import { CardForm } from '../../forms/CardForm.tsx';
import { gridClass, wideClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { SpecField } from '../records/SpecField.tsx';
import { checkSpecs, type FormValues } from '../records/field-specs.ts';
import type { TypeFacts } from './compare-types.ts';
import { typeOf, typeSpecs, typeValues, wrongOf } from './type-specs.ts';

type Props = { type: TypeFacts | null; /** Codes of the other types of the list. */ others: ReadonlySet<string>; onDone: (type: TypeFacts) => void; onCancel: () => void };

/** One type of the list that is being made: nothing is sent before the list is published. */
export function TypeForm({ type, others, onDone, onCancel }: Props) {
  const t = useText();
  const form = useForm<FormValues>({
    defaultValues: typeValues(type),
    shouldFocusError: false,
    resolver: (values) => {
      const checked = checkSpecs(typeSpecs, values, t);
      if (Object.keys(checked.errors).length > 0) return checked;
      const errors: FieldErrors<FormValues> = Object.fromEntries(Object.entries(wrongOf(typeOf(values), others, t)).map(([field, message]) => [field, { type: 'rule', message }]));
      return Object.keys(errors).length > 0 ? { values: {}, errors } : checked;
    },
  });
  const { setFocus } = form;
  useEffect(() => setFocus(type ? 'nameId' : 'code'), [setFocus, type]);
  return (
    <CardForm
      title={type ? t('cases.changeType', { code: type.code }) : t('cases.addType')}
      form={form}
      labelOf={(name) => t(typeSpecs.find((spec) => spec.name === name)?.label ?? 'cases.type')}
      refusal={null}
      busy={false}
      save={t('cases.takeType')}
      onSave={() => void form.handleSubmit((values) => onDone(typeOf(values)))()}
      onCancel={onCancel}
    >
      <div className={gridClass}>{typeSpecs.map((spec) => <div key={spec.name} className={spec.wide ? wideClass : undefined}><SpecField spec={spec} /></div>)}</div>
    </CardForm>
  );
}
