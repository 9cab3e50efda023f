import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { OfficePosts_OfficeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { periodWords } from '../events/event-words.ts';

const fragment = graphql(`
  fragment OfficePosts_office on Office {
    id
    posts { id title validFrom validTo holder { id displayName } caveats { field kind text } }
  }
`);

type Post = OfficePosts_OfficeFragment['posts'][number];

/** The posts of an office and who holds them; a post may be known without a name. */
export function OfficePosts({ office }: { office: FragmentType<OfficePosts_OfficeFragment> }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { data, complete } = useFragment({ fragment, from: office });
  if (!complete) return null;
  const dated = data.posts.some(({ validFrom, validTo }) => validFrom || validTo);
  const columns: Column<Post>[] = [
    {
      key: 'title',
      head: t('offices.post'),
      cell: ({ title, caveats }) => <>{title}{caveats.map(({ text }) => <span key={text} className={secondLineClass}>{text}</span>)}</>,
      phone: 'lead',
    },
    { key: 'holder', head: t('offices.holder'), cell: ({ holder }) => (holder ? <Link to="/orang/$id" params={{ id: holder.id }}>{holder.displayName}</Link> : t('events.nameless')), phone: 'bare' },
    ...(dated ? [{ key: 'period', head: t('people.period'), cell: ({ validFrom, validTo }: Post) => periodWords(validFrom ?? undefined, validTo ?? undefined, shortDate, t), phone: 'bare' as const }] : []),
  ];
  return (
    <Section title={t('offices.posts')}>
      {data.posts.length === 0 ? <p>{t('offices.noPosts')}</p> : <Table label={t('offices.posts')} columns={columns} rows={data.posts} rowKey={({ id }) => id} dense />}
    </Section>
  );
}
