import { today } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import type { OfficePosts_OfficeFragment } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { periodWords } from '../events/event-words.ts';
import type { PostDoing } from './PostForm.tsx';
import styles from './offices.module.css';

export type Post = OfficePosts_OfficeFragment['posts'][number];
type Step = 'SUCCEED' | 'END' | 'CORRECT' | 'WITHDRAW';
const words = { SUCCEED: 'offices.succeed', END: 'offices.end', CORRECT: 'offices.correctTerm', WITHDRAW: 'offices.withdraw' } as const satisfies Record<Step, MessageId>;
const whole = { SUCCEED: 'offices.succeedIn', END: 'offices.endOf', CORRECT: 'offices.correctTermOf', WITHDRAW: 'offices.withdrawOf' } as const satisfies Record<Step, MessageId>;

type Props = { title: string; posts: readonly Post[]; /** Missing for those who may not change them. */ onDo?: (doing: PostDoing) => void };

/** Terms in posts and who holds them; a post may be known without a name. */
export function PostTable({ title, posts, onDo }: Props) {
  const t = useText();
  const { shortDate } = useFormat();
  const dated = posts.some(({ validFrom, validTo }) => validFrom || validTo);
  const columns: Column<Post>[] = [
    {
      key: 'title',
      head: t('offices.post'),
      cell: (post) => <>{post.title}{post.caveats.map(({ text }) => <span key={text} className={secondLineClass}>{text}</span>)}</>,
      phone: 'lead',
    },
    { key: 'holder', head: t('offices.holder'), cell: ({ holder }) => (holder ? <Link to="/orang/$id" params={{ id: holder.id }}>{holder.displayName}</Link> : t('events.nameless')), phone: 'bare' },
    ...(dated ? [{ key: 'period', head: t('offices.term'), cell: ({ validFrom, validTo }: Post) => periodWords(validFrom ?? undefined, validTo ?? undefined, shortDate, t), phone: 'bare' as const }] : []),
    ...(onDo ? [{ key: 'do', head: '', cell: (post: Post) => <Steps post={post} onDo={onDo} />, phone: 'bare' as const }] : []),
  ];
  return <Table label={title} columns={columns} rows={posts} rowKey={({ id }) => id} dense />;
}

function Steps({ post, onDo }: { post: Post; onDo: (doing: PostDoing) => void }) {
  const t = useText();
  const running = post.validTo === null || post.validTo >= today();
  const steps: Step[] = [...(running ? ['SUCCEED', 'END'] as const : []), 'CORRECT', 'WITHDRAW'];
  const name = post.holder ? `${post.title}, ${post.holder.displayName}` : post.title;
  return (
    <span className={styles.steps}>
      {steps.map((step) => <Button key={step} weight="quiet" aria-label={t(whole[step], { post: name })} onClick={() => onDo({ step, post })}>{t(words[step])}</Button>)}
    </span>
  );
}
