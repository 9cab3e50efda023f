import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { installation } from '@pilar/domain/installation';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useArea } from '../../shell/use-area.ts';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { MapChoice } from '../map/MapChoice.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { CoverageNote } from './CoverageNote.tsx';
import { VacancyHead } from './VacancyHead.tsx';
import { vacancyFilter } from './pillar-search.ts';
import { finest, rateCells } from './rate-cells.ts';

const mapQuery = graphql(`
  query VacancyMap($type: PostType!, $kind: PillarType!, $area: RegionCode, $within: RegionCode!, $root: RegionCode!, $filter: VacancyFilter, $level: RegionLevel!) {
    region(code: $within) {
      code
      vacancies(type: $type, filter: $filter) { countByArea(level: $level) { region { code shortName } value hidden } }
    }
    pillarCoverage(type: $kind, area: $area) { ...VacancyHead_pillarCoverage @unmask }
    drawn: pillarCoverage(type: $kind, area: $root) { area { code shortName } workersPer10000 ...CoverageNote_pillarCoverage @unmask }
  }
`);

const route = getRouteApi('/kekosongan');

/** Empty posts by region, or workers for so many inhabitants where their number is known. */
export function VacancyMap() {
  const t = useText();
  const word = usePillarWord();
  const { rate } = useFormat();
  const { narrow } = useListVisit();
  const search = route.useSearch();
  const { chosen } = useArea();
  const { root, level, levels } = useMapFrame();
  const type = search.jenis ?? 'TKSK';
  const { data, error } = useSuspenseQuery(mapQuery, {
    variables: { type, kind: type, area: chosen, within: chosen ?? installation.province, root, filter: vacancyFilter(search), level }, fetchPolicy: 'cache-and-network',
  });
  const counts = data?.region?.vacancies?.countByArea;
  if (!counts) throw error ?? new Error('The graph did not count vacancies by region');
  const drawn = data.drawn ?? [];
  const rates = rateCells(drawn);
  const shown = search.isi === 'rasio' && rates !== null && level === levels[0] ? 'rate' : 'vacant';
  const choices = rates && (
    <MapChoice
      label={t('pillars.shown')}
      options={[{ value: 'vacant', title: t('pillars.vacancies') }, { value: 'rate', title: t('pillars.rate') }]}
      chosen={shown}
      onChoose={(value) => narrow({ isi: value === 'rate' ? 'rasio' : undefined, tingkat: undefined })}
    />
  );
  return (
    <>
      <VacancyHead coverage={data.pillarCoverage ?? []} type={type} workers={shown === 'rate' && <CoverageNote coverage={drawn} />} />
      {shown === 'rate' && rates
        ? <ListMap title={t('pillars.rateTitle', { type: word(type) })} cells={rates} words="pillars.rateCount" forms={{ head: t('pillars.rate'), number: (value) => rate(value / finest), unknown: t('pillars.unknown') }} choices={choices} />
        : <ListMap title={t('pillars.mapTitle', { type: word(type) })} cells={counts} words="pillars.mapCount" choices={choices} />}
    </>
  );
}
