import { ExportFormat } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './ExportDialog.module.css';

/** In which format the file is written. */
export function FormatChoice({ format, onChange }: { format: ExportFormat; onChange: (format: ExportFormat) => void }) {
  const t = useText();
  const options = useOptions('EXPORT_FORMAT');
  const formats = options.length > 0 ? options : Object.values(ExportFormat).map((value) => ({ value, label: value }));
  return (
    <fieldset className={styles.group}>
      <legend>{t('exports.format')}</legend>
      <div className={styles.formats}>
        {formats.map(({ value, label }) => (
          <label key={value} className={styles.option}>
            <input type="radio" name="export-format" checked={format === value} onChange={() => onChange(value as ExportFormat)} />{label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Column = { key: string; title: string; personal: boolean };
type Props = { columns: readonly Column[]; chosen: readonly string[]; onChange: (chosen: readonly string[]) => void; error: string | null };

/** Which columns the file has; all at first. Those that tell of private persons say so. */
export function ColumnChoice({ columns, chosen, onChange, error }: Props) {
  const t = useText();
  const toggle = (key: string) => onChange(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]);
  const all = chosen.length === columns.length;
  return (
    <fieldset className={styles.group} aria-describedby={error ? 'export-columns-error' : undefined}>
      <legend>{t('exports.columns')}</legend>
      <div className={styles.columns}>
        {columns.map(({ key, title, personal }) => (
          <label key={key} className={styles.option}>
            <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
            <span>{title}{personal && <span className={styles.mark}> {t('exports.personalMark')}</span>}</span>
          </label>
        ))}
      </div>
      <Button weight="quiet" onClick={() => onChange(all ? [] : columns.map(({ key }) => key))}>{t(all ? 'exports.noColumns' : 'exports.allColumns')}</Button>
      {error && <p id="export-columns-error" role="alert" className={styles.error}>{error}</p>}
    </fieldset>
  );
}
