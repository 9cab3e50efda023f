import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { includeSearch: true, explicitUndefined: true };

/** What was reported, and who has not; the region and the year hold for both. Whoever works for one institution has no others to ask. */
export function ReportTabs() {
  const t = useText();
  const { grant: { organisation } } = useViewer();
  if (organisation) return null;
  const views = [[undefined, t('yearReports.list')], ['belum', t('yearReports.missing')]] as const;
  return (
    <Tabs label={t('yearReports.views')}>
      {views.map(([view, title]) => (
        <Link key={title} to="/lembaga/laporan" search={({ wilayah, tahun }) => ({ wilayah, tahun, tampilan: view })} activeOptions={exactly}>{title}</Link>
      ))}
    </Tabs>
  );
}
