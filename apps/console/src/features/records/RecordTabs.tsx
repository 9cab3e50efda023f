import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { AudienceTab } from './AudienceTab.tsx';

const exactly = { includeSearch: true, explicitUndefined: true };

type Props = {
  /** Of those whose readings are written down: beside its parts stands who opened it. */
  watched?: boolean;
  /** The record, of those types that are told to other parts: beside its parts stands who can see it. */
  of?: { type: string; id: string };
};

/** The parts of a record: what it is, who changed what, and of `watched` ones who opened it. Whoever may not read the others has but one, and needs no tabs for it. */
export function RecordTabs({ watched = false, of }: Props) {
  const t = useText();
  const watches = useCan('audit.read') && watched;
  const mayReadHistory = useCan('history.read');
  if (!mayReadHistory && !of) return null;
  return (
    <Tabs label={t('records.parts')}>
      {mayReadHistory && <Link to="." search={(search) => ({ ...search, bagian: undefined })} replace activeOptions={exactly}>{t('records.summary')}</Link>}
      {mayReadHistory && <Link to="." search={(search) => ({ ...search, bagian: 'riwayat' })} replace activeOptions={exactly}>{t('records.history')}</Link>}
      {watches && <Link to="." search={(search) => ({ ...search, bagian: 'akses' })} replace activeOptions={exactly}>{t('akses.tab')}</Link>}
      {of && <AudienceTab of={of} />}
    </Tabs>
  );
}
