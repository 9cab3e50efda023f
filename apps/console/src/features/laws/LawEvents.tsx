import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { LawEvents_LawFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { MentionTable } from '../records/MentionTable.tsx';

const fragment = graphql(`
  fragment LawEvents_law on LegalBasis {
    id
    events(first: 50) { edges { node { id title date state type } } }
  }
`);

/** The events that serve or explain a legal basis. */
export function LawEvents({ law }: { law: FragmentType<LawEvents_LawFragment> }) {
  const t = useText();
  const label = useLabel();
  const { data, complete } = useFragment({ fragment, from: law });
  if (!complete || !data.events) return null;
  const mentions = data.events.edges.map(({ node: { type, ...event } }) => ({ ...event, second: label('EVENT_TYPE', type) }));
  return (
    <Section title={t('laws.events')}>
      {mentions.length === 0 ? <p>{t('laws.noEvents')}</p> : <MentionTable label={t('laws.events')} mentions={mentions} />}
    </Section>
  );
}
