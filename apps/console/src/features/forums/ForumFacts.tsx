import { Link } from '@tanstack/react-router';
import type { ForumFacts_ForumFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { TermEnd } from '../records/TermEnd.tsx';

graphql(`
  fragment ForumFacts_forum on Forum {
    kind
    level
    state
    secretariat
    office { id name }
    chair { id }
    chairName
    decreeNumber
    decreeDate
    decreeIssuer
    termFrom
    termTo
    area { code fullName }
  }
`);

/** The facts of a forum as key and value. */
export function ForumFacts({ forum }: { forum: ForumFacts_ForumFragment }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { chair, chairName, office, termFrom, termTo, decreeDate } = forum;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('forums.kind'), value: label('FORUM_KIND', forum.kind) },
          { label: t('forums.level'), value: label('FORUM_LEVEL', forum.level) },
          { label: t('forums.area'), value: forum.area.fullName },
          { label: t('forums.chair'), value: chair ? <Link to="/orang/$id" params={{ id: chair.id }}>{chairName}</Link> : chairName },
          { label: t('forums.decree'), value: [forum.decreeNumber, decreeDate && shortDate(decreeDate), forum.decreeIssuer].filter(Boolean).join(', ') },
          { label: t('forums.termFrom'), value: termFrom && shortDate(termFrom) },
          { label: t('forums.termTo'), value: termTo && <TermEnd on={termTo} open={forum.state !== 'DISSOLVED'} /> },
          { label: t('forums.secretariat'), value: forum.secretariat },
          { label: t('forums.office'), value: office && <Link to="/kantor/$id" params={{ id: office.id }}>{office.name}</Link> },
        ]}
      />
    </Card>
  );
}
