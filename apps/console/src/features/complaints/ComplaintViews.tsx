import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

/** Pages of complaints: the inbox, the figures, and how long each step may take. */
export function ComplaintViews() {
  const t = useText();
  const [reads, counts] = [useCan('complaint.read'), useCan('complaint.readFigures')];
  return (
    <Tabs label={t('pengaduan.views')}>
      {reads && <Link to="/pengaduan-warga" search={({ wilayah }) => ({ wilayah })} activeOptions={{ exact: true, includeSearch: false }}>{t('pengaduan.title')}</Link>}
      {counts && <Link to="/pengaduan-warga/rekap" search={({ wilayah }) => ({ wilayah })} activeOptions={{ includeSearch: false }}>{t('pengaduan.figures')}</Link>}
      {reads && <Link to="/pengaduan-warga/tenggat" search={({ wilayah }) => ({ wilayah })} activeOptions={{ includeSearch: false }}>{t('pengaduan.rules')}</Link>}
    </Tabs>
  );
}
