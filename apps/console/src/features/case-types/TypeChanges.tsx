import { useText } from '../../i18n/use-text.ts';
import { useTypeName } from '../cases/case-words.ts';
import type { Compared } from './compare-types.ts';
import { typeFieldName } from './type-specs.ts';
import styles from './case-types.module.css';

/** What a list says otherwise than the one before it: types that came, went, or mean something else. */
export function TypeChanges({ compared: { added, removed, changed } }: { compared: Compared }) {
  const t = useText();
  const name = useTypeName();
  if (added.length + removed.length + changed.length === 0) return <p>{t('cases.nothingChanged')}</p>;
  return (
    <ul className={styles.changes}>
      {added.map((type) => <li key={type.code}>{t('cases.typeAdded', { type: name(type) })}</li>)}
      {removed.map((type) => <li key={type.code}>{t('cases.typeRemoved', { type: name(type) })}</li>)}
      {changed.map(({ type, fields }) => <li key={type.code}>{t('cases.typeChanged', { type: name(type), fields: fields.map((field) => typeFieldName(field, t)).join(', ') })}</li>)}
    </ul>
  );
}
