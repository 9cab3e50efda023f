import { Link, Navigate, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { ProposeEntitlement } from '../features/entitlements/ProposeEntitlement.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/bantuan/hak/baru');

/** A new entitlement of a family or person. */
export const Route = createLazyRoute('/bantuan/hak/baru')({ component: NewEntitlement });

function NewEntitlement() {
  const t = useText();
  const { keluarga, orang } = route.useSearch();
  if (!useCan('entitlement.propose')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (keluarga === undefined && orang === undefined) return <Navigate to="/ppks" replace />;
  return (
    <>
      <PageHead title={t('hak.propose')} trail={[<Link key="list" to="/bantuan/hak" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('hak.title')}</Link>]} line={<span>{t('hak.proposeLine')}</span>} />
      <ProposeEntitlement family={keluarga} beneficiary={keluarga === undefined ? orang : undefined} />
    </>
  );
}
