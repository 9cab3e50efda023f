import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { PersonFacts_PersonFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { secondLineClass } from '../../ui/Table.tsx';
import { periodWords } from '../events/event-words.ts';

const fragment = graphql(`
  fragment PersonFacts_person on Person {
    id
    fullName
    aliases
    official
    area { code fullName }
    posts { id title validFrom validTo office { id name } }
  }
`);

/** The facts of a person as key and value. */
export function PersonFacts({ person }: { person: FragmentType<PersonFacts_PersonFragment> }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { data, complete } = useFragment({ fragment, from: person });
  if (!complete) return null;
  const posts = data.posts?.map(({ id, title, office, validFrom, validTo }) => (
    <div key={id}>
      {title}, <RecordLink to={`/kantor/${office.id}`}>{office.name}</RecordLink>
      {(validFrom ?? validTo) && <span className={secondLineClass}>{periodWords(validFrom ?? undefined, validTo ?? undefined, shortDate, t)}</span>}
    </div>
  ));
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('people.posts'), value: posts !== undefined && posts.length > 0 && posts },
          { label: t('people.area'), value: data.area.fullName },
          { label: t('people.aliases'), value: data.aliases.length > 0 && data.aliases.map((alias) => <div key={alias}>{alias}</div>) },
          { label: t('people.official'), value: data.official && t('people.officialYes') },
        ]}
      />
    </Card>
  );
}
