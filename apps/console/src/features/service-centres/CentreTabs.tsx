import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { AudienceTab } from '../records/AudienceTab.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { includeSearch: true, explicitUndefined: true };

/** The parts of a Puskesos: what it is, its service log, and who changed what. */
export function CentreTabs({ id }: { id: string }) {
  const t = useText();
  return (
    <Tabs label={t('records.parts')}>
      <Link to="/puskesos/$id" from="/puskesos/$id" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, bagian: undefined, tahun: undefined })} replace activeOptions={exactly}>{t('records.summary')}</Link>
      <Link to="/puskesos/$id" from="/puskesos/$id" search={(search) => ({ ...search, bagian: 'layanan' as const })} replace activeOptions={exactly}>{t('services.log')}</Link>
      <Link to="/puskesos/$id" from="/puskesos/$id" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, bagian: 'riwayat' as const, tahun: undefined })} replace activeOptions={exactly}>{t('records.history')}</Link>
      <AudienceTab of={{ type: 'ServiceCentre', id }} />
    </Tabs>
  );
}
