import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ReferralDesk } from '../features/referrals/ReferralDesk.tsx';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const caseQuery = graphql(`
  query CaseToRefer($id: ID!) {
    welfareCase(id: $id) { id number mayRefer fittingCare area { code fullName } }
  }
`);

type Request = { params: { id: string }; context: RouterContext };

/** Begins to read the case that is to be referred. */
export function loader({ params, context }: Request) {
  return context.preload(caseQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id } });
}

const route = getRouteApi('/ppks/kasus/$id/rujuk');

/** The desk for one case: who could take it, and the form of its referral. */
export const Route = createLazyRoute('/ppks/kasus/$id/rujuk')({ component: Refer, pendingComponent: RecordSkeleton });

function Refer() {
  const t = useText();
  const { data, error } = useReadQuery(route.useLoaderData());
  const found = data?.welfareCase;
  if (!found?.mayRefer || !found.fittingCare) {
    if (error) throw error;
    return <NotFound />;
  }
  return (
    <>
      <PageHead
        title={t('rujukan.deskTitle', { number: found.number })}
        trail={[<Link key="case" to="/ppks/kasus/$id" params={{ id: found.id }}>{t('rujukan.case')}</Link>]}
        line={<span>{found.area.fullName}</span>}
      />
      <ReferralDesk case={found.id} fitting={found.fittingCare} />
    </>
  );
}
