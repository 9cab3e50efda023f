import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import type { PovertySource } from '../__generated__/graphql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { MovementCard } from '../features/poverty/MovementCard.tsx';
import { PovertyMap } from '../features/poverty/PovertyMap.tsx';
import { PovertyRegions } from '../features/poverty/PovertyRegions.tsx';
import { PovertyTabs } from '../features/poverty/PovertyTabs.tsx';
import type { PovertySearch } from '../features/poverty/poverty-search.ts';
import styles from '../features/poverty/poverty.module.css';
import { RegisterCard } from '../features/poverty/RegisterCard.tsx';
import { SourceFigures } from '../features/poverty/SourceFigures.tsx';
import { SpendingCard } from '../features/poverty/SpendingCard.tsx';
import { WorstRegions } from '../features/poverty/WorstRegions.tsx';
import { useFormat, useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { useCan, useOptions } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { FilterBar, PeriodPill, TextPill, pillClass } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const povertyQuery = graphql(`
  query Poverty($area: RegionCode, $since: Date, $until: Date, $year: Int) {
    poverty(area: $area, since: $since, until: $until, year: $year) {
      area { code level }
      since
      until
      register { families }
      snapshots { id ...SourceFigures_snapshot @unmask }
      ...MovementCard_poverty @unmask
      ...RegisterCard_poverty @unmask
      ...SpendingCard_poverty @unmask
      ...PovertyRegions_poverty @unmask
    }
  }
`);

type Request = { deps: AreaSearch & PovertySearch; context: RouterContext };

/** Begins to read extreme poverty of the region, days and year that the address names. Days that cannot be compared are left out. */
export function loader({ deps: { wilayah: area, sejak, sampai, tahun: year }, context }: Request) {
  const { since, until } = comparable(sejak, sampai);
  return context.preload(povertyQuery, { fetchPolicy: 'cache-and-network', variables: { area, since, until, year } });
}

function comparable(since: string | undefined, until: string | undefined) {
  const last = until !== undefined && until <= today() ? until : undefined;
  return { since: since !== undefined && since < (last ?? today()) ? since : undefined, until: last };
}

const route = getRouteApi('/kemiskinan');

/** Extreme poverty of an area: figures by source side by side, the register and its movement, what is spent, and who works where it is worst (report 9). */
export const Route = createLazyRoute('/kemiskinan')({ component: PovertyPage, pendingComponent: ListSkeleton });

function PovertyPage() {
  const t = useText();
  const { shortDate } = useFormat();
  const { narrow } = useListVisit();
  const { chosen, name } = useArea();
  const { sumber: source = 'P3KE', sebagai, tahun: year, sejak, sampai } = route.useSearch();
  const mayPrint = useCan('document.issue');
  const sources = useOptions('POVERTY_SOURCE').filter(({ value }) => value !== 'PRESS');
  const { data, error } = useReadQuery(route.useLoaderData());
  const poverty = data?.poverty;
  if (!poverty) {
    if (error) throw error;
    return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  }
  const { register: { families } } = poverty;
  return (
    <>
      <PageHead
        title={t('kemiskinan.title')}
        line={<span>{families === null ? t('kemiskinan.lineHidden', { area: name }) : t('kemiskinan.line', { area: name, count: families })}</span>}
        actions={(
          <>
            <ExportButton shown={argumentsOf('POVERTY_REPORT', { area: chosen, filter: { since: poverty.since, until: poverty.until, year: poverty.year } })} count={{ value: poverty.regions.length + 1, exact: true }} />
            {mayPrint && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, jenis: 'POVERTY_REPORT' as const, tahun: poverty.year })} className={buttonClass()}>{t('kemiskinan.print')}</Link>}
          </>
        )}
      />
      <PovertyTabs />
      <FilterBar label={t('kemiskinan.filters')}>
        <AreaPill />
        <PeriodPill label={t('kemiskinan.period')} value={sejak ?? sampai ? t('kemiskinan.span', { since: shortDate(poverty.since), until: shortDate(poverty.until) }) : null} from={sejak} to={sampai} onChange={({ from, to }) => narrow({ sejak: from, sampai: to })} />
        <TextPill label={t('kemiskinan.effortYear')} value={year === undefined ? '' : String(year)} onChange={(text) => narrow({ tahun: /^\d{4}$/.test(text) ? Number(text) : undefined })} />
      </FilterBar>
      <Columns
        main={(
          <>
            <SourceFigures snapshots={poverty.snapshots} />
            <div className={styles.sources}>
              <FilterBar label={t('kemiskinan.source')}>
                {sources.map(({ value, label }) => <button key={value} type="button" className={pillClass(value === source)} aria-pressed={value === source} onClick={() => narrow({ sumber: value as PovertySource })}>{label}</button>)}
              </FilterBar>
            </div>
            <WorstRegions area={poverty.area.code} source={source} />
          </>
        )}
        aside={<><RegisterCard poverty={poverty} /><MovementCard poverty={poverty} /><SpendingCard poverty={poverty} /></>}
      />
      <div className={styles.sources}>
        <FilterBar label={t('kemiskinan.view')}>
          {(['tabel', 'peta'] as const).map((view) => <button key={view} type="button" className={pillClass((sebagai === 'peta') === (view === 'peta'))} aria-pressed={(sebagai === 'peta') === (view === 'peta')} onClick={() => narrow({ sebagai: view === 'peta' ? 'peta' : undefined })}>{t(view === 'peta' ? 'kemiskinan.asMap' : 'kemiskinan.asTable')}</button>)}
        </FilterBar>
      </div>
      {sebagai === 'peta' ? <PovertyMap source={source} /> : <PovertyRegions poverty={poverty} />}
    </>
  );
}
