import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { exact: true, includeSearch: false };

/** Pages of extreme poverty: its overview, the figures, and what is spent against it. */
export function PovertyTabs() {
  const t = useText();
  return (
    <Tabs label={t('kemiskinan.views')}>
      <Link to="/kemiskinan" search={({ wilayah }) => ({ wilayah })} activeOptions={exactly}>{t('kemiskinan.overview')}</Link>
      <Link to="/kemiskinan/angka" search={({ wilayah }) => ({ wilayah })} activeOptions={exactly}>{t('kemiskinan.figures')}</Link>
      <Link to="/kemiskinan/upaya" search={({ wilayah }) => ({ wilayah })} activeOptions={exactly}>{t('kemiskinan.efforts')}</Link>
    </Tabs>
  );
}
