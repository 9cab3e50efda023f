import { useApolloClient, useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { FamilyMembers } from '../features/beneficiaries/FamilyMembers.tsx';
import { NoPromise, partClass } from '../features/beneficiaries/NoPromise.tsx';
import { RegisterMember } from '../features/beneficiaries/RegisterMember.tsx';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import { toast } from '../ui/Toast.tsx';
import type { RouterContext } from './root.tsx';

const membersQuery = graphql(`
  query FamilyMembersToAdd($id: ID!) {
    family(id: $id) { id address lifeState area { code fullName } head { id fullName } viewerCan { addMember } ...FamilyMembers_family @unmask }
  }
`);

type Request = { params: { id: string }; context: RouterContext };

/** Begins to read the family as it is now. */
export function loader({ params, context }: Request) {
  return context.preload(membersQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id } });
}

const route = getRouteApi('/ppks/keluarga/$id/anggota');

/** Members of a family entered one after the other, without leaving the keyboard. */
export const Route = createLazyRoute('/ppks/keluarga/$id/anggota')({ component: AddMembers, pendingComponent: RecordSkeleton });

function AddMembers() {
  const t = useText();
  const client = useApolloClient();
  const [entered, setEntered] = useState<readonly string[]>([]);
  const { data, error } = useReadQuery(route.useLoaderData());
  const family = data?.family;
  if (!family) {
    if (error) throw error;
    return <NotFound />;
  }
  if (!family.viewerCan.addMember || family.lifeState !== 'ACTIVE') return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  // The form begins anew before the list is read again: what is typed for the next member stays.
  const saved = (_id: string, { name, relation }: { name: string; relation: string }) => {
    toast(t('ppks.memberRegistered', { name }));
    setEntered([...entered, relation]);
    void client.refetchQueries({ include: 'active' });
  };
  const { id, area, head, members } = family;
  return (
    <>
      <PageHead
        title={t('ppks.addMembers')}
        trail={[<Link key="list" to="/ppks">{t('ppks.title')}</Link>, <Link key="family" to="/ppks/keluarga/$id" params={{ id }}>{head?.fullName ?? t('ppks.noHead')}</Link>]}
        line={<span>{[family.address, area.fullName].filter(Boolean).join(', ')}</span>}
      />
      <NoPromise />
      {members && members.length > 0 && <div className={partClass}><FamilyMembers members={members} /></div>}
      <RegisterMember
        key={entered.length}
        family={{ id, area, headless: head === null && !entered.includes('KEPALA_KELUARGA') }}
        save={t('ppks.saveNext')}
        ways={<Link to="/ppks/keluarga/$id" params={{ id }} className={buttonClass()}>{t('ppks.finish')}</Link>}
        onSaved={saved}
      />
    </>
  );
}
