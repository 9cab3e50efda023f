import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { RecordComplaint } from '../features/complaints/RecordComplaint.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/pengaduan-warga/baru');

/** A complaint that is taken down at the desk. */
export const Route = createLazyRoute('/pengaduan-warga/baru')({ component: NewComplaint });

function NewComplaint() {
  const t = useText();
  const records = useCan('complaint.record');
  const { orang, keluarga } = route.useSearch();
  if (!records) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('pengaduan.add')} trail={[<Link key="list" to="/pengaduan-warga" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('pengaduan.title')}</Link>]} line={<span>{t('pengaduan.addLine')}</span>} />
      <RecordComplaint about={{ family: keluarga, beneficiary: orang }} />
    </>
  );
}
