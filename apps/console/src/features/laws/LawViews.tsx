import { useText } from '../../i18n/use-text.ts';
import { ViewTabs } from '../records/ViewTabs.tsx';

/** The lists of law, of plans, and of what serves which plan. */
export function LawViews() {
  const t = useText();
  return <ViewTabs label={t('laws.views')} views={[{ view: undefined, title: t('laws.laws') }, { view: 'rencana', title: t('laws.plans') }, { view: 'keselarasan', title: t('plans.alignment') }]} />;
}
