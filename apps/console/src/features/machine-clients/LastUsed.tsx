import { useFormat, useText } from '../../i18n/use-text.ts';
import { StateDot } from '../../ui/StateDot.tsx';
import { secondLineClass } from '../../ui/Table.tsx';

/** When a system last asked for something; marked where it is active and used no more. */
export function LastUsed({ client: { lastUsedAt, unused, state } }: { client: { lastUsedAt?: string | null; unused: boolean; state: 'ACTIVE' | 'DISABLED' } }) {
  const t = useText();
  const { dateTime } = useFormat();
  const when = lastUsedAt ? dateTime(lastUsedAt) : t('klien.neverUsed');
  if (!unused || state !== 'ACTIVE') return <>{when}</>;
  return (
    <>
      <StateDot tone="soon">{when}</StateDot>
      {lastUsedAt && <span className={secondLineClass}>{t('klien.longUnused')}</span>}
    </>
  );
}
