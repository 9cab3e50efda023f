import { useText } from '../../i18n/use-text.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { StateDot, type Tone } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import type { Definition, ShownImport } from './import-query.ts';
import { useTitleOf } from './import-words.ts';
import styles from './ColumnTargets.module.css';

type FileColumn = ShownImport['columns'][number];
type Confidence = NonNullable<FileColumn['confidence']>;
type Props = { columns: readonly FileColumn[]; definition: Definition; targets: ReadonlyMap<number, string>; onTarget: (position: number, target: string | null) => void };

const words: Record<Confidence, { text: MessageId; tone: Tone }> = {
  REMEMBERED: { text: 'imports.remembered', tone: 'done' },
  EXACT: { text: 'imports.exact', tone: 'done' },
  SIMILAR: { text: 'imports.similar', tone: 'soon' },
  CHOSEN: { text: 'imports.chosen', tone: 'done' },
};

/** Each column of the file beside what it becomes, with how sure that is. */
export function ColumnTargets({ columns, definition, targets, onTarget }: Props) {
  const t = useText();
  const titleOf = useTitleOf();
  const kept = (key: string | undefined) => definition.columns.find((column) => column.key === key);
  const surety = ({ position, target, confidence }: FileColumn) => {
    const now = targets.get(position);
    if (now === undefined) return <StateDot tone="open">{t('imports.notTaken')}</StateDot>;
    if (kept(now)?.checkedOnly) return <StateDot tone="soon">{t('imports.checkedOnly')}</StateDot>;
    const said = words[now === target && confidence ? confidence : 'CHOSEN'];
    return <StateDot tone={said.tone}>{t(said.text)}</StateDot>;
  };
  const shown: Column<FileColumn>[] = [
    {
      key: 'header',
      head: t('imports.fileColumn'),
      cell: ({ position, header, samples }) => (
        <>
          <label htmlFor={`target-${position}`} className={styles.header}>{header === '' ? t('imports.unnamedColumn', { number: position + 1 }) : header}</label>
          {samples.length > 0 && <span className={secondLineClass}>{samples.join(' · ')}</span>}
        </>
      ),
      phone: 'lead',
    },
    {
      key: 'target',
      head: t('imports.becomes'),
      cell: ({ position }) => (
        <select id={`target-${position}`} className={styles.target} value={targets.get(position) ?? ''} onChange={(event) => onTarget(position, event.target.value || null)}>
          <option value="">{t('imports.take')}</option>
          {definition.columns.map((column) => <option key={column.key} value={column.key}>{column.required ? t('imports.requiredColumn', { title: titleOf(column) }) : titleOf(column)}</option>)}
        </select>
      ),
      phone: 'bare',
    },
    { key: 'surety', head: t('imports.surety'), cell: surety, phone: 'bare' },
  ];
  return <Table label={t('imports.columns')} columns={shown} rows={columns} rowKey={({ position }) => String(position)} />;
}
