import { useSuspenseQuery } from '@apollo/client/react';
import { formatDecimal } from '@pilar/domain/amounts';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { PovertyMeasure, PovertySource } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { MapChoice } from '../map/MapChoice.tsx';

const mapQuery = graphql(`
  query PovertyMap($area: RegionCode, $level: RegionLevel!, $source: PovertySource!, $measure: PovertyMeasure!) {
    poverty(area: $area) { area { code level } figures(level: $level, statedBy: $source, measure: $measure) { region { code level shortName } value } }
  }
`);

const route = getRouteApi('/kemiskinan');

/** What one source states of each region; regions that it does not tell of are hatched, not empty. */
export function PovertyMap({ source }: { source: PovertySource }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { narrow } = useListVisit();
  const { ukuran: measure = 'FAMILIES' } = route.useSearch();
  const measures = useOptions('POVERTY_MEASURE');
  const { root, level } = useMapFrame();
  const { data, error } = useSuspenseQuery(mapQuery, { variables: { area: root, level, source, measure }, fetchPolicy: 'cache-and-network' });
  const poverty = data?.poverty;
  if (!poverty) throw error ?? new Error('The graph gave no figures by region');
  const cells = poverty.figures.map(({ region, value }) => ({ region, value, hidden: false }));
  return (
    <ListMap
      title={t('kemiskinan.mapTitle', { source: label('POVERTY_SOURCE', source) })}
      cells={cells}
      words="kemiskinan.mapCount"
      untold={null}
      forms={{ head: label('POVERTY_MEASURE', measure), number: (value) => (measure === 'PERCENT' ? `${formatDecimal(value)}%` : number(value)), unknown: t('kemiskinan.unstated') }}
      choices={<MapChoice<PovertyMeasure> label={t('kemiskinan.measure')} options={measures.map(({ value, label: title }) => ({ value: value as PovertyMeasure, title }))} chosen={measure} onChoose={(value) => narrow({ ukuran: value === 'FAMILIES' ? undefined : value })} />}
    />
  );
}
