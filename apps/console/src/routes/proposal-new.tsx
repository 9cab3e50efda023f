import { Link, Navigate, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { ProposeForm } from '../features/proposals/ProposeForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/usulan/baru');

/** A new proposal of a family or person. */
export const Route = createLazyRoute('/usulan/baru')({ component: NewProposal });

function NewProposal() {
  const t = useText();
  const { keluarga, orang } = route.useSearch();
  if (!useCan('proposal.propose')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (keluarga === undefined && orang === undefined) return <Navigate to="/ppks" replace />;
  return (
    <>
      <PageHead title={t('usulan.propose')} trail={[<Link key="list" to="/usulan">{t('usulan.title')}</Link>]} line={<span>{t('usulan.proposeLine')}</span>} />
      <ProposeForm family={keluarga} beneficiary={keluarga === undefined ? orang : undefined} />
    </>
  );
}
