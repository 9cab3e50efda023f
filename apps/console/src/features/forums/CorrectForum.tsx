import { graphql } from '../../__generated__/gql.ts';
import type { CorrectForum_ForumFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { forumSpecs } from './forum-specs.ts';
import { forumFields } from './forum-words.ts';

graphql(`
  fragment CorrectForum_forum on Forum {
    id
    version
    name
    secretariat
    chair { id displayName area { code fullName } }
    chairName
    office { id name area { code fullName } }
  }
`);

const correctForum = graphql(`
  mutation CorrectForum($input: CorrectForumInput!) {
    correctForum(input: $input) { __typename ... on Forum { id ...ForumPage_forum @unmask } ...Refusal @unmask }
  }
`);

/** What has changed in a forum, for whoever was too late. */
export const forumChanges = graphql(`
  query ForumChanges($id: ID!) {
    record: forum(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects what is recorded of a forum. */
export function CorrectForum({ forum, onDone }: { forum: CorrectForum_ForumFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctForum);
  const { id, version, name, secretariat, chair, chairName, office } = forum;
  return (
    <CorrectionCard
      title={t('forums.correct')}
      save={t('forums.save')}
      specs={forumSpecs}
      values={{
        name, secretariat: secretariat ?? '', chair: chair ? { id: chair.id, name: chair.displayName, second: chair.area.fullName } : null, chairName: chair ? '' : chairName ?? '',
        office: office ? { id: office.id, name: office.name, second: office.area.fullName } : null,
      }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(forumChanges, id)}
      fieldNames={forumFields}
      onDone={onDone}
    />
  );
}
