import { Link } from '@tanstack/react-router';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import type { CaseSearch } from './case-search.ts';
import styles from './cases.module.css';

type Props = { /** Null where it is hidden. */ value: number | null; /** Which cases they are; left out where no list shows them. */ list?: CaseSearch & { wilayah?: string } };

/** A number of the recap: "<5" where it is hidden, else the way to the cases behind it for whoever may read them all. */
export function RecapNumber({ value, list }: Props) {
  const t = useText();
  const { number } = useFormat();
  const opens = useCan('case.readSensitive');
  if (value === null) return <abbr className={styles.small} title={t('cases.fewWhy')}>{t('cases.few')}</abbr>;
  return value > 0 && opens && list ? <Link to="/ppks/kasus" search={list}>{number(value)}</Link> : number(value);
}
