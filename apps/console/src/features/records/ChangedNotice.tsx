import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLive } from '../../shell/live.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

const versionQuery = graphql(`
  query RecordVersion($id: ID!, $event: Boolean!, $institution: Boolean!, $law: Boolean!, $office: Boolean!, $person: Boolean!, $pillar: Boolean!, $report: Boolean!) {
    event(id: $id) @include(if: $event) { id version }
    institution(id: $id) @include(if: $institution) { id version }
    legalBasis(id: $id) @include(if: $law) { id version }
    office(id: $id) @include(if: $office) { id version }
    person(id: $id) @include(if: $person) { id version }
    pillar(id: $id) @include(if: $pillar) { id version }
    pillarReport(id: $id) @include(if: $report) { id version }
  }
`);

type Props = { type: 'Event' | 'Institution' | 'LegalBasis' | 'Office' | 'Person' | 'Pillar' | 'PillarReport'; id: string; /** As it is on the screen. */ version: number };

/** Says calmly that somebody else has changed what is on the screen. Nothing moves until the reader asks for it. */
export function ChangedNotice({ type, id, version }: Props) {
  const t = useText();
  const client = useApolloClient();
  const [heard, setHeard] = useState({ id, version });
  const hear = (now: number | null) => setHeard({ id, version: now ?? Number.MAX_SAFE_INTEGER });
  // What changed while nobody listened is asked for past the cache, so that the screen stays as it is.
  const look = async () => {
    const variables = { id, event: type === 'Event', institution: type === 'Institution', law: type === 'LegalBasis', office: type === 'Office', person: type === 'Person', pillar: type === 'Pillar', report: type === 'PillarReport' };
    const { data } = await client.query({ query: versionQuery, variables, fetchPolicy: 'no-cache' });
    const found = Object.values(data ?? {}).find((record) => typeof record === 'object' && record !== null);
    if (found) hear(found.version);
  };
  useLive(type, id, (event) => hear(event.version), () => void look().catch(() => undefined));
  if (heard.id !== id || heard.version <= version) return null;
  return (
    <Notice live>
      {t('records.changed')} <Button weight="quiet" onClick={() => void client.refetchQueries({ include: 'active' })}>{t('records.reload')}</Button>
    </Notice>
  );
}
