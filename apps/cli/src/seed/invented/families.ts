import type { Code } from '@pilar/domain/vocabulary';
import { regionsWithin } from '@pilar/domain/regions';
import { inventedName, type Sex } from './names.ts';

/** An invented person served. */
export type MemberFacts = { key: string; fullName: string; sex: Sex; birthDate: string; relation: Code<'FAMILY_RELATION'> };

/** An invented family with its members, the head first. */
export type FamilyFacts = { key: string; area: string; address: string; members: MemberFacts[] };

const sizes = [3, 4, 2, 3, 3, 4, 2, 3, 4, 2];
const firstVillages: Readonly<Record<string, string>> = { '36.04': '36.04.34' };
const villagesPerRegency = 3;
const namesFrom = 2_000;

/** Ten families of thirty persons in a few villages of each regency and city, in the order of region codes. */
export function inventedFamilies(): FamilyFacts[] {
  return regionsWithin('36', 'REGENCY').flatMap(({ code }, turn) => {
    const villages = regionsWithin(firstVillages[code] ?? code, 'VILLAGE').slice(0, villagesPerRegency);
    return sizes.map((size, nth) => family(villages[nth % villages.length]?.code ?? code, size, turn * sizes.length + nth, `${code}-${nth + 1}`));
  });
}

function family(area: string, size: number, index: number, number: string): FamilyFacts {
  return {
    key: `family-${number}`,
    area,
    address: `Kp. Contoh RT ${String(1 + (index % 6)).padStart(2, '0')} RW ${String(1 + (index % 3)).padStart(2, '0')}`,
    members: Array.from({ length: size }, (_, place) => member(place, size, index, `beneficiary-${number}-${place + 1}`)),
  };
}

/** Couples with children; in families of two a mother and her child. */
function member(place: number, size: number, index: number, key: string): MemberFacts {
  const relation = place === 0 ? 'KEPALA_KELUARGA' : place === 1 && size > 2 ? 'ISTRI' : 'ANAK';
  const sex = relation === 'ISTRI' || (relation === 'KEPALA_KELUARGA' && size === 2) ? 'P' : relation === 'KEPALA_KELUARGA' ? 'L' : (['L', 'P'] as const)[(index + place) % 2] ?? 'L';
  const born = relation === 'ANAK' ? 2008 + ((index + place * 3) % 14) : 1968 + ((index * 5 + place) % 25);
  const month = String(1 + ((index + place) % 12)).padStart(2, '0');
  const day = String(1 + ((index * 3 + place) % 28)).padStart(2, '0');
  return { key, relation, sex, fullName: inventedName(namesFrom + index * 4 + place, sex), birthDate: `${born}-${month}-${day}` };
}
