import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { RecordRequest } from '../features/data-requests/RecordRequest.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/pelindungan/permintaan/baru');

/** A request about somebody's own data that is taken down. */
export const Route = createLazyRoute('/pelindungan/permintaan/baru')({ component: NewDataRequest });

function NewDataRequest() {
  const t = useText();
  const handles = useCan('request.handle');
  const about = route.useSearch();
  if (!handles) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('permintaan.add')} trail={[<Link key="list" to="/pelindungan/permintaan" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('permintaan.title')}</Link>]} line={<span>{t('permintaan.addLine')}</span>} />
      <RecordRequest about={about} />
    </>
  );
}
