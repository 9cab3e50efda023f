import { levelOf, type RegionLevel } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';

/** Kinds of office that exist at one level only, and the level of region they belong to. */
const levels: Partial<Record<Code<'OFFICE_KIND'>, 'DISTRICT' | 'VILLAGE'>> = { DISTRICT_OFFICE: 'DISTRICT', VILLAGE_OFFICE: 'VILLAGE' };

/** The level that an office of that kind must have; null when any will do. */
export function levelOfKind(kind: Code<'OFFICE_KIND'>): Code<'OFFICE_LEVEL'> & RegionLevel | null {
  return levels[kind] ?? null;
}

const ofName: readonly (readonly [RegExp, Code<'OFFICE_KIND'>])[] = [
  [/^(?:dinas sosial|dinsos)\b/i, 'DINAS_SOSIAL'],
  [/^(?:kementerian|kemensos)\b/i, 'MINISTRY'],
  [/^komisi\b.*\bdprd\b/i, 'PARLIAMENT_COMMISSION'],
  [/^(?:dprd|dewan perwakilan rakyat daerah)\b/i, 'PARLIAMENT'],
  [/^(?:bappeda|badan perencanaan pembangunan)\b/i, 'PLANNING_AGENCY'],
  [/^(?:sekretariat daerah|setda)\b/i, 'REGIONAL_SECRETARIAT'],
  [/^(?:pemerintah|pemkab|pemkot|pemprov)\b/i, 'REGIONAL_GOVERNMENT'],
  [/^(?:kantor )?(?:kecamatan|kec\.)/i, 'DISTRICT_OFFICE'],
  [/^(?:kantor )?(?:desa|kelurahan|kel\.)/i, 'VILLAGE_OFFICE'],
  [/^(?:universitas|institut|sekolah tinggi|politeknik)\b/i, 'UNIVERSITY'],
];

/** The kind that a name tells plainly, as that of "Kecamatan Cibadak" does; null when it does not. */
export function kindOfName(name: string): Code<'OFFICE_KIND'> | null {
  return ofName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The level of an office that acts for the region. */
export function levelOfArea(area: string): Code<'OFFICE_LEVEL'> {
  const level = levelOf(area);
  return level === 'COUNTRY' ? 'NATIONAL' : level;
}
