import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { PersonRoles_PersonFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { MentionTable, type Mention } from '../records/MentionTable.tsx';

const fragment = graphql(`
  fragment PersonRoles_person on Person {
    id
    eventRoles(first: 50) {
      edges { node { id role post office { id name } event { id title date state } } }
    }
  }
`);

type Role = NonNullable<PersonRoles_PersonFragment['eventRoles']>['edges'][number]['node'];

/** The events a person had a role in, newest first; several roles at one event stand in one line. */
export function PersonRoles({ person }: { person: FragmentType<PersonRoles_PersonFragment> }) {
  const t = useText();
  const label = useLabel();
  const { data, complete } = useFragment({ fragment, from: person });
  if (!complete || !data.eventRoles) return null;
  const roles = data.eventRoles.edges.map(({ node }) => node);
  const mentions = byEvent(roles).map(({ event, held }): Mention => {
    const first = held[0];
    const post = [first?.post, first?.office?.name].filter(Boolean).join(', ');
    const kinds = held.map(({ role }) => label('EVENT_ROLE', role)).join(', ');
    return { ...event, second: [kinds, post].filter(Boolean).join(' · ') };
  });
  return (
    <Section title={t('people.eventRoles')}>
      {mentions.length === 0 ? <p>{t('people.noEventRoles')}</p> : <MentionTable label={t('people.eventRoles')} mentions={mentions} />}
    </Section>
  );
}

function byEvent(roles: readonly Role[]): { event: Role['event']; held: Role[] }[] {
  const found = new Map<string, { event: Role['event']; held: Role[] }>();
  for (const role of roles) {
    const known = found.get(role.event.id);
    if (known) known.held.push(role);
    else found.set(role.event.id, { event: role.event, held: [role] });
  }
  return [...found.values()];
}
