import { useText } from '../../i18n/use-text.ts';
import { ViewTabs } from '../records/ViewTabs.tsx';

/** The two lists of people: persons, and their terms of service. */
export function PeopleViews() {
  const t = useText();
  return <ViewTabs label={t('people.views')} views={[{ view: undefined, title: t('people.people') }, { view: 'pilar', title: t('people.pillars') }]} />;
}
