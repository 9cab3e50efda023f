import { today } from '@pilar/domain/dates';
import { Link, createLazyRoute, useNavigate } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import type { FormForumInput } from '../__generated__/graphql.ts';
import { newForumSpecs } from '../features/forums/forum-specs.ts';
import { EntryCard } from '../features/records/EntryCard.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const formForum = graphql(`
  mutation FormForum($input: FormForumInput!) {
    formForum(input: $input) { __typename ... on Forum { id } ...Refusal @unmask }
  }
`);

const blank = { kind: 'FK_TKSK', area: null, name: '', secretariat: '', office: null, chair: null, chairName: '' };

/** A new forum. */
export const Route = createLazyRoute('/forum/baru')({ component: NewForum });

function NewForum() {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(formForum);
  if (!useCan('forum.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('forums.form')}
        trail={[<Link key="list" to="/forum" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('forums.title')}</Link>]}
        line={<span>{t('forums.formLine')}</span>}
      />
      <EntryCard
        title={t('forums.form')}
        save={t('forums.doForm')}
        specs={newForumSpecs}
        values={{ ...blank, on: today() }}
        busy={busy}
        submit={(given) => submit(given as unknown as FormForumInput)}
        onSaved={(id) => void navigate({ to: '/forum/$id', params: { id } })}
        onCancel={() => void navigate({ to: '/forum' })}
      />
    </>
  );
}
