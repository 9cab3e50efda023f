import { Link, createLazyRoute } from '@tanstack/react-router';
import { NewSnapshotForm } from '../features/poverty/NewSnapshotForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new figure of extreme poverty. */
export const Route = createLazyRoute('/kemiskinan/angka/baru')({ component: NewRecord });

function NewRecord() {
  const t = useText();
  if (!useCan('poverty.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('kemiskinan.addFigure')} trail={[<Link key="list" to="/kemiskinan/angka" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('kemiskinan.title')}</Link>]} line={null} />
      <NewSnapshotForm />
    </>
  );
}
