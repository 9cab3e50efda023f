import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { FieldNotice_NoticeFragment } from '../../__generated__/graphql.ts';
import { withStore } from '../../outbox/with-store.ts';
import { useViewer } from '../../shell/session-context.tsx';

graphql(`
  fragment FieldNotice_notice on PolicyNotice {
    id
    statement
    explanation
    validFrom
    validTo
    supersededOn
    area { code shortName }
  }
`);

const noticesQuery = graphql(`
  query NoticesInForce($area: RegionCode) {
    policyNotices(first: 100, area: $area, filter: { state: [IN_FORCE] }) { edges { node { id ...FieldNotice_notice @unmask } } }
  }
`);

export type FieldNotice = FieldNotice_NoticeFragment;
type Kept = { grant: string; readAt: string; notices: readonly FieldNotice[] };

/** Whether a notice that was kept here still holds on a day: its last day may have passed since it was read. */
export function stillHolds({ validTo, supersededOn }: Pick<FieldNotice, 'validTo' | 'supersededOn'>, day: string): boolean {
  return !(validTo && validTo < day) && !(supersededOn && supersededOn <= day);
}

/** What is in force for the viewer's area: as it was kept here, then as the graph has it. Null until the first answer. */
export function useNotices(): { notices: readonly FieldNotice[]; readAt: string } | null {
  const client = useApolloClient();
  const { account, grant } = useViewer();
  const [found, setFound] = useState<Kept | null>(null);
  const [of, under, area] = [account?.id ?? '', grant.id, grant.area.code];
  useEffect(() => {
    let left = false;
    const id = `notices-${of}-${under}`;
    const look = async () => {
      const kept = await withStore((store) => store.asides<Kept>(of, 'notices'), null);
      const mine = kept?.find((aside) => aside.id === id)?.content;
      if (mine && !left) setFound(mine);
      const { data } = await client.query({ query: noticesQuery, variables: { area }, fetchPolicy: 'no-cache' });
      if (!data?.policyNotices) return;
      const fresh: Kept = { grant: under, readAt: new Date().toISOString(), notices: data.policyNotices.edges.map(({ node }) => node) };
      await withStore((store) => store.keepAside(of, 'notices', id, fresh), null);
      if (!left) setFound(fresh);
    };
    look().catch(() => {});
    return () => {
      left = true;
    };
  }, [client, of, under, area]);
  return found;
}
