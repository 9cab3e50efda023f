import { Link } from '@tanstack/react-router';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import type { CaseSearch } from './case-search.ts';
import styles from './cases.module.css';

type Props = {
  /** Null where it is hidden. */
  value: number | null;
  /** Whether it is of a type whose cases stand in no list for whoever lacks the right. */
  sealed: boolean;
  /** Which cases they are. */
  list: CaseSearch & { wilayah?: string };
};

/** Whether the cases behind a number, of a sealed type or of others, stand in a list that the viewer may read. */
export function useOpens(): (sealed: boolean) => boolean {
  const [cases, all] = [useCan('case.read'), useCan('case.readSensitive')];
  return (sealed) => cases && (all || !sealed);
}

/** A number of the recap: "<5" where it is hidden, else the way to the cases behind it. */
export function RecapNumber({ value, sealed, list }: Props) {
  const t = useText();
  const { number } = useFormat();
  const opens = useOpens();
  if (value === null) return <abbr className={styles.small} title={t('cases.fewWhy')}>{t('cases.few')}</abbr>;
  return value > 0 && opens(sealed) ? <Link to="/ppks/kasus" search={list}>{number(value)}</Link> : number(value);
}
