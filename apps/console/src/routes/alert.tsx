import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { lookInto } from '../features/alerts/alert-words.ts';
import { SettleAlert } from '../features/alerts/SettleAlert.tsx';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Card, Facts } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const alertQuery = graphql(`
  query AlertRecord($id: ID!) {
    alert(id: $id) {
      id
      version
      kind
      use
      accountName
      role
      day
      count
      bound
      state
      reason
      settledBy
      settledAt
      createdAt
      area { code fullName }
      viewerCan { settle }
    }
  }
`);

/** Begins to read the alert. */
export function loader({ params, context }: { params: { id: string }; context: RouterContext }) {
  return context.preload(alertQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id } });
}

const route = getRouteApi('/pelindungan/peringatan/$id');

/** One alert: who did what how often, and what came of it. */
export const Route = createLazyRoute('/pelindungan/peringatan/$id')({ component: AlertRecord, pendingComponent: RecordSkeleton });

function AlertRecord() {
  const t = useText();
  const label = useLabel();
  const handles = useCan('incident.handle');
  const { shortDate, dateTime, number } = useFormat();
  const { data, error } = useReadQuery(route.useLoaderData());
  const alert = data?.alert;
  if (!alert) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, kind, use, accountName, role, area, day, count, bound, state, reason, settledBy, settledAt, createdAt, viewerCan } = alert;
  return (
    <>
      <PageHead
        title={label('SECURITY_ALERT_KIND', kind)}
        trail={[<Link key="list" to="/pelindungan/peringatan" search={({ wilayah }) => ({ wilayah })}>{t('peringatan.title')}</Link>]}
        line={<><span>{accountName}</span><span aria-hidden="true">·</span><StateDot tone={state === 'OPEN' ? 'due' : 'done'}>{label('SECURITY_ALERT_STATE', state)}</StateDot></>}
        actions={<>{handles && state === 'OPEN' && <Link to="/pelindungan/insiden/baru" search={{ peringatan: id }} className={buttonClass()}>{t('peringatan.openIncident')}</Link>}{viewerCan.settle && <SettleAlert key={version} id={id} version={version} />}</>}
      />
      <Columns
        main={(
          <>
            <Card title={t('peringatan.what')}>
              <p>{use ? t('peringatan.told', { who: accountName, what: label('DAILY_USE', use), count: number(count), bound: number(bound) }) : kind === 'SIGN_IN_ATTACK' ? t(role ? 'peringatan.toldAccount' : 'peringatan.toldNetwork', { who: accountName, count }) : label('SECURITY_ALERT_KIND', kind)}</p>
              <p>{t(kind === 'SIGN_IN_ATTACK' && !role ? 'peringatan.lookNetwork' : lookInto[kind])}</p>
            </Card>
            {reason && <Card title={t('peringatan.reason')}><p>{reason}</p><p>{[settledBy, settledAt && dateTime(settledAt)].filter(Boolean).join(' · ')}</p></Card>}
          </>
        )}
        aside={(
          <Card title={t('peringatan.facts')}>
            <Facts
              facts={[
                { label: t(role ? 'peringatan.who' : 'peringatan.network'), value: accountName },
                { label: t('peringatan.role'), value: role && label('ROLE', role) },
                { label: t('peringatan.area'), value: area.fullName },
                { label: t('peringatan.day'), value: shortDate(day) },
                { label: t('peringatan.toldAt'), value: dateTime(createdAt) },
              ]}
            />
          </Card>
        )}
      />
    </>
  );
}
