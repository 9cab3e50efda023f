import { Link, Navigate, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { LineState } from '../features/field/LineState.tsx';
import styles from '../features/field/field.module.css';
import { PhotoState } from '../features/monitoring/PhotoState.tsx';
import { useBatches } from '../features/six-t/batches.ts';
import { FieldSixTForm } from '../features/six-t/FieldSixTForm.tsx';
import { useSixTDraft } from '../features/six-t/SixTList.tsx';
import { useText } from '../i18n/use-text.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/lapangan/6t');

/** The 6T of a distribution, filled in where aid is handed out. */
export const Route = createLazyRoute('/lapangan/6t')({ component: FieldSixT });

function FieldSixT() {
  const t = useText();
  const { isian, penyaluran } = route.useSearch();
  const { view } = useOutbox();
  const draft = useSixTDraft()(penyaluran ?? '');
  if (!useCan('sixT.check')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (!penyaluran) return <Navigate to="/lapangan" replace />;
  // Until the browser's storage has answered nobody knows whether there is a draft to go on with.
  if (!view.loaded || !isian) return null;
  if (draft !== undefined && draft !== isian && !view.items.some(({ id }) => id === isian)) return <Navigate to="/lapangan/6t" search={{ penyaluran, isian: draft }} replace />;
  return <Batch penyaluran={penyaluran} isian={isian} />;
}

function Batch({ penyaluran, isian }: { penyaluran: string; isian: string }) {
  const t = useText();
  const batches = useBatches();
  const [first] = batches ?? [];
  const batch = batches?.find(({ id }) => id === penyaluran);
  if (batches === null) return null;
  return (
    <div className={styles.page}>
      <PageHead title={t('sixT.title')} trail={[<Link key="field" to="/lapangan">{t('field.title')}</Link>]} line={batch && <span>{[batch.programme.name, batch.period, batch.area.shortName, batch.goods].filter(Boolean).join(', ')}</span>} />
      <LineState />
      <PhotoState />
      {batch ? <FieldSixTForm key={isian} id={isian} batch={batch} /> : <State title={t('sixT.batchUnknown')}>{t(first ? 'sixT.batchUnknownWhy' : 'sixT.batchesNone')}</State>}
    </div>
  );
}
