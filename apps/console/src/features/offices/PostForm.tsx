import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { EntryCard } from '../records/EntryCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import type { Post } from './PostTable.tsx';
import { officeChanges } from './office-changes.ts';
import { officeFields } from './office-words.ts';

const assignPost = graphql(`
  mutation AssignPost($input: AssignPostInput!) {
    assignPost(input: $input) { __typename ... on Office { id ...OfficePosts_office @unmask } ...Refusal @unmask }
  }
`);

const correctPost = graphql(`
  mutation CorrectPost($input: CorrectPostInput!) {
    correctPost(input: $input) { __typename ... on Office { id ...OfficePosts_office @unmask } ...Refusal @unmask }
  }
`);

const endPost = graphql(`
  mutation EndPost($input: EndPostInput!) {
    endPost(input: $input) { __typename ... on Office { id ...OfficePosts_office @unmask } ...Refusal @unmask }
  }
`);

/** What is done with a post: filled for the first time, given to a successor, corrected, ended, or taken back. */
export type PostDoing = { step: 'ASSIGN'; post?: undefined } | { step: 'SUCCEED' | 'CORRECT' | 'END' | 'WITHDRAW'; post: Post };

type Props<Doing> = { office: { id: string; version: number }; doing: Doing; onDone: () => void };

const title: Spec = { name: 'title', label: 'offices.post', hint: 'offices.postHint', required: true };
const holder: Spec = { name: 'holder', label: 'offices.holder', kind: 'person', hint: 'offices.holderHint' };
const days: readonly Spec[] = [{ name: 'validFrom', label: 'offices.firstDay', kind: 'date' }, { name: 'validTo', label: 'offices.lastDay', kind: 'date' }];
const correctSpecs: readonly Spec[] = [title, holder, ...days];
const endSpecs: readonly Spec[] = [{ name: 'on', label: 'offices.lastDay', kind: 'date', required: true }];

/** The form of what is done with a post. */
export function PostForm({ doing, ...rest }: Props<PostDoing>) {
  if (doing.step === 'CORRECT') return <CorrectPost {...rest} doing={doing.post} />;
  if (doing.step === 'END') return <EndPost {...rest} doing={doing.post} />;
  return <AssignPost {...rest} doing={doing.post ?? null} />;
}

/** Gives a post to somebody; whoever held it until then leaves it the day before. */
function AssignPost({ office, doing: before, onDone }: Props<Post | null>) {
  const t = useText();
  const { submit, busy } = useSubmit(assignPost);
  const [from, to] = days as [Spec, Spec];
  return (
    <EntryCard
      title={before ? t('offices.succeedIn', { post: before.title }) : t('offices.assignPost')}
      save={t('offices.savePost')}
      specs={[holder, title, { ...from, hint: before ? 'offices.successorHint' : 'offices.firstDayHint', required: before !== null }, { ...to, hint: 'offices.lastDayHint' }]}
      values={{ title: before?.title ?? '', holder: null, validFrom: before ? today() : '', validTo: '' }}
      busy={busy}
      submit={(given) => submit({ office: office.id, ...given } as unknown as Parameters<typeof submit>[0])}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}

/** Puts right what was entered wrongly of a term, also of one that has ended. */
function CorrectPost({ office: { id, version }, doing: post, onDone }: Props<Post>) {
  const t = useText();
  const { submit, busy } = useSubmit(correctPost);
  return (
    <CorrectionCard
      title={t('offices.correctTermOf', { post: post.title })}
      lead={t('offices.correctTermWhy')}
      save={t('offices.saveTerm')}
      specs={correctSpecs}
      values={{ title: post.title, holder: post.holder && { id: post.holder.id, name: post.holder.displayName }, validFrom: post.validFrom ?? '', validTo: post.validTo ?? '' }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, post: post.id, reason, ...changes })}
      changesSince={useChangesSince(officeChanges, id)}
      fieldNames={officeFields}
      onDone={onDone}
    />
  );
}

/** Ends a term and leaves the post vacant. */
function EndPost({ office: { id, version }, doing: post, onDone }: Props<Post>) {
  const t = useText();
  const { submit, busy } = useSubmit(endPost);
  return (
    <CorrectionCard
      title={t('offices.endOf', { post: post.title })}
      lead={t('offices.endWhy')}
      save={t('offices.saveEnd')}
      specs={endSpecs}
      values={{ on: '' }}
      suggested={{ on: today() }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, post: post.id, reason, ...changes })}
      changesSince={useChangesSince(officeChanges, id)}
      fieldNames={officeFields}
      onDone={onDone}
    />
  );
}
