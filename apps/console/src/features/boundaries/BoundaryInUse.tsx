import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Suspense } from 'react';
import type { BoundaryInUse_SetFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/Card.tsx';
import { BoundaryPreview } from './BoundaryPreview.tsx';
import { ChangeBoundaries } from './ChangeBoundaries.tsx';
import { useLevelNames } from './use-level-names.ts';
import styles from './Boundaries.module.css';

const fragment = graphql(`
  fragment BoundaryInUse_set on BoundarySet {
    id
    name
    levels
    url
    installedAt
    version
  }
`);

/** What maps are drawn with now, and the way back to the schematic map. */
export function BoundaryInUse({ set }: { set: FragmentType<BoundaryInUse_SetFragment> | null }) {
  const t = useText();
  return <Card title={t('boundaries.inUse')}>{set ? <Installed set={set} /> : <p>{t('boundaries.schematic')}</p>}</Card>;
}

function Installed({ set }: { set: FragmentType<BoundaryInUse_SetFragment> }) {
  const t = useText();
  const { dateTime } = useFormat();
  const names = useLevelNames();
  const { data, complete } = useFragment({ fragment, from: set });
  if (!complete) return null;
  return (
    <div className={styles.set}>
      <div className={styles.words}>
        <p>{t('boundaries.installed', { name: data.name, at: data.installedAt ? dateTime(data.installedAt) : '–' })}</p>
        <p className={styles.quiet}>{t('boundaries.levels', { levels: names(data.levels) })}</p>
        <ChangeBoundaries id={data.id} version={data.version} change="remove" />
      </div>
      {data.url && <Suspense><BoundaryPreview url={data.url} levels={data.levels} /></Suspense>}
    </div>
  );
}
