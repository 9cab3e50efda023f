import { Link, Navigate, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { LineState } from '../features/field/LineState.tsx';
import styles from '../features/field/field.module.css';
import { FieldVisitForm } from '../features/monitoring/FieldVisitForm.tsx';
import { PhotoState } from '../features/monitoring/PhotoState.tsx';
import { useVisitDraft } from '../features/monitoring/VisitList.tsx';
import { useVisit } from '../features/monitoring/visits.ts';
import { useText } from '../i18n/use-text.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/lapangan/monev');

/** A visit to an institution, filled in where it is made. */
export const Route = createLazyRoute('/lapangan/monev')({ component: FieldVisit });

function FieldVisit() {
  const t = useText();
  const { isian, monev } = route.useSearch();
  const { view } = useOutbox();
  const draft = useVisitDraft()(monev ?? '');
  if (!useCan('monitoring.visit')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (!monev) return <Navigate to="/lapangan" replace />;
  // Until the browser's storage has answered nobody knows whether there is a draft to go on with.
  if (!view.loaded || !isian) return null;
  if (draft !== undefined && draft !== isian && !view.items.some(({ id }) => id === isian)) return <Navigate to="/lapangan/monev" search={{ monev, isian: draft }} replace />;
  return <Visit monev={monev} isian={isian} />;
}

function Visit({ monev, isian }: { monev: string; isian: string }) {
  const t = useText();
  const visit = useVisit(monev);
  const trail = [<Link key="field" to="/lapangan">{t('field.title')}</Link>];
  if (visit === undefined) return null;
  return (
    <div className={styles.page}>
      <PageHead title={visit?.institution?.name ?? t('monev.visitTitle')} trail={trail} line={visit && <span>{visit.institution?.address ?? visit.area.shortName}</span>} />
      <LineState />
      <PhotoState />
      {visit === null ? <State title={t('monev.visitUnknown')}>{t('monev.visitUnknownWhy')}</State> : <FieldVisitForm key={isian} id={isian} visit={visit} />}
    </div>
  );
}
