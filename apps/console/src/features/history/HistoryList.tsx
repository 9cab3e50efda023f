import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { HistoryList_EntryFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { State, Unseen } from '../../ui/State.tsx';
import styles from './HistoryList.module.css';

const fragment = graphql(`
  fragment HistoryList_entry on HistoryEntry {
    id
    at
    byName
    operation
    version
    reason
    changes { field before after }
  }
`);

type Entry = HistoryList_EntryFragment;
type FieldNames = Readonly<Record<string, MessageId>>;
type Props = { /** Null when the viewer may not read them. */ entries: FragmentType<Entry>[] | null; fieldNames: FieldNames };

/** Changes of a record, newest first: who, when, why, and each field before and after. */
export function HistoryList({ entries, fieldNames }: Props) {
  const t = useText();
  const { data } = useFragment({ fragment, from: entries ?? [] });
  if (entries === null) return <State title={t('history.forbidden')}>{t('history.forbiddenWhy')}</State>;
  const known = data.filter((entry) => entry !== null) as Entry[];
  if (known.length === 0) return <State title={t('history.none')}>{t('history.noneWhy')}</State>;
  return <ul className={styles.list}>{known.map((entry) => <li key={entry.id}><HistoryEntry entry={entry} fieldNames={fieldNames} /></li>)}</ul>;
}

/** One change of a record. */
export function HistoryEntry({ entry: { at, byName, reason, changes }, fieldNames }: { entry: Entry; fieldNames: FieldNames }) {
  const t = useText();
  const { dateTime } = useFormat();
  return (
    <>
      <div>
        <strong>{byName}</strong> <span className={styles.second}>{dateTime(at)}</span>
      </div>
      {reason && <div className={styles.second}>{t('history.reason', { reason })}</div>}
      {changes.length === 0 && <div className={styles.second}>{t('history.recorded')}</div>}
      {changes.length > 0 && (
        <dl className={styles.changes}>
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{fieldNames[field] ? t(fieldNames[field]) : field}</dt>
              <dd>
                {before && <del><Unseen>{t('history.before')} </Unseen>{before}</del>}
                {after && <ins><Unseen>{t('history.after')} </Unseen>{after}</ins>}
                {!after && <span className={styles.second}>{t('history.emptied')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
