import { useSuspenseQuery } from '@apollo/client/react';
import { useText } from '../../i18n/use-text.ts';
import { useArea } from '../../shell/use-area.ts';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { youthMapQuery } from './YouthMap.tsx';

/** Where village Karang Taruna are dormant. */
export function DriveMap() {
  const t = useText();
  const { chosen } = useArea();
  const { level } = useMapFrame();
  const { data, error } = useSuspenseQuery(youthMapQuery, { variables: { area: chosen, level, filter: { state: ['DORMANT'], level: ['VILLAGE'] } }, fetchPolicy: 'cache-and-network' });
  const found = data?.youthOrganisations;
  if (!found) throw error ?? new Error('The graph did not count dormant Karang Taruna by region');
  return <ListMap title={t('youth.driveMapTitle')} cells={found.countByArea} words="youth.driveMapCount" />;
}
