import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { Tabs } from '../../ui/Tabs.tsx';

/** Pages of the 6T: the figures, and the findings behind them. */
export function SixTViews() {
  const t = useText();
  return (
    <Tabs label={t('sixT.views')}>
      <Link to="/enam-t" search={({ wilayah, tahun, program }: { wilayah?: string; tahun?: number; program?: string[] }) => ({ wilayah, tahun, program })} activeOptions={{ exact: true, includeSearch: false }}>{t('sixT.figures')}</Link>
      <Link to="/enam-t/temuan" search={({ wilayah, tahun, program }: { wilayah?: string; tahun?: number; program?: string[] }) => ({ wilayah, tahun, program })} activeOptions={{ includeSearch: false }}>{t('sixT.findings')}</Link>
    </Tabs>
  );
}
