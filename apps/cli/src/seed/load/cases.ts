import type { FamilyFacts, MemberFacts } from '../invented/families.ts';
import type { Writer } from '../writer.ts';

/** Persons and families that cases are made of, as they were entered. */
type Entered = { families: readonly FamilyFacts[]; familyIds: readonly string[]; memberIds: readonly string[] };

const [familyCases, personCases] = [2, 4];
/** One of them was last seen too long ago (rule 32). */
const days = ['2026-05-11', '2025-09-02', '2024-03-18', '2026-02-09', '2025-11-20', '2026-07-06'];

/** Some invented cases of each officer's area: poor families, and persons of several types, those of children among them. */
export async function loadCases(writer: Writer, { families, familyIds, memberIds }: Entered): Promise<void> {
  const members = families.flatMap((family) => family.members);
  const ofFamilies = families.slice(0, familyCases).map(({ key }, at) => ({
    key: `case-${key}`, input: { type: 'FM', family: familyIds[at], foundOn: days[at], foundBy: 'Puskesos desa', needs: 'Bantuan sembako dan modal usaha kecil' },
  }));
  const ofPersons = members.slice(0, personCases).map((member, at) => {
    const foundOn = days[at] ?? days[0] ?? '';
    const type = typeOf(member, at, foundOn);
    return { key: `case-${member.key}`, input: { type, ...(type === 'PD' || type === 'ADK' ? { disabilities: ['FISIK'] } : {}), beneficiary: memberIds[at], foundOn, foundBy: 'TKSK', evidence: 'Kunjungan rumah dan keterangan tetangga' } };
  });
  const cases = await writer.write('reportCase', [...ofFamilies, ...ofPersons]);
  // The regency decides on them: the province does on its own institutions' alone. The first are further on than the next.
  if (!families[0] || !decided.has(families[0].area.slice(0, 5))) return;
  const step = (mutation: 'assessCase' | 'confirmCase' | 'beginCaseService', version: number, count: number) =>
    writer.write(mutation, cases.slice(0, count).map((id, at) => ({ key: `${mutation}-${families[0]?.key}-${at}`, input: { id, version, happenedOn: '2026-08-03' } })));
  await step('assessCase', 1, 2);
  await step('confirmCase', 2, 2);
  await step('beginCaseService', 3, 1);
  const [key, of] = [families[0].key, cases[0]];
  const [assistance] = await writer.write('planCaseService', [
    { key: `assistance-${key}`, input: { case: of, kind: 'FAMILY_ASSISTANCE', goal: 'Keluarga punya penghasilan tetap', workerName: 'Peksos Contoh', plannedFrom: '2026-08-05', plannedTo: '2026-12-31', activities: [{ text: 'Kunjungan pertama', on: '2026-08-10', doneOn: '2026-08-10' }, { text: 'Kunjungan kedua', on: '2026-11-30' }] } },
    { key: `skills-${key}`, input: { case: of, kind: 'SKILLS', goal: 'Ibu dapat menjahit sendiri', plannedFrom: '2027-01-11', plannedTo: '2027-03-31' } },
  ]);
  await writer.write('startCaseService', [{ key: `start-${key}`, input: { id: assistance, version: 1, on: '2026-08-10' } }]);
}

/** Regencies that have a demo officer. */
const decided: ReadonlySet<string> = new Set(['36.02', '36.04']);

function typeOf({ relation, sex, birthDate }: MemberFacts, at: number, foundOn: string): string {
  const age = Number(foundOn.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (foundOn.slice(5) < birthDate.slice(5) ? 1 : 0);
  if (relation !== 'ANAK' || age > 17) return sex === 'P' ? 'PRSE' : at % 2 === 0 ? 'PD' : 'PML';
  return age < 6 ? 'ABT' : at % 2 === 0 ? 'AT' : 'ADK';
}
