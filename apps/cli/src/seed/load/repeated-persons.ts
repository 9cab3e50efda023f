import { inventedFamilies } from '../invented/families.ts';
import { byOfficer, type Officers } from '../officers.ts';

const regencies = ['36.02', '36.04'];

/** Of two regencies two persons each who stand there a second time, as lists of two sources leave them: without a number, one under a shortened name, one with day and month swapped. */
export async function loadRepeatedPersons(officers: Officers): Promise<void> {
  const repeated = regencies.flatMap((regency) => inventedFamilies().filter(({ area, members }) => area.startsWith(regency) && members.length > 2).slice(0, 2).map(({ area, members: [head] }, at) => {
    const { fullName, sex, birthDate } = head as NonNullable<typeof head>;
    const [year = '', month = '', day = ''] = birthDate.split('-');
    const swapped = Number(day) <= 12 ? `${year}-${day}-${month}` : birthDate;
    return { key: `repeated-${regency}-${at + 1}`, area, sex, fullName: at === 0 ? `H. ${fullName}` : fullName.toUpperCase(), birthDate: at === 0 ? swapped : birthDate, noNikReason: 'Kartu tidak dibawa saat didata', distinct: true };
  }));
  for (const { writer, items } of byOfficer(officers, repeated)) await writer.write('registerBeneficiary', items.map(({ key, ...input }) => ({ key, input })));
}
