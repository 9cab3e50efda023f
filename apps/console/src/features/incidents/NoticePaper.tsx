import { formatLongDate, today } from '@pilar/domain/dates';
import styles from './NoticePaper.module.css';

/** The notice as it lies on paper; in Indonesian, whoever prints it. */
export function NoticePaper({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  return (
    <article className={styles.paper} lang="id">
      <h2>{title}</h2>
      {paragraphs.map((text) => <p key={text}>{text}</p>)}
      <p className={styles.sign}>{formatLongDate(today(), 'id')}</p>
    </article>
  );
}
