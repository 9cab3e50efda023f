import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { includeSearch: true, explicitUndefined: true };

/** The parts of a record: what it is, and who changed what. Whoever may not read the latter has but one, and needs no tabs. */
export function RecordTabs() {
  const t = useText();
  if (!useCan('history.read')) return null;
  return (
    <Tabs label={t('records.parts')}>
      <Link to="." search={(search) => ({ ...search, bagian: undefined })} replace activeOptions={exactly}>{t('records.summary')}</Link>
      <Link to="." search={(search) => ({ ...search, bagian: 'riwayat' })} replace activeOptions={exactly}>{t('records.history')}</Link>
    </Tabs>
  );
}
