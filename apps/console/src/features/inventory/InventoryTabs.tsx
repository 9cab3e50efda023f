import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { includeSearch: true, explicitUndefined: true };

/** The forms in which rounds are shown; year, period and region hold for all of them. */
export function InventoryTabs() {
  const t = useText();
  const views = [[{}, t('pendataan.board')], [{ sebagai: 'peta' }, t('map.map')], [{ tampilan: 'daftar' }, t('map.list')]] as const;
  return (
    <Tabs label={t('pendataan.views')}>
      {views.map(([view, title]) => (
        <Link key={title} to="/pendataan" search={({ wilayah, tahun, periode }) => ({ wilayah, tahun, periode, ...view })} activeOptions={exactly}>{title}</Link>
      ))}
    </Tabs>
  );
}
