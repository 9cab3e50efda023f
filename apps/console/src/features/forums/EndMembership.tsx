import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { forumChanges } from './CorrectForum.tsx';
import { forumFields } from './forum-words.ts';

const endMembership = graphql(`
  mutation EndForumMembership($input: EndForumMembershipInput!) {
    endForumMembership(input: $input) { __typename ... on Forum { id ...ForumPage_forum @unmask } ...Refusal @unmask }
  }
`);

type Props = { forum: { id: string; version: number }; member: string; name: string; onDone: () => void };

/** Notes since when somebody is no member any more. */
export function EndMembership({ forum: { id, version }, member, name, onDone }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(endMembership);
  return (
    <CorrectionCard
      title={t('forums.endMembershipOf', { name })}
      save={t('forums.doEndMembership')}
      specs={[{ name: 'on', label: 'forums.lastDay', kind: 'date' }]}
      values={{ on: '' }}
      suggested={{ on: today() }}
      reasonOnly
      version={version}
      busy={busy}
      submit={(on, reason, values) => submit({ id, version: on, reason, member, ...values })}
      changesSince={useChangesSince(forumChanges, id)}
      fieldNames={forumFields}
      onDone={onDone}
    />
  );
}
