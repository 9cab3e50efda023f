import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import { StepDialog } from '../reports/StepDialog.tsx';
import type { Post } from './PostTable.tsx';

const withdrawPost = graphql(`
  mutation WithdrawPost($input: WithdrawPostInput!) {
    withdrawPost(input: $input) { __typename ... on Office { id ...OfficePosts_office @unmask } ...Refusal @unmask }
  }
`);

/** Asks why a term was entered by mistake, and takes it back. */
export function WithdrawPost({ office: { id, version }, post, onClose }: { office: { id: string; version: number }; post: Post; onClose: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(withdrawPost);
  const withdraw = async (reason: string) => {
    const refused = whyNot(await submit({ id, version, post: post.id, reason }), t);
    if (refused === null) toast(t('offices.withdrawn'));
    return refused;
  };
  return <StepDialog title={t('offices.withdrawOf', { post: post.title })} why={t('offices.withdrawWhy')} action={t('offices.saveWithdraw')} busy={busy} onTake={withdraw} onClose={onClose} />;
}
