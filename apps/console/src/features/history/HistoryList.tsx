import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { isDate } from '@pilar/domain/dates';
import type { HistoryList_EntryFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { State, Unseen } from '../../ui/State.tsx';
import { changeLines, isBeginning } from './change-lines.ts';
import { listedFields } from './listed-fields.ts';
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

const isUuid = (line: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(line);

const isMoment = (line: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(line);

/** Changes of a record, newest first: who, when, why, and each field before and after. */
export function HistoryList({ entries, fieldNames }: Props) {
  const t = useText();
  const { data } = useFragment({ fragment, from: entries ?? [] });
  if (entries === null) return <State title={t('history.forbidden')}>{t('history.forbiddenWhy')}</State>;
  const known = data.filter((entry) => entry !== null) as Entry[];
  if (known.length === 0) return <State title={t('history.none')}>{t('history.noneWhy')}</State>;
  return <ul className={styles.list}>{known.map((entry) => <li key={entry.id}><HistoryEntry entry={entry} fieldNames={fieldNames} /></li>)}</ul>;
}

/** Operations whose fields do not say it all: somebody was shown what is sealed, or gave it a file, or changed how one signs in. */
const reveals: Readonly<Record<string, MessageId>> = { revealNik: 'history.revealed', revealBeneficiary: 'history.revealed', revealFamilyCard: 'history.revealedCard', revealComplaintReporter: 'pengaduan.historyRevealed', attachCaseFile: 'evidence.historyAttached', withdrawCaseFile: 'evidence.historyWithdrawn', attachHousingPhoto: 'evidence.historyAttached',
  setPassword: 'pengguna.historyPassword', changePassword: 'pengguna.historyPassword', recoverAccount: 'pengguna.historyRecovered', setUpSecondFactor: 'pengguna.historyFactor', removeSecondFactor: 'pengguna.historyNoFactor', inviteAccounts: 'pengguna.historyCode',
};

/** One change of a record. What a record began with can be opened. */
export function HistoryEntry({ entry, fieldNames }: { entry: Entry; fieldNames: FieldNames }) {
  const t = useText();
  const { dateTime } = useFormat();
  const { at, byName, operation, reason, changes } = entry;
  const revealed = reveals[operation];
  const list = (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{fieldNames[change.field] ? t(fieldNames[change.field] as MessageId) : change.field}</dt>
          <dd><Change change={change} name={fieldNames[change.field]} /></dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      <div>
        <strong>{byName}</strong> {revealed && `${t(revealed)} `}<span className={styles.second}>{dateTime(at)}</span>
      </div>
      {reason && <div className={styles.second}>{t('history.reason', { reason })}</div>}
      {isBeginning(entry) && !revealed ? <details className={styles.beginning}><summary>{t('history.recorded')}</summary>{list}</details> : list}
    </>
  );
}

function Change({ change, name }: { change: Entry['changes'][number]; name: MessageId | undefined }) {
  const t = useText();
  const label = useLabel();
  const { dateTime, shortDate } = useFormat();
  const { gone, come } = changeLines(change);
  const list = name && listedFields[name];
  const written = (line: string) => {
    if (isDate(line)) return shortDate(line);
    if (isMoment(line)) return dateTime(line);
    // Of a record that is not named for the sake of whom it is about, that there is one.
    if (isUuid(line)) return t('history.linked');
    return list ? label(list, line) : line;
  };
  return (
    <>
      {gone.map((line) => <del key={line}><Unseen>{t('history.before')} </Unseen>{written(line)}</del>)}
      {come.map((line) => <ins key={line}><Unseen>{t('history.after')} </Unseen>{written(line)}</ins>)}
      {change.after !== null && change.before === change.after && <span className={styles.second}>{t('history.concealed')}</span>}
      {!change.after && <span className={styles.second}>{t('history.emptied')}</span>}
    </>
  );
}
