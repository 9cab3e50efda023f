import { Link } from '@tanstack/react-router';
import type { QuestionTopic } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './questions.module.css';

type Count = { topic: QuestionTopic; total: number; open: number };

/** How often each topic came up in what the list is narrowed to; each number opens the questions behind it. */
export function TopicCounts({ counts }: { counts: readonly Count[] }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  if (counts.length === 0) return null;
  const sum = (of: (count: Count) => number) => counts.reduce((all, count) => all + of(count), 0);
  return (
    <Card title={t('questions.byTopic')}>
      <table className={styles.counts}>
        <thead><tr><th scope="col">{t('questions.topic')}</th><th scope="col">{t('questions.asked')}</th><th scope="col">{t('questions.openShort')}</th></tr></thead>
        <tbody>
          {counts.map(({ topic, total, open }) => (
            <tr key={topic}>
              <th scope="row">{label('QUESTION_TOPIC', topic)}</th>
              <td><CountLink topic={topic} words={t('questions.askedOf', { count: number(total), topic: label('QUESTION_TOPIC', topic) })}>{number(total)}</CountLink></td>
              <td>{open === 0 ? '–' : <CountLink topic={topic} open words={t('questions.openOf', { count: number(open), topic: label('QUESTION_TOPIC', topic) })}>{number(open)}</CountLink>}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('questions.all')}</th>
            <td><CountLink words={t('questions.askedAll', { count: number(sum(({ total }) => total)) })}>{number(sum(({ total }) => total))}</CountLink></td>
            <td>{sum(({ open }) => open) === 0 ? '–' : <CountLink open words={t('questions.openAll', { count: number(sum(({ open }) => open)) })}>{number(sum(({ open }) => open))}</CountLink>}</td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}

/** Narrows the list to what the number counts; the words searched for stay. */
function CountLink({ topic, open, words, children }: { topic?: QuestionTopic; open?: boolean; words: string; children: string }) {
  return (
    <Link
      from="/pertanyaan"
      to="."
      aria-label={words}
      search={(before) => ({ ...before, topik: topic && [topic], terbuka: open ? 'ya' as const : undefined, setelah: undefined })}
      state={({ text }) => ({ text })}
      replace
    >
      {children}
    </Link>
  );
}
