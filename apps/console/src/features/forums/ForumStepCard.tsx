import type { TypedDocumentNode } from '@apollo/client';
import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { forumChanges } from './CorrectForum.tsx';
import { stepSpecs } from './forum-specs.ts';
import { forumFields } from './forum-words.ts';

const rest = graphql(`mutation RestForum($input: RestForumInput!) { restForum(input: $input) { __typename ... on Forum { id ...ForumPage_forum @unmask } ...Refusal @unmask } }`);
const revive = graphql(`mutation ReviveForum($input: ReviveForumInput!) { reviveForum(input: $input) { __typename ... on Forum { id ...ForumPage_forum @unmask } ...Refusal @unmask } }`);
const dissolve = graphql(`mutation DissolveForum($input: DissolveForumInput!) { dissolveForum(input: $input) { __typename ... on Forum { id ...ForumPage_forum @unmask } ...Refusal @unmask } }`);

/** Steps that a small form takes; a board has one of its own. */
export type PlainStep = 'REST' | 'REVIVE' | 'DISSOLVE';
/** Each answers alike: the forum, or why not. */
type StepMutation = TypedDocumentNode<{ step: { __typename: 'Forum'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = { REST: rest, REVIVE: revive, DISSOLVE: dissolve } as unknown as Readonly<Record<PlainStep, StepMutation>>;

/** What the next step of a forum asks for: the day, and the reason. */
export function ForumStepCard({ step, forum: { id, version }, onDone }: { step: PlainStep; forum: { id: string; version: number }; onDone: () => void }) {
  const label = useLabel();
  const { submit, busy } = useSubmit(mutations[step]);
  const name = label('FORUM_STEP', step);
  return (
    <CorrectionCard
      title={name}
      save={name}
      specs={stepSpecs}
      values={{ on: '' }}
      suggested={{ on: today() }}
      reasonOnly
      version={version}
      busy={busy}
      submit={(on, reason, values) => submit({ id, version: on, reason, ...values })}
      changesSince={useChangesSince(forumChanges, id)}
      fieldNames={forumFields}
      onDone={onDone}
    />
  );
}
