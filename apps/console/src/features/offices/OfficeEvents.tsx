import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { OfficeEvents_OfficeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { MentionTable } from '../records/MentionTable.tsx';

const fragment = graphql(`
  fragment OfficeEvents_office on Office {
    id
    events(first: 50) { edges { node { id title date state type } } }
  }
`);

/** The events of an office: as organiser, as venue, or in a role. */
export function OfficeEvents({ office }: { office: FragmentType<OfficeEvents_OfficeFragment> }) {
  const t = useText();
  const label = useLabel();
  const { data, complete } = useFragment({ fragment, from: office });
  if (!complete || !data.events) return null;
  const mentions = data.events.edges.map(({ node: { type, ...event } }) => ({ ...event, second: label('EVENT_TYPE', type) }));
  return (
    <Section title={t('events.title')}>
      {mentions.length === 0 ? <p>{t('offices.noEvents')}</p> : <MentionTable label={t('events.title')} mentions={mentions} />}
    </Section>
  );
}
