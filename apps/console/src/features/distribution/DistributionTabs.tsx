import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { includeSearch: true, explicitUndefined: true };

/** The forms in which distributions are shown; year, programme and region hold for both. */
export function DistributionTabs() {
  const t = useText();
  const views = [[undefined, t('penyaluran.boardTab')], ['daftar', t('penyaluran.listTab')]] as const;
  return (
    <Tabs label={t('penyaluran.views')}>
      {views.map(([tampilan, title]) => (
        <Link key={title} to="/bantuan/penyaluran" search={({ wilayah, tahun, program }: { wilayah?: string; tahun?: number; program?: string[] }) => ({ wilayah, tahun, program, tampilan })} activeOptions={exactly}>{title}</Link>
      ))}
    </Tabs>
  );
}
