import { useFormat, useText } from '../../i18n/use-text.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { ShownImport } from './import-query.ts';
import styles from './ImportCounts.module.css';

type Counts = ShownImport['counts'];
const entering: readonly [keyof Counts, MessageId][] = [
  ['rows', 'imports.countRows'], ['accepted', 'imports.countAccepted'], ['wrong', 'imports.countWrong'], ['skipped', 'imports.countSkipped'], ['warned', 'imports.countWarned'],
];
const entered: readonly [keyof Counts, MessageId][] = [
  ['rows', 'imports.countRows'], ['created', 'imports.countCreated'], ['refused', 'imports.countRefused'], ['wrong', 'imports.countWrong'], ['skipped', 'imports.countSkipped'], ['undone', 'imports.countUndone'], ['kept', 'imports.countKept'],
];

/** How many rows stand where. Those of which there are none are left out, but for what matters most. */
export function ImportCounts({ counts, over }: { counts: Counts; /** Rows have been entered. */ over: boolean }) {
  const t = useText();
  const { number } = useFormat();
  const shown = (over ? entered : entering).filter(([key], index) => index < 2 || counts[key] > 0 || (key === 'wrong' && !over));
  return (
    <dl className={styles.counts}>
      {shown.map(([key, word]) => (
        <div key={key} className={key === 'wrong' && counts[key] > 0 ? styles.due : undefined}>
          <dt>{t(word)}</dt>
          <dd>{number(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
