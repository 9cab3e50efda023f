import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { FieldEventForm } from '../features/field/FieldEventForm.tsx';
import { LineState } from '../features/field/LineState.tsx';
import styles from '../features/field/field.module.css';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/lapangan/kegiatan');

/** An event recorded in the field. */
export const Route = createLazyRoute('/lapangan/kegiatan')({ component: FieldEvent });

function FieldEvent() {
  const t = useText();
  const { isian } = route.useSearch();
  if (!useCan('event.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <div className={styles.page}>
      <PageHead title={t('field.record')} trail={[<Link key="field" to="/lapangan">{t('field.title')}</Link>]} />
      <LineState />
      {isian && <FieldEventForm key={isian} id={isian} />}
    </div>
  );
}
