import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { AccessLog } from '../features/audit/AccessLog.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const accountQuery = graphql(`
  query AccessAccount($id: String!) {
    accessAccounts(id: $id) { id name machine }
  }
`);

const route = getRouteApi('/pelindungan/akun/$id');

/** What one account opened, took out and changed. */
export const Route = createLazyRoute('/pelindungan/akun/$id')({ component: AccessAccountPage, pendingComponent: RecordSkeleton });

function AccessAccountPage() {
  const t = useText();
  const { id } = route.useParams();
  const may = useCan('audit.read');
  const { data, error } = useQuery(accountQuery, { variables: { id }, skip: !may });
  if (!may) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (!data) {
    if (error) throw error;
    return <RecordSkeleton />;
  }
  const account = data.accessAccounts?.[0];
  return (
    <>
      <PageHead
        title={account?.name ?? t('akses.otherAccount')}
        trail={[<Link key="desk" to="/pelindungan" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('akses.desk')}</Link>]}
        line={<span>{t(account?.machine ? 'akses.machineLine' : 'akses.accountLine')}</span>}
      />
      <AccessLog of={{ account: id }} />
    </>
  );
}
