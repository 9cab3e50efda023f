import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { levelOf } from '@pilar/domain/region-code';
import { PeriodPills } from '../features/inventory/InventoryFilters.tsx';
import { roundsOf } from '../features/inventory/inventory-search.ts';
import { PlanForm } from '../features/inventory/PlanForm.tsx';
import { YearPills } from '../features/monitoring/YearPills.tsx';
import { useText } from '../i18n/use-text.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { useCan, useViewer } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { FilterBar } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/pendataan/rencana');

/** Plans the rounds of a year and period, a regency or district at a time. */
export const Route = createLazyRoute('/pendataan/rencana')({ component: Plan });

function Plan() {
  const t = useText();
  const { year, period } = roundsOf(route.useSearch());
  const { grant } = useViewer();
  const { chosen, name } = useArea();
  const plans = useCan('inventory.plan');
  if (!plans) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  const area = chosen ?? grant.area.code;
  const fits = levelOf(area) !== 'PROVINCE';
  return (
    <>
      <PageHead
        title={t('pendataan.planTitle', { year: String(year) })}
        trail={[<Link key="board" to="/pendataan" search={({ wilayah, tahun, periode }) => ({ wilayah, tahun, periode })}>{t('pendataan.title')}</Link>]}
        line={<span>{t('pendataan.planLine', { area: name })}</span>}
      />
      <FilterBar label={t('pendataan.filters')}><YearPills chosen={year} /><PeriodPills chosen={period} /><AreaPill /></FilterBar>
      {fits ? <PlanForm key={`${area} ${year} ${period}`} area={area} year={year} period={period} /> : <State title={t('pendataan.chooseRegency')}>{t('pendataan.chooseRegencyWhy')}</State>}
    </>
  );
}
