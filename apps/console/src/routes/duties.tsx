import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CareTabs } from '../features/duties/CareTabs.tsx';
import { DutyProgress } from '../features/duties/DutyProgress.tsx';
import { DutyChanges, DutyInForce } from '../features/duties/DutyVersions.tsx';
import { KindPills } from '../features/duties/KindPills.tsx';
import { OwnDuties } from '../features/duties/OwnDuties.tsx';
import { PublishDuties } from '../features/duties/PublishDuties.tsx';
import styles from '../features/duties/duties.module.css';
import type { DutySearch } from '../features/duties/duty-search.ts';
import { useText } from '../i18n/use-text.ts';
import type { MessageId } from '../i18n/messages.ts';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useLabel, useViewer } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { FilterBar } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const dutiesQuery = graphql(`
  query Duties($type: PillarType!) {
    duties(first: 100, filter: { type: [$type] }, order: [TYPE]) {
      edges { node { id number validFrom items legalBasis { id citation } caveats { text } } }
    }
  }
`);

const parts: Readonly<Record<string, MessageId>> = { 'duties.edges.node.@institutions': 'duties.legalBasis' };

/** Begins to read the versions of the kind that the address names. */
export function loader({ deps: { jenis = 'TKSK' }, context }: { deps: DutySearch; context: RouterContext }) {
  return context.preload(dutiesQuery, { fetchPolicy: 'cache-and-network', variables: { type: jenis } });
}

const route = getRouteApi('/tupoksi');

/** The main duties of each kind of pillar: what is in force, what changed, and who has acknowledged it. */
export const Route = createLazyRoute('/tupoksi')({ component: Duties, pendingComponent: ListSkeleton });

function Duties() {
  const t = useText();
  const label = useLabel();
  const { jenis: type = 'TKSK' } = route.useSearch();
  const { grant } = useViewer();
  const publishes = useCan('duty.publish');
  const readsTerms = useCan('pillar.read');
  const [publishing, setPublishing] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  if (!data?.duties) throw error ?? new Error('The graph gave no duties');
  const versions = data.duties.edges.map(({ node }) => node);
  return (
    <>
      <PageHead
        title={t('duties.title')}
        line={<span>{label('PILLAR_TYPE', type)}</span>}
        actions={publishes && !publishing && <Button onClick={() => setPublishing(true)}>{t('duties.publishNew')}</Button>}
      />
      <CareTabs />
      <FilterBar label={t('duties.kinds')}><KindPills chosen={type} /></FilterBar>
      <Partial error={error} parts={parts} />
      <div className={styles.page}>
        {publishing && <PublishDuties key={type} type={type} last={versions[0]} onDone={() => setPublishing(false)} />}
        <DutyInForce versions={versions} />
        {grant.role === 'TKSK' && type === 'TKSK' && <Suspense fallback={null}><OwnDuties area={grant.area.code} /></Suspense>}
        <DutyChanges key={`changes-${type}`} versions={versions} />
        {readsTerms && grant.role !== 'TKSK' && versions.length > 0 && <Suspense fallback={<ListSkeleton />}><DutyProgress type={type} /></Suspense>}
      </div>
    </>
  );
}
