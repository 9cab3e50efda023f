import { Link, createLazyRoute } from '@tanstack/react-router';
import { ProposeAccepted } from '../features/entitlements/ProposeAccepted.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** Entitlements of those whose proposals the ministry has accepted, proposed together. */
export const Route = createLazyRoute('/bantuan/hak/usulan-diterima')({ component: AcceptedProposals });

function AcceptedProposals() {
  const t = useText();
  if (!useCan('entitlement.propose')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('hak.fromAccepted')} trail={[<Link key="list" to="/bantuan/hak" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('hak.title')}</Link>]} line={<span>{t('hak.fromAcceptedLine')}</span>} />
      <ProposeAccepted />
    </>
  );
}
