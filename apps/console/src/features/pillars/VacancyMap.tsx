import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { installation } from '@pilar/domain/installation';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useArea } from '../../shell/use-area.ts';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { VacancyHead } from './VacancyHead.tsx';
import { vacancyFilter } from './pillar-search.ts';

const mapQuery = graphql(`
  query VacancyMap($type: PostType!, $kind: PillarType!, $area: RegionCode, $within: RegionCode!, $filter: VacancyFilter, $level: RegionLevel!) {
    region(code: $within) {
      code
      vacancies(type: $type, filter: $filter) { countByArea(level: $level) { region { code shortName } value hidden } }
    }
    pillarCoverage(type: $kind, area: $area) { ...VacancyHead_pillarCoverage @unmask }
  }
`);

const route = getRouteApi('/kekosongan');

/** Empty posts by region. */
export function VacancyMap() {
  const t = useText();
  const word = usePillarWord();
  const search = route.useSearch();
  const { chosen } = useArea();
  const { level } = useMapFrame();
  const type = search.jenis ?? 'TKSK';
  const { data, error } = useSuspenseQuery(mapQuery, { variables: { type, kind: type, area: chosen, within: chosen ?? installation.province, filter: vacancyFilter(search), level }, fetchPolicy: 'cache-and-network' });
  const cells = data?.region?.vacancies?.countByArea;
  if (!cells) throw error ?? new Error('The graph did not count vacancies by region');
  return (
    <>
      <VacancyHead coverage={data.pillarCoverage ?? []} type={type} />
      <ListMap title={t('pillars.mapTitle', { type: word(type) })} cells={cells} words="pillars.mapCount" />
    </>
  );
}
