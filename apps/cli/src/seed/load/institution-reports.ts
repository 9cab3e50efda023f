import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

/** Yearly reports as a regency enters them from paper, of institutions by their place in the list; the one with its own account writes its own. */
const reports = [
  { area: '36.02', nth: 3, accepted: true, servedMale: 24, servedFemale: 19, income: '412000000', spent: '398500000', activities: 'Pengasuhan dan bimbingan belajar setiap sore, kunjungan keluarga dua kali setahun.', obstacles: 'Ruang belajar bocor selama musim hujan.', plan: 'Perbaikan atap dan pelatihan dua pengasuh.' },
  { area: '36.04', nth: 1, accepted: true, servedMale: 31, servedFemale: 22, income: '530000000', spent: '521750000', activities: 'Pengasuhan, pendampingan sekolah, dan reunifikasi empat anak dengan keluarganya.', plan: 'Menambah satu pekerja sosial.' },
  { area: '36.04', nth: 2, accepted: false, servedMale: 9, servedFemale: 14, income: '265000000', spent: '259000000', activities: 'Perawatan harian lanjut usia dan senam bersama setiap pekan.' },
];
const reportedYear = 2025;

/** What regencies enter, and what the province accepts: whoever submits does not decide. */
export async function loadInstitutionReports(officers: Officers, institutions: Ids): Promise<void> {
  for (const { area, nth, accepted, ...told } of reports) {
    const [writer, key] = [officers.of(area), `institution-report-${area}-${nth}`];
    const [id] = await writer.write('draftInstitutionReport', [{ key, input: { institution: idOf(institutions, `institution-${area}-${nth}`), year: reportedYear, ...told } }]);
    if (!accepted) continue;
    await writer.write('submitInstitutionReport', [{ key: `${key}-submitted`, input: { id, version: 1 } }]);
    await officers.province.write('decideInstitutionReport', [{ key: `${key}-accepted`, input: { id, version: 2, decision: 'ACCEPT' } }]);
  }
}
