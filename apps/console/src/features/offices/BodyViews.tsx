import { useText } from '../../i18n/use-text.ts';
import { ViewTabs } from '../records/ViewTabs.tsx';

/** The two lists of bodies: offices, and welfare institutions. */
export function BodyViews() {
  const t = useText();
  return <ViewTabs label={t('offices.views')} views={[{ view: undefined, title: t('offices.offices') }, { view: 'lks', title: t('offices.institutions') }]} />;
}
