import { useText } from '../../i18n/use-text.ts';
import { Field, type InputProps } from '../../ui/Form.tsx';
import { useCaseTypes } from '../cases/use-case-types.ts';
import styles from './SheetChoice.module.css';
import type { DefinedColumn } from './import-query.ts';
import { useTitleOf } from './import-words.ts';

type Props = { columns: readonly DefinedColumn[]; values: ReadonlyMap<string, string>; onValue: (key: string, value: string) => void };
type Given = { value: string; onValue: (value: string) => void; input: InputProps };

/** What a file does not say of its rows and its officer knows, such as of which type and year a register is: asked once. */
export function GivenColumns({ columns, values, onValue }: Props) {
  const t = useText();
  const titleOf = useTitleOf();
  return (
    <fieldset>
      <legend>{t('imports.given')}</legend>
      <p>{t('imports.givenWhy')}</p>
      <div className={styles.fields}>
        {columns.map((column) => (
          <Field key={column.key} id={`given-${column.key}`} label={column.required ? t('imports.requiredColumn', { title: titleOf(column) }) : titleOf(column)} hint={column.key === 'caseType' ? undefined : column.example}>
            {(input) => {
              const given: Given = { input, value: values.get(column.key) ?? '', onValue: (value) => onValue(column.key, value) };
              if (column.key === 'caseType') return <CaseType {...given} />;
              return <input {...input} value={given.value} inputMode={column.type === 'NUMBER' ? 'numeric' : undefined} maxLength={200} onChange={(event) => given.onValue(event.target.value)} />;
            }}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

/** The types that hold today. */
function CaseType({ input, value, onValue }: Given) {
  const t = useText();
  const { options } = useCaseTypes();
  return (
    <select {...input} value={value} onChange={(event) => onValue(event.target.value)}>
      <option value="">{t('imports.choose')}</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
}
