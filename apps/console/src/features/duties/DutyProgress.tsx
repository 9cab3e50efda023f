import { useSuspenseQuery } from '@apollo/client/react';
import { Link, getRouteApi } from '@tanstack/react-router';
import { levelOf } from '@pilar/domain/region-code';
import type { DutyProgressQuery, PillarType } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { ListPager } from '../../shell/ListPager.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { Section } from '../../ui/Card.tsx';
import { FilterBar } from '../../ui/FilterPill.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { ExportButton } from '../exports/ExportButton.tsx';
import { argumentsOf } from '../lists/list-arguments.ts';
import { areaWords } from '../records/area-words.ts';
import { AcknowledgeDuties } from './AcknowledgeDuties.tsx';

const query = graphql(`
  query DutyProgress($area: RegionCode, $all: StandingFilter!, $missing: StandingFilter!, $level: RegionLevel!, $after: String) {
    all: standings(first: 1, area: $area, filter: $all) { totalCount { value exact } countByArea(level: $level) { region { code shortName } value } }
    missing: standings(first: 20, after: $after, area: $area, filter: $missing, order: [AREA]) {
      edges {
        node {
          id
          person { id displayName }
          area { code level shortName fullName parent { code shortName } }
          dutyToAcknowledge { id }
        }
      }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
      countByArea(level: $level) { region { code shortName } value }
    }
  }
`);

const route = getRouteApi('/tupoksi');

type Standings = NonNullable<DutyProgressQuery['missing']>;
type Missing = Standings['edges'][number]['node'];
type Share = { code: string; name: string; all: number; done: number };

/** How many active terms of the kind have acknowledged the duties in force, by region, and who has not. */
export function DutyProgress({ type }: { type: PillarType }) {
  const t = useText();
  const { grant } = useViewer();
  const { chosen, name } = useArea();
  const { setelah: after } = route.useSearch();
  const wide = ['COUNTRY', 'PROVINCE'].includes(levelOf(chosen ?? grant.area.code));
  const all = { type: [type], state: ['ACTIVE' as const] };
  const { data, error } = useSuspenseQuery(query, {
    variables: { area: chosen, all, missing: { ...all, acknowledged: false }, level: wide ? 'REGENCY' : 'DISTRICT', after },
    fetchPolicy: 'cache-and-network',
  });
  if (!data?.all || !data.missing) throw error ?? new Error('The graph did not tell who has acknowledged their duties');
  const { missing } = data;
  const total = data.all.totalCount.value;
  const shares = data.all.countByArea.map(({ region, value }): Share => ({
    code: region.code, name: region.shortName, all: value ?? 0, done: (value ?? 0) - (missing.countByArea.find((one) => one.region.code === region.code)?.value ?? 0),
  }));
  return (
    <>
      <Section title={t('duties.progress', { done: total - missing.totalCount.value, all: total, area: name })}>
        <FilterBar label={t('duties.filters')}><AreaPill /></FilterBar>
        {wide && shares.length > 0 && <Shares shares={shares} />}
      </Section>
      <Section title={t('duties.missing', { count: missing.totalCount.value })}>
        {missing.edges.length === 0 ? <p>{t('duties.noneMissing')}</p> : <MissingTable rows={missing.edges.map(({ node }) => node)} />}
        <ListPager next={missing.pageInfo.hasNextPage ? missing.pageInfo.endCursor : null} />
        <ExportButton shown={argumentsOf('STANDINGS', { area: chosen, filter: { ...all, acknowledged: false }, order: ['AREA'] })} count={missing.totalCount} />
      </Section>
    </>
  );
}

function Shares({ shares }: { shares: readonly Share[] }) {
  const t = useText();
  const { number } = useFormat();
  const columns: Column<Share>[] = [
    { key: 'area', head: t('events.region'), cell: ({ name }) => name, phone: 'lead' },
    { key: 'done', head: t('duties.acknowledged'), cell: ({ done, all }) => t('duties.ofAll', { done: number(done), all: number(all) }), align: 'end', fit: true },
  ];
  return <Table label={t('duties.byArea')} columns={columns} rows={shares} rowKey={({ code }) => code} dense />;
}

function MissingTable({ rows }: { rows: readonly Missing[] }) {
  const t = useText();
  const { busy } = useListVisit();
  const columns: Column<Missing>[] = [
    { key: 'name', head: t('people.name'), cell: ({ person }) => (person ? <Link to="/orang/$id" params={{ id: person.id }}>{person.displayName}</Link> : '–'), phone: 'lead' },
    { key: 'area', head: t('events.region'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    {
      key: 'answer',
      head: t('duties.answer'),
      cell: ({ id, person, dutyToAcknowledge: duty }) => duty && <AcknowledgeDuties pillar={id} duty={duty.id} name={person?.displayName} />,
      fit: true,
      phone: 'bare',
    },
  ];
  return <Table label={t('duties.missingLabel')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
