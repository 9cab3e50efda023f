import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { includeSearch: true, explicitUndefined: true } as const;

/** The list of Karang Taruna, and what it comes to by region: compliance, and the reactivation drive. Only the area holds for all. */
export function YouthViews() {
  const t = useText();
  return (
    <Tabs label={t('youth.views')}>
      <Link to="/karang-taruna" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })} activeOptions={{ exact: true, includeSearch: false }}>{t('youth.list')}</Link>
      <Link to="/karang-taruna/rekap" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, tampilan: undefined })} activeOptions={exactly}>{t('youth.compliance')}</Link>
      <Link to="/karang-taruna/rekap" search={({ wilayah, sebagai, tahun }: { wilayah?: string; sebagai?: string; tahun?: number }) => ({ wilayah, sebagai: sebagai as 'peta' | undefined, tahun, tampilan: 'gerakan' as const })} activeOptions={exactly}>{t('youth.drive')}</Link>
    </Tabs>
  );
}
