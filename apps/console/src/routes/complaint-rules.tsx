import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ComplaintViews } from '../features/complaints/ComplaintViews.tsx';
import { RuleCard } from '../features/complaints/RuleCard.tsx';
import { RuleDialog } from '../features/complaints/RuleDialog.tsx';
import { rulesQuery } from '../features/complaints/rules-query.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

/** Begins to read the rules. */
export function loader({ context }: { context: RouterContext }) {
  return context.preload(rulesQuery, { fetchPolicy: 'cache-and-network' });
}

const route = getRouteApi('/pengaduan-warga/tenggat');

/** How long each step of a complaint may take: the office's own configuration. */
export const Route = createLazyRoute('/pengaduan-warga/tenggat')({ component: ComplaintRulesPage, pendingComponent: RecordSkeleton });

function ComplaintRulesPage() {
  const t = useText();
  const sets = useCan('complaint.rule');
  const [setting, setSetting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const rules = data?.complaintRules;
  if (!rules) throw error ?? new Error('The graph gave no rules of complaints');
  const holding = rules.find(({ validFrom }) => validFrom <= today());
  return (
    <>
      <PageHead title={t('pengaduan.rules')} line={<span>{t('pengaduan.rulesLine')}</span>} actions={sets && <Button weight="main" onClick={() => setSetting(true)}>{t('pengaduan.setRule')}</Button>} />
      <ComplaintViews />
      {rules.map((rule) => <RuleCard key={rule.id} rule={rule} holds={rule === holding} />)}
      {setting && holding && <RuleDialog from={holding} onClose={() => setSetting(false)} />}
    </>
  );
}
