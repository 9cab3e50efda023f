import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { Credentials } from '../features/own-account/Credentials.tsx';
import { SessionList } from '../features/own-account/SessionList.tsx';
import { useText } from '../i18n/use-text.ts';
import { useViewer } from '../shell/session-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const ownAccountQuery = graphql(`query OwnAccount { accountSessions { id ...SessionLine_session @unmask } ownCredentials { ...Credentials_credentials @unmask } }`);

/** Begins to read where the viewer is signed in: always anew, as other browsers come and go. */
export function loader({ context }: { context: RouterContext }) {
  return context.preload(ownAccountQuery, { fetchPolicy: 'network-only' });
}

const route = getRouteApi('/akun');

/** One's own account: sessions, password, second factor. */
export const Route = createLazyRoute('/akun')({ component: OwnAccount, pendingComponent: ListSkeleton });

function OwnAccount() {
  const t = useText();
  const { name } = useViewer();
  const { data, error } = useReadQuery(route.useLoaderData());
  if (!data) throw error ?? new Error('The graph gave no account');
  return (
    <>
      <PageHead title={t('akunku.title')} line={<span>{name}</span>} />
      {data.accountSessions ? <SessionList sessions={data.accountSessions} /> : <Notice tone="due">{t('forms.noAnswer')}</Notice>}
      {data.ownCredentials && <Credentials credentials={data.ownCredentials} />}
    </>
  );
}
