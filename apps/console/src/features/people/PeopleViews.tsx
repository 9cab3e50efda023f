import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

const exactly = { includeSearch: true, explicitUndefined: true } as const;

/** A map stays a map; the table by region is the vacancies' own. */
const mapOf = (view: string | undefined) => (view === 'peta' ? view : undefined);

/** Lists of people: persons, their terms of service, and the posts that nobody holds. Only the area holds for all, and whether they are a map. */
export function PeopleViews() {
  const t = useText();
  const mayReadPillars = useCan('pillar.read');
  return (
    <Tabs label={t('people.views')}>
      <Link to="/orang" search={({ wilayah, sebagai, tingkat, corak }) => ({ wilayah, sebagai: mapOf(sebagai), tingkat, corak, tampilan: undefined })} activeOptions={exactly}>{t('people.people')}</Link>
      {mayReadPillars && <Link to="/orang" search={({ wilayah, sebagai, tingkat, corak }) => ({ wilayah, sebagai: mapOf(sebagai), tingkat, corak, tampilan: 'pilar' as const })} activeOptions={exactly}>{t('people.pillars')}</Link>}
      {mayReadPillars && <Link to="/rekap-psks" search={({ wilayah }) => ({ wilayah })} activeOptions={{ includeSearch: false }}>{t('pillars.recap')}</Link>}
      {mayReadPillars && <Link to="/kekosongan" search={({ wilayah, sebagai, tingkat, corak }) => ({ wilayah, sebagai: sebagai === 'kalender' ? undefined : sebagai, tingkat, corak })} activeOptions={{ includeSearch: false }}>{t('pillars.vacancies')}</Link>}
    </Tabs>
  );
}
