import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Notice } from '../../ui/Notice.tsx';

const restrictionsQuery = graphql(`
  query RestrictionsOf($beneficiary: ID, $person: ID) {
    restrictions(beneficiary: $beneficiary, person: $person) { id liftedAt request { id number } }
  }
`);

/** Says of a record whose data are restricted since when, and whom to ask; to whoever handles requests, by which. */
export function RestrictedNotice({ of, since }: { of: { beneficiary: string } | { person: string }; since: string | null }) {
  const t = useText();
  const { dateTime } = useFormat();
  const reads = useCan('request.read');
  const { data } = useQuery(restrictionsQuery, { variables: of, skip: since === null || !reads, fetchPolicy: 'cache-and-network' });
  if (since === null) return null;
  const standing = data?.restrictions?.filter(({ liftedAt }) => liftedAt === null) ?? [];
  return (
    <Notice word={t('pembatasan.word')}>
      {t('pembatasan.since', { date: dateTime(since) })}
      {standing.map(({ id, request }) => <span key={id}> <Link to="/pelindungan/permintaan/$id" params={{ id: request.id }}>{t('pembatasan.request', { number: request.number })}</Link></span>)}
    </Notice>
  );
}
