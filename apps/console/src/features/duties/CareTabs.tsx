import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

/** What is done for those who serve: their duties, trainings and yearly grades, as far as the viewer may read them. */
export function CareTabs() {
  const t = useText();
  const readsTrainings = useCan('training.read');
  const readsGrades = useCan('grade.read');
  return (
    <Tabs label={t('duties.care')}>
      <Link to="/tupoksi">{t('duties.title')}</Link>
      {readsTrainings && <Link to="/pelatihan">{t('trainings.title')}</Link>}
      {readsGrades && <Link to="/penilaian">{t('grades.title')}</Link>}
    </Tabs>
  );
}
