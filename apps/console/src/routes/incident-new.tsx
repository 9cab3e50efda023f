import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { OpenIncident } from '../features/incidents/OpenIncident.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/pelindungan/insiden/baru');

/** A new incident. */
export const Route = createLazyRoute('/pelindungan/insiden/baru')({ component: NewIncident });

function NewIncident() {
  const t = useText();
  const { peringatan } = route.useSearch();
  if (!useCan('incident.handle')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('insiden.open')} trail={[<Link key="list" to="/pelindungan/insiden" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('insiden.title')}</Link>]} line={<span>{t('insiden.openLine')}</span>} />
      <OpenIncident alert={peringatan} />
    </>
  );
}
