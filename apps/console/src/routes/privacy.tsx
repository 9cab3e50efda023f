import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { AccessFinder } from '../features/audit/AccessFinder.tsx';
import { AccessFound } from '../features/audit/AccessFound.tsx';
import { SealCard } from '../features/audit/SealCard.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** The desk of whoever watches over personal data: who opened what of whom, and whether the trail of it is sealed. */
export const Route = createLazyRoute('/pelindungan')({ component: PrivacyDesk });

function PrivacyDesk() {
  const t = useText();
  // What was typed may be a number: it stays on this page.
  const [sought, setSought] = useState('');
  if (!useCan('audit.read')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('akses.desk')} line={<span>{t('akses.deskLine')}</span>} />
      <Columns
        main={<><AccessFinder onSearch={setSought} />{sought !== '' && <AccessFound key={sought} sought={sought} />}</>}
        aside={<SealCard />}
      />
    </>
  );
}
