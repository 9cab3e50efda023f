import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

/** Pages of those who are served: persons sought, cases, and their recap. */
export function CaseViews() {
  const t = useText();
  const [families, persons, cases, recap] = [useCan('family.read'), useCan('beneficiary.read'), useCan('case.read'), useCan('recap.read')];
  return (
    <Tabs label={t('cases.views')}>
      {families && <Link to="/ppks" search={({ wilayah }) => ({ wilayah })} activeOptions={{ exact: true, includeSearch: false }}>{t('ppks.persons')}</Link>}
      {cases && <Link to="/ppks/kasus" search={({ wilayah }) => ({ wilayah })} activeOptions={{ exact: true, includeSearch: false }}>{t('cases.title')}</Link>}
      {persons && <Link to="/ppks/nik" search={({ wilayah }) => ({ wilayah })} activeOptions={{ includeSearch: false }}>{t('nik.title')}</Link>}
      {recap && <Link to="/rekap-ppks" search={({ wilayah }) => ({ wilayah })} activeOptions={{ includeSearch: false }}>{t('cases.recap')}</Link>}
    </Tabs>
  );
}
