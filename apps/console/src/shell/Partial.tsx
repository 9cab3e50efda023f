import { missingPaths } from '../apollo/errors.ts';
import type { MessageId } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './Partial.module.css';

type Props = {
  error: unknown;
  /** What a path of the query is called for the reader: `{ 'event.roles.person': 'events.partPersons' }`. */
  parts: Readonly<Record<string, MessageId>>;
};

/** Names of the parts that could not be read; a part that has no name of its own is "other data". */
export function missingParts(error: unknown, parts: Props['parts']): MessageId[] {
  const names = missingPaths(error).map((path) => {
    const known = Object.keys(parts).filter((prefix) => path === prefix || path.startsWith(`${prefix}.`));
    const closest = known.toSorted((a, b) => b.length - a.length)[0];
    return closest === undefined ? 'shell.partOther' : (parts[closest] ?? 'shell.partOther');
  });
  return [...new Set(names)];
}

/** Says which parts of the page could not be read, when a server behind the graph is away. The rest stands as it is. */
export function Partial({ error, parts }: Props) {
  const t = useText();
  const missing = missingParts(error, parts);
  if (missing.length === 0) return null;
  return (
    <div className={styles.partial}>
      <Notice live>{t('shell.partial', { parts: missing.map((part) => t(part)).join(', ') })}</Notice>
    </div>
  );
}
