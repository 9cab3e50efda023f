import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './People.module.css';

type Props = { id: string; likely: readonly { id: string; displayName: string; area: { fullName: string } }[] };

/** Who may be the same person, recorded twice, and the way to compare. */
export function LikelySame({ id, likely }: Props) {
  const t = useText();
  if (likely.length === 0) return null;
  return (
    <Notice word={t('merges.perhaps')}>
      <ul className={styles.names}>
        {likely.map((one) => <li key={one.id}><Link to="/orang/$id/gabung" params={{ id }} search={({ wilayah }) => ({ wilayah, dengan: one.id })}>{t('merges.compareWith', { name: one.displayName, area: one.area.fullName })}</Link></li>)}
      </ul>
    </Notice>
  );
}
