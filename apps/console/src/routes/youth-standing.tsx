import { useReadQuery, useSuspenseQuery } from '@apollo/client/react';
import { installation } from '@pilar/domain/installation';
import { levelOf } from '@pilar/domain/region-code';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewPills } from '../features/map/ViewPills.tsx';
import { SetTarget } from '../features/youth/SetTarget.tsx';
import { StandingTable, sumOf, type Standing } from '../features/youth/StandingTable.tsx';
import { YouthViews } from '../features/youth/YouthViews.tsx';
import styles from '../features/youth/youth.module.css';
import { thisYear, type StandingSearch } from '../features/youth/youth-search.ts';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { useCan, useViewer } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { FilterBar, pillClass } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const standingQuery = graphql(`
  query YouthStanding($area: RegionCode, $year: Int!) {
    youthStanding(area: $area, year: $year) { ...StandingTable_standing @unmask }
  }
`);

const driveQuery = graphql(`
  query ReactivationDrive($area: RegionCode!, $year: Int!) {
    reactivationDrive(area: $area, year: $year) { id version target note }
  }
`);

type Request = { deps: StandingSearch & AreaSearch; context: RouterContext };

/** Begins to read the figures of the area and year. */
export function loader({ deps: { wilayah: area, tahun }, context }: Request) {
  return context.preload(standingQuery, { fetchPolicy: 'cache-and-network', variables: { area, year: tahun ?? thisYear() } });
}

const DriveMap = lazy(() => import('../features/youth/DriveMap.tsx').then((file) => ({ default: file.DriveMap })));
const route = getRouteApi('/karang-taruna/rekap');
const yearsBack = 3;

/** Karang Taruna of villages by region: what they lack (report 7), or the drive that brings dormant ones back. */
export const Route = createLazyRoute('/karang-taruna/rekap')({ component: StandingPage, pendingComponent: ListSkeleton });

function StandingPage() {
  const { tampilan } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const rows = data?.youthStanding;
  if (!rows) throw error ?? new Error('The graph gave no figures of Karang Taruna');
  return tampilan === 'gerakan' ? <Drive rows={rows} /> : <Compliance rows={rows} />;
}

function Compliance({ rows }: { rows: readonly Standing[] }) {
  const t = useText();
  const { chosen, name } = useArea();
  const mayPrint = useCan('document.issue');
  const living = sumOf(rows, ({ formed, active, dormant }) => formed + active + dormant);
  const shown = argumentsOf('YOUTH_ORGANISATIONS', { area: chosen, filter: { level: ['VILLAGE'], state: ['FORMED', 'ACTIVE', 'DORMANT'] }, order: ['AREA'] });
  return (
    <>
      <PageHead
        title={t('youth.title')}
        line={<span>{t('youth.complianceLine', { compliant: sumOf(rows, ({ compliant }) => compliant), active: sumOf(rows, ({ active }) => active), area: name })}</span>}
        actions={(
          <>
            <ExportButton shown={shown} count={{ value: living, exact: true }} />
            {mayPrint && <Link to="/dokumen/baru" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, jenis: 'YOUTH_COMPLIANCE' as const })} className={buttonClass()}>{t('youth.print')}</Link>}
          </>
        )}
      />
      <YouthViews />
      <FilterBar label={t('youth.filters')}><AreaPill /></FilterBar>
      <StandingTable rows={rows} drive={false} year={thisYear()} />
    </>
  );
}

function Drive({ rows }: { rows: readonly Standing[] }) {
  const t = useText();
  const { grant } = useViewer();
  const { chosen, name } = useArea();
  const { tahun, sebagai } = route.useSearch();
  const { narrow } = useListVisit();
  const mayDecide = useCan('youth.decide');
  const [setting, setSetting] = useState(false);
  const year = tahun ?? thisYear();
  const area = chosen ?? grant.area.code;
  const ofRegency = levelOf(area) === 'REGENCY';
  const { data } = useSuspenseQuery(driveQuery, { variables: { area: ofRegency ? area : installation.province, year }, fetchPolicy: 'cache-and-network' });
  const drive = ofRegency ? data?.reactivationDrive ?? null : null;
  const reactivated = sumOf(rows, (row) => row.reactivated);
  const target = drive?.target ?? sumOf(rows, (row) => row.drive?.target ?? 0);
  const years = Array.from({ length: yearsBack }, (_, back) => thisYear() - back);
  return (
    <>
      <PageHead
        title={t('youth.title')}
        line={
          <>
            <span>{t('youth.driveLine', { dormant: sumOf(rows, ({ dormant }) => dormant), area: name })}</span>
            <span>{target > 0 ? t('youth.driveProgress', { reactivated, target, year: String(year) }) : t('youth.driveNoTarget', { reactivated, year: String(year) })}</span>
          </>
        }
        actions={ofRegency && mayDecide && !setting && <Button weight={drive ? undefined : 'main'} onClick={() => setSetting(true)}>{t(drive ? 'youth.changeTarget' : 'youth.setTarget')}</Button>}
      />
      <YouthViews />
      <FilterBar label={t('youth.filters')}>
        {years.map((one) => <button key={one} type="button" className={pillClass(one === year)} aria-pressed={one === year} onClick={() => narrow({ tahun: one === thisYear() ? undefined : one })}>{one}</button>)}
        <AreaPill />
        <ViewPills />
      </FilterBar>
      {setting && <SetTarget key={`${area}${year}`} area={area} year={year} drive={drive} onDone={() => setSetting(false)} />}
      {drive?.note && <p className={styles.remark}>{drive.note}</p>}
      {sebagai === 'peta' ? <DriveMap /> : <StandingTable rows={rows} drive year={year} />}
    </>
  );
}
