import type { Chance } from './chance.ts';
import { inventedName, type Sex } from './names.ts';
import type { Place } from './places.ts';

/** How far a number is known to be right: as it was entered, with a day of birth that is another's, or not there at all. */
export type NumberState = 'MATCHED' | 'FORMAT_OK' | 'UNMATCHED' | 'CORRECTED' | 'DOUBTFUL' | 'NONE';
export type Member = {
  name: string; sex: Sex; /** Days since 1970. */ born: number; relation: string; married: string; schooling: string; work: string | null; number: NumberState;
  /** Days since 1970 of a death. */
  died: number | null;
};
export type Household = { members: Member[]; rt: string; rw: string; street: string; desil: number; extremePoor: boolean; signs: string[] };

const daysOfYear = 365.25;
const children: readonly [number, number][] = [[0, 0.18], [1, 0.27], [2, 0.3], [3, 0.16], [4, 0.09]];
const signs = ['HEAD_NOT_WORKING', 'FOOD_WORRY', 'FOOD_OVER_HALF', 'NO_CLOTHES_SPENDING', 'EARTH_FLOOR', 'POOR_WALLS', 'NO_OWN_TOILET', 'NO_OR_450VA_POWER'];
const works = ['Buruh tani', 'Petani', 'Buruh harian lepas', 'Karyawan swasta', 'Pedagang', 'Nelayan', 'Mengurus rumah tangga', 'Wiraswasta'];
const streets = ['Kp. Baru', 'Kp. Sawah', 'Kp. Pasir', 'Kp. Cibogo', 'Kp. Masjid', 'Jl. Raya', 'Kp. Tegal', 'Kp. Kadu'];

/** A family that lives there on that day (days since 1970), of 3.3 members in the middle. */
export function household(place: Place, today: number, chance: Chance): Household {
  const members = membersOf(today, chance);
  const desil = desilOf(place, chance);
  const extremePoor = desil === 1 && chance.happens(place.extreme / place.poor);
  return {
    members, desil, extremePoor,
    rt: String(1 + chance.below(12)).padStart(3, '0'), rw: String(1 + chance.below(9)).padStart(3, '0'), street: `${chance.of(streets)} No. ${1 + chance.below(120)}`,
    signs: desil <= 2 ? signs.filter(() => chance.happens(extremePoor ? 0.6 : 0.3)) : [],
  };
}

/** The poorest tenth of the country is as frequent here as people are poor; the others share the rest. */
function desilOf({ poor }: Place, chance: Chance): number {
  return chance.happens(poor / 100) ? 1 : 2 + chance.below(9);
}

function membersOf(today: number, chance: Chance): Member[] {
  const person = (age: number, sex: Sex, relation: string, married: string): Member => ({
    name: inventedName(sex, chance), sex, relation, married, born: today - Math.floor((age + chance.next()) * daysOfYear),
    schooling: age < 7 ? 'TIDAK_SEKOLAH' : age < 13 ? 'SD' : chance.of(['SD', 'SMP', 'SMA']),
    work: age < 17 ? null : chance.of(works),
    number: numberState(age, chance),
    died: relation === 'ORANG_TUA' && chance.happens(0.08) ? today - chance.below(1_000) : null,
  });
  const age = 24 + Math.floor(56 * (chance.next() + chance.next()) / 2);
  const woman = chance.happens(0.16);
  const married = !woman && chance.happens(0.9);
  const head = person(age, woman ? 'P' : 'L', 'KEPALA_KELUARGA', married ? 'KAWIN' : woman ? 'CERAI_MATI' : 'BELUM_KAWIN');
  const wifeAge = Math.max(18, age - 8 + chance.below(10));
  const mother = married ? wifeAge : woman ? age : null;
  const rest = mother === null ? [] : Array.from({ length: childrenOf(chance) }, () => {
    // Born while the mother was between 18 and 42, and still of the family below 30.
    const youngest = Math.max(0, mother - 42);
    const oldest = Math.min(29, mother - 18);
    return oldest < youngest ? [] : [person(youngest + chance.below(oldest - youngest + 1), chance.happens(0.51) ? 'L' : 'P', 'ANAK', 'BELUM_KAWIN')];
  }).flat();
  const parent = age < 50 && chance.happens(0.12) ? [person(age + 20 + chance.below(15), 'P', 'ORANG_TUA', 'CERAI_MATI')] : [];
  return [head, ...(married ? [person(wifeAge, 'P', 'ISTRI', 'KAWIN')] : []), ...rest, ...parent];
}

const numberStates: readonly [NumberState, number][] = [['UNMATCHED', 0.02], ['FORMAT_OK', 0.06], ['CORRECTED', 0.005], ['DOUBTFUL', 0.004], ['NONE', 0.004]];

/** Newborn children have no number yet; most others have one that a register knows. */
function numberState(age: number, chance: Chance): NumberState {
  if (age < 1 && chance.happens(0.3)) return 'NONE';
  return chance.weighed(numberStates) ?? 'MATCHED';
}

function childrenOf(chance: Chance): number {
  return chance.weighed(children) ?? 0;
}
