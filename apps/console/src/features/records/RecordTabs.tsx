import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { includeSearch: true, explicitUndefined: true };

/** The parts of a record: what it is, who changed what, and of `watched` ones who opened it. Whoever may not read the others has but one, and needs no tabs. */
export function RecordTabs({ watched = false }: { watched?: boolean }) {
  const t = useText();
  const watches = useCan('audit.read') && watched;
  if (!useCan('history.read')) return null;
  return (
    <Tabs label={t('records.parts')}>
      <Link to="." search={(search) => ({ ...search, bagian: undefined })} replace activeOptions={exactly}>{t('records.summary')}</Link>
      <Link to="." search={(search) => ({ ...search, bagian: 'riwayat' })} replace activeOptions={exactly}>{t('records.history')}</Link>
      {watches && <Link to="." search={(search) => ({ ...search, bagian: 'akses' })} replace activeOptions={exactly}>{t('akses.tab')}</Link>}
    </Tabs>
  );
}
