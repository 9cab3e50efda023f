import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { exact: true, includeSearch: false } as const;

/** The list of Puskesos, and how many villages of a region have one. Only the area holds for both. */
export function ServiceViews() {
  const t = useText();
  return (
    <Tabs label={t('services.views')}>
      <Link to="/puskesos" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })} activeOptions={exactly}>{t('services.list')}</Link>
      <Link to="/puskesos/cakupan" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })} activeOptions={exactly}>{t('services.coverage')}</Link>
    </Tabs>
  );
}
