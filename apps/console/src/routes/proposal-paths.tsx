import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { PathCard, type Path } from '../features/proposal-paths/PathCard.tsx';
import { PathForm } from '../features/proposal-paths/PathForm.tsx';
import { proposalPathsQuery } from '../features/proposal-paths/paths-query.ts';
import styles from '../features/proposal-paths/paths.module.css';
import { useFormat, useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

/** Begins to read the paths. */
export function loader({ context }: { context: RouterContext }) {
  return context.preload(proposalPathsQuery, { fetchPolicy: 'cache-and-network' });
}

const route = getRouteApi('/pengaturan/jalur-usulan');

/** How proposals pass from the village to the ministry: the path that holds, those to come, those before. */
export const Route = createLazyRoute('/pengaturan/jalur-usulan')({ component: ProposalPaths, pendingComponent: ListSkeleton });

function ProposalPaths() {
  const t = useText();
  const { shortDate } = useFormat();
  const sets = useCan('proposal.setPath');
  const [setting, setSetting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const paths = data?.proposalPaths;
  if (!paths) {
    if (error) throw error;
    return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  }
  const holding = paths.find(({ validFrom }) => validFrom <= today());
  const title = (path: Path) => t(path === holding ? 'usulan.pathNow' : path.validFrom > today() ? 'usulan.pathComing' : 'usulan.pathBefore', { date: shortDate(path.validFrom) });
  return (
    <>
      <PageHead
        title={t('usulan.paths')}
        trail={[<Link key="list" to="/usulan">{t('usulan.title')}</Link>]}
        line={<span>{t('usulan.pathsLine')}</span>}
        actions={sets && !setting && <Button weight="main" onClick={() => setSetting(true)}>{t('usulan.newPath')}</Button>}
      />
      <div className={styles.paths}>
        {setting && paths[0] && <PathForm from={paths[0]} onDone={() => setSetting(false)} />}
        {paths.map((path) => <PathCard key={path.id} title={title(path)} path={path} />)}
      </div>
    </>
  );
}
