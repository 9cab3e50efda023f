import { useQuery } from '@apollo/client/react';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { ServiceLogQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { FilterBar, pillClass } from '../../ui/FilterPill.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import styles from './service-centres.module.css';
import { thisYear } from './service-search.ts';
import { YearSums } from './YearSums.tsx';

const logQuery = graphql(`
  query ServiceLog($id: ID!, $year: Int!, $from: Date!, $to: Date!, $days: Boolean!, $after: String) {
    serviceCentre(id: $id) {
      id
      services(year: $year) { ...YearSums_year @unmask }
      log(first: 31, after: $after, filter: { from: $from, to: $to }) @include(if: $days) {
        edges { node { id day persons male female settled referred note fromPaper } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

type Day = NonNullable<NonNullable<NonNullable<ServiceLogQuery['serviceCentre']>['log']>>['edges'][number]['node'];

const DayForm = lazy(() => import('./DayForm.tsx').then((file) => ({ default: file.DayForm })));
const route = getRouteApi('/puskesos/$id');
const yearsBack = 3;

/** The service log of a Puskesos: the year added up, then its days. */
export function ServiceLog({ centre, mayLog }: { centre: { id: string; name: string }; mayLog: boolean }) {
  const t = useText();
  const readsDays = useCan('service.readLog');
  const { tahun } = route.useSearch();
  const [logging, setLogging] = useState(false);
  const [after, setAfter] = useState<string[]>([]);
  const year = tahun ?? thisYear();
  const { data, refetch } = useQuery(logQuery, {
    variables: { id: centre.id, year, from: `${year}-01-01`, to: `${year}-12-31`, days: readsDays, after: after.at(-1) }, fetchPolicy: 'cache-and-network',
  });
  const found = data?.serviceCentre;
  const days = found?.log?.edges.map(({ node }) => node) ?? [];
  const next = found?.log?.pageInfo.hasNextPage ? found.log.pageInfo.endCursor : null;
  return (
    <>
      <FilterBar label={t('services.log')}>
        {Array.from({ length: yearsBack }, (_, back) => thisYear() - back).map((one) => (
          <Link key={one} to="." search={(search) => ({ ...search, tahun: one === thisYear() ? undefined : one })} onClick={() => setAfter([])} className={pillClass(one === year)} aria-current={one === year || undefined}>{one}</Link>
        ))}
      </FilterBar>
      {mayLog && !logging && (
        <p className={styles.actions}>
          <Button weight="main" onClick={() => setLogging(true)}>{t('services.logDay')}</Button>
          <Link to="/lapangan/layanan" search={{ puskesos: centre.id }} className={buttonClass()}>{t('services.logOnPhone')}</Link>
        </p>
      )}
      {logging && (
        <Suspense fallback={null}>
          <DayForm
            centre={centre}
            onDone={() => {
              setLogging(false);
              void refetch();
            }}
          />
        </Suspense>
      )}
      {found?.services && <YearSums year={found.services} />}
      {readsDays && found && (
        <Section title={t('services.log')}>
          {days.length === 0 ? <p className={styles.said}>{t('services.nothingLogged')}</p> : <Days days={days} />}
          <p className={styles.actions}>
            {after.length > 0 && <Button onClick={() => setAfter(after.slice(0, -1))}>{t('services.newer')}</Button>}
            {next && <Button onClick={() => setAfter([...after, next])}>{t('services.older')}</Button>}
          </p>
        </Section>
      )}
    </>
  );
}

function Days({ days }: { days: readonly Day[] }) {
  const t = useText();
  const { shortDate, number } = useFormat();
  // On a phone a day is one line; its parts stand in its own page.
  const figure = (key: 'persons' | 'male' | 'female' | 'settled' | 'referred'): Column<Day> => ({ key, head: t(`services.${key}`), align: 'end', fit: true, phone: key === 'persons' ? undefined : 'aside', cell: (row) => number(row[key]) });
  const columns: Column<Day>[] = [
    {
      key: 'day', head: t('services.day'), phone: 'lead',
      cell: ({ id, day, note }) => (
        <>
          <Link to="/puskesos/layanan/$id" params={{ id }} className={rowLinkClass}>{shortDate(day)}</Link>
          {note && <span className={secondLineClass}>{note}</span>}
        </>
      ),
    },
    figure('persons'), figure('male'), figure('female'), figure('settled'), figure('referred'),
  ];
  return <Table label={t('services.log')} columns={columns} rows={days} rowKey={({ id }) => id} dense />;
}
