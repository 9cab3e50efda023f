import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { useTypeName } from '../cases/case-words.ts';
import { compareTypes, type TypeFacts } from './compare-types.ts';
import { TypeForm } from './TypeForm.tsx';
import styles from './case-types.module.css';

type Props = {
  before: readonly TypeFacts[]; types: readonly TypeFacts[];
  /** Code of the type that is being changed, '' of a new one; one at a time. */
  open: string | null; onOpen: (code: string | null) => void;
  onChange: (types: TypeFacts[]) => void;
};

/** The types of the list that is being made, each to be changed where it stands; what is left out stays in view and can be taken back. */
export function TypeList({ before, types, open, onOpen: setOpen, onChange }: Props) {
  const t = useText();
  const name = useTypeName();
  const { added, removed, changed } = compareTypes(before, types);
  const [news, others] = [new Set(added.map(({ code }) => code)), new Set(changed.map(({ type }) => type.code))];
  const codesBut = (code: string | null) => new Set(types.map((type) => type.code).filter((one) => one !== code));
  const put = (code: string | null, type: TypeFacts) => {
    onChange(code === null ? [...types, type] : types.map((one) => (one.code === code ? type : one)));
    setOpen(null);
  };
  /** In its former place, as the order of the list is the regulation's. */
  const restore = (type: TypeFacts) => {
    const order = before.map(({ code }) => code);
    const at = types.findIndex(({ code }) => order.indexOf(code) > order.indexOf(type.code));
    onChange(at < 0 ? [...types, type] : types.toSpliced(at, 0, type));
  };
  return (
    <>
      <ul className={styles.types} aria-label={t('cases.types')}>
        {types.map((type) => (
          <li key={type.code}>
            {open === type.code
              ? <TypeForm type={type} others={codesBut(type.code)} onDone={(made) => put(type.code, made)} onCancel={() => setOpen(null)} />
              : (
                <div className={styles.type}>
                  <span>{name(type)}<small>{type.code}</small></span>
                  {news.has(type.code) && <StateDot tone="done">{t('cases.isNew')}</StateDot>}
                  {others.has(type.code) && <StateDot tone="soon">{t('cases.isChanged')}</StateDot>}
                  <Button weight="quiet" disabled={open !== null} aria-label={t('cases.changeType', { code: type.code })} onClick={() => setOpen(type.code)}>{t('cases.edit')}</Button>
                  <Button weight="quiet" disabled={open !== null} aria-label={t('cases.leaveOut', { type: name(type) })} onClick={() => onChange(types.filter(({ code }) => code !== type.code))}>{t('cases.leaveOutShort')}</Button>
                </div>
              )}
          </li>
        ))}
        {removed.map((type) => (
          <li key={type.code}>
            <div className={styles.type}>
              <span><span className={styles.gone}>{name(type)}</span><small>{type.code}</small></span>
              <StateDot tone="due">{t('cases.isGone')}</StateDot>
              <Button weight="quiet" disabled={open !== null} aria-label={t('cases.takeBack', { type: name(type) })} onClick={() => restore(type)}>{t('cases.takeBackShort')}</Button>
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        {open === '' ? <TypeForm type={null} others={codesBut(null)} onDone={(made) => put(null, made)} onCancel={() => setOpen(null)} /> : <Button disabled={open !== null} onClick={() => setOpen('')}>{t('cases.addType')}</Button>}
      </div>
    </>
  );
}
