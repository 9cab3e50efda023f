import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Suspense, lazy, useState } from 'react';
import type { OfficePosts_OfficeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import type { PostDoing } from './PostForm.tsx';
import { PostTable } from './PostTable.tsx';
import styles from './offices.module.css';

const fragment = graphql(`
  fragment OfficePosts_office on Office {
    id
    version
    viewerCan { assignPost }
    posts { id title validFrom validTo holder { id displayName } caveats { field kind text } }
  }
`);

// A form comes with what checks its input; a reader need not wait for that.
const PostForm = lazy(() => import('./PostForm.tsx').then((file) => ({ default: file.PostForm })));
const WithdrawPost = lazy(() => import('./WithdrawPost.tsx').then((file) => ({ default: file.WithdrawPost })));

/** The posts of an office and who holds them, to be filled, corrected and ended here; who held them before is folded away. */
export function OfficePosts({ office }: { office: FragmentType<OfficePosts_OfficeFragment> }) {
  const t = useText();
  const { data, complete } = useFragment({ fragment, from: office });
  const [doing, setDoing] = useState<PostDoing | null>(null);
  if (!complete) return null;
  const { posts, viewerCan: { assignPost: mayAssign } } = data;
  const present = posts.filter(({ validTo }) => validTo === null || validTo >= today());
  const former = posts.filter((post) => !present.includes(post));
  const onDo = mayAssign ? setDoing : undefined;
  const done = () => setDoing(null);
  return (
    <Section title={t('offices.posts')}>
      {present.length === 0 ? <p>{t(former.length === 0 ? 'offices.noPosts' : 'offices.allVacant')}</p> : <PostTable title={t('offices.posts')} posts={present} onDo={onDo} />}
      {former.length > 0 && (
        <Details title={t('offices.formerPosts', { count: former.length })} open={false}><PostTable title={t('offices.formerPostsTitle')} posts={former} onDo={onDo} /></Details>
      )}
      {doing && doing.step !== 'WITHDRAW' && <div className={styles.below}><Suspense fallback={null}><PostForm key={`${doing.step}${doing.post?.id}`} office={data} doing={doing} onDone={done} /></Suspense></div>}
      {doing?.step === 'WITHDRAW' && <Suspense fallback={null}><WithdrawPost office={data} post={doing.post} onClose={done} /></Suspense>}
      {mayAssign && (doing === null || doing.step === 'WITHDRAW') && <div className={styles.below}><Button onClick={() => setDoing({ step: 'ASSIGN' })}>{t('offices.assignPost')}</Button></div>}
    </Section>
  );
}
