import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { includeSearch: true, explicitUndefined: true };

/** The parts of monitoring; the region and the year hold for all of them. */
export function MonitoringTabs() {
  const t = useText();
  const views = [[undefined, t('monev.board')], ['daftar', t('monev.list')], ['temuan', t('monev.findings')], ['instrumen', t('monev.instruments')]] as const;
  return (
    <Tabs label={t('monev.views')}>
      {views.map(([view, title]) => (
        <Link key={title} to="/monev" search={({ wilayah, tahun }) => ({ wilayah, tahun, tampilan: view })} activeOptions={exactly}>{title}</Link>
      ))}
    </Tabs>
  );
}
