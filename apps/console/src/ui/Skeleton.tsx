import { useText } from '../i18n/use-text.ts';
import { Columns } from './Columns.tsx';
import { Bar, Unseen } from './State.tsx';
import styles from './Skeleton.module.css';

const rows = Array.from({ length: 8 }, (_, index) => index);

function Head() {
  const t = useText();
  return (
    <div className={styles.head} role="status">
      <Unseen>{t('ui.loading')}</Unseen>
      <Bar width={180} />
      <Bar width={240} />
    </div>
  );
}

function Rows() {
  return (
    <div className={styles.card} aria-hidden="true">
      {rows.map((row) => (
        <div key={row} className={styles.row}>
          <Bar width={80} />
          <Bar width={`${38 + ((row * 7) % 20)}%`} />
          <Bar width={100} />
        </div>
      ))}
    </div>
  );
}

/** A list page while its list is on the way, with the layout it will have. */
export function ListSkeleton() {
  return (
    <>
      <Head />
      <div className={styles.pills} aria-hidden="true">
        {[1, 2, 3, 4].map((pill) => <span key={pill} className={styles.pill} />)}
      </div>
      <Rows />
    </>
  );
}

/** A record page while its record is on the way, with the layout it will have. */
export function RecordSkeleton() {
  return (
    <>
      <Head />
      <Columns
        main={<Rows />}
        aside={<div className={styles.card} aria-hidden="true">{rows.slice(0, 5).map((row) => <div key={row} className={styles.row}><Bar width="80%" /></div>)}</div>}
      />
    </>
  );
}
