import { today } from '@pilar/domain/dates';
import { useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import { Choices, Field, type InputProps } from '../../ui/Form.tsx';
import { useCaseTypes } from '../cases/use-case-types.ts';
import type { DefinedColumn } from './import-query.ts';
import { useTitleOf } from './import-words.ts';

type Props = { columns: readonly DefinedColumn[]; values: ReadonlyMap<string, string>; onValue: (key: string, value: string) => void };
type Given = { value: string; onValue: (value: string) => void; input: InputProps };

/** What a file does not say of its rows and its officer knows, such as of which type and year a register is: asked once. */
export function GivenColumns({ columns, values, onValue }: Props) {
  const t = useText();
  const titleOf = useTitleOf();
  return (
    <Choices label={t('imports.given')} hint={t('imports.givenWhy')}>
      {columns.map((column) => (
        <Field key={column.key} id={`given-${column.key}`} label={column.required ? t('imports.requiredColumn', { title: titleOf(column) }) : titleOf(column)}>
          {(input) => {
            const given: Given = { input, value: values.get(column.key) ?? '', onValue: (value) => onValue(column.key, value) };
            if (column.key === 'caseType') return <CaseType {...given} />;
            if (column.list === 'NIK_SOURCE') return <Register {...given} />;
            if (column.list === 'PROPOSAL_ORIGIN') return <Origin {...given} />;
            if (column.type === 'BOOLEAN') return <Choice {...given} options={[t('imports.yes'), t('imports.no')].map((label) => ({ value: label, label }))} />;
            if (column.type === 'DATE') return <input {...input} type="date" max={today()} value={given.value} onChange={(event) => given.onValue(event.target.value)} />;
            return <input {...input} value={given.value} placeholder={column.example} inputMode={column.type === 'NUMBER' ? 'numeric' : undefined} maxLength={200} onChange={(event) => given.onValue(event.target.value)} />;
          }}
        </Field>
      ))}
    </Choices>
  );
}

/** The types that hold today. */
function CaseType(given: Given) {
  const { options } = useCaseTypes();
  return <Choice {...given} options={options} />;
}

/** Registers that answer about a NIK. */
function Register(given: Given) {
  const label = useLabel();
  return <Choice {...given} options={['DUKCAPIL', 'MINISTRY'].map((code) => ({ value: code, label: label('NIK_SOURCE', code) }))} />;
}

/** Who a proposal may come from. */
function Origin(given: Given) {
  return <Choice {...given} options={useOptions('PROPOSAL_ORIGIN')} />;
}

function Choice({ input, value, onValue, options }: Given & { options: readonly { value: string; label: string }[] }) {
  const t = useText();
  return (
    <select {...input} value={value} onChange={(event) => onValue(event.target.value)}>
      <option value="">{t('imports.choose')}</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
}
