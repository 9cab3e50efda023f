import { codes, type Code } from '@pilar/domain/vocabulary';
import { regionsWithin } from '@pilar/domain/regions';
import { inventedName, type Sex } from './names.ts';

/** An invented person served. */
export type MemberFacts = { key: string; fullName: string; sex: Sex; birthDate: string; relation: Code<'FAMILY_RELATION'>; nik?: string; noNikReason?: string };

/** An invented family with its members, the head first. */
export type FamilyFacts = {
  key: string; area: string; address: string; rt: string; rw: string; cardNumber: string; members: MemberFacts[];
  desil?: number; desilSource?: Code<'WELFARE_SOURCE'>; desilOn?: string; extremePoor?: boolean; extremePoorSource?: Code<'WELFARE_SOURCE'>; extremePoorOn?: string;
  signs?: { sign: Code<'POVERTY_SIGN'>; present: boolean }[]; signsOn?: string;
};

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

/** Six families of ten were visited for the nine signs, two count as extremely poor; some were found by no source yet. */
function family(area: string, size: number, index: number, number: string): FamilyFacts {
  const district = digits(area);
  return {
    key: `family-${number}`,
    area,
    address: `Kp. Contoh ${1 + (index % 9)}`,
    rt: two(1 + (index % 6)),
    rw: two(1 + (index % 3)),
    // The serial is never issued: it marks invented families as it marks persons (rule 5).
    cardNumber: `${district}${two(1 + (index % 28))}${two(1 + Math.floor(index / 28))}050000`,
    members: Array.from({ length: size }, (_, place) => member(place, size, index, `beneficiary-${number}-${place + 1}`, district)),
    ...(index % 5 === 4 ? {} : { desil: 1 + (index % 6), desilSource: 'DTSEN' as const, desilOn: '2026-07-01' }),
    ...(index % 10 < 2 ? { extremePoor: true, extremePoorSource: 'P3KE' as const, extremePoorOn: index % 10 === 0 ? '2026-03-02' : '2025-09-01' } : {}),
    ...(index % 10 < 6 ? { signs: codes('POVERTY_SIGN').map((sign, nth) => ({ sign, present: nth > 0 && (index + nth) % 4 === 0 })), signsOn: '2026-08-10' } : {}),
  };
}

const two = (number: number) => String(number).padStart(2, '0');
/** District of a village as numbers of persons begin with it. */
const digits = (area: string) => area.replaceAll('.', '').slice(0, 6);
const womansDay = 40;

/** Couples with children; in families of two a mother and her child. */
function member(place: number, size: number, index: number, key: string, district: string): MemberFacts {
  const relation = place === 0 ? 'KEPALA_KELUARGA' : place === 1 && size > 2 ? 'ISTRI' : 'ANAK';
  const sex = relation === 'ISTRI' || (relation === 'KEPALA_KELUARGA' && size === 2) ? 'P' : relation === 'KEPALA_KELUARGA' ? 'L' : (['L', 'P'] as const)[(index + place) % 2] ?? 'L';
  const born = relation === 'ANAK' ? 2008 + ((index + place * 3) % 14) : 1968 + ((index * 5 + place) % 25);
  const [month, day] = [1 + ((index + place) % 12), 1 + ((index * 3 + place) % 28)];
  const nik = `${district}${two(sex === 'P' ? day + womansDay : day)}${two(month)}${String(born).slice(2)}0000`;
  // Some children have no number yet.
  const number = relation === 'ANAK' && index % 7 === 3 ? { noNikReason: 'Belum masuk kartu keluarga' } : { nik };
  return { key, relation, sex, fullName: inventedName(namesFrom + index * 4 + place, sex), birthDate: `${born}-${two(month)}-${two(day)}`, ...number };
}
