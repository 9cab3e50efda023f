import type { MapLevel } from '@pilar/map/map-topology';
import { useText } from '../../i18n/use-text.ts';
import { levelTitles } from '../map/level-titles.ts';

/** Levels in words: "Kabupaten dan kota, Kecamatan". */
export function useLevelNames(): (levels: readonly string[]) => string {
  const t = useText();
  return (levels) => levels.map((level) => t(levelTitles[level as MapLevel])).join(', ');
}
