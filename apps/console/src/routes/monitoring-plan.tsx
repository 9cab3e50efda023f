import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { levelOf } from '@pilar/domain/region-code';
import { PlanForm } from '../features/monitoring/PlanForm.tsx';
import { yearOf } from '../features/monitoring/monitoring-search.ts';
import { YearPills } from '../features/monitoring/YearPills.tsx';
import { useText } from '../i18n/use-text.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { useCan, useViewer } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { FilterBar } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/monev/rencana');

/** Plans the monitorings of a year, a regency or district at a time. */
export const Route = createLazyRoute('/monev/rencana')({ component: Plan });

function Plan() {
  const t = useText();
  const year = yearOf(route.useSearch());
  const { grant } = useViewer();
  const { chosen, name } = useArea();
  const plans = useCan('monitoring.plan');
  if (!plans) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  const area = chosen ?? grant.area.code;
  const fits = ['REGENCY', 'DISTRICT'].includes(levelOf(area));
  return (
    <>
      <PageHead
        title={t('monev.planTitle', { year: String(year) })}
        trail={[<Link key="board" to="/monev" search={({ wilayah, tahun }) => ({ wilayah, tahun })}>{t('monev.title')}</Link>]}
        line={<span>{t('monev.planLine', { area: name })}</span>}
      />
      <FilterBar label={t('monev.filters')}><YearPills chosen={year} /><AreaPill /></FilterBar>
      {fits ? <PlanForm key={`${area} ${year}`} area={area} year={year} /> : <State title={t('monev.chooseRegency')}>{t('monev.chooseRegencyWhy')}</State>}
    </>
  );
}
