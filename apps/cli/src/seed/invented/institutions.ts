import type { Code } from '@pilar/domain/vocabulary';
import { region, regionsWithin } from '@pilar/domain/regions';
import { inventedName } from './names.ts';

/** An invented welfare institution. */
export type InstitutionFacts = {
  key: string;
  name: string;
  kind: Code<'INSTITUTION_KIND'>;
  legalForm: Code<'LEGAL_FORM'>;
  area: string;
  address: string;
  headName: string;
  founded: string;
  owner: Code<'INSTITUTION_OWNER'>;
  workingLevel: Code<'WORKING_LEVEL'>;
  services: Code<'CARE_SERVICE'>[];
  settings: Code<'CARE_SETTING'>[];
  capacity: number | null;
};

type Care = Pick<InstitutionFacts, 'services' | 'settings' | 'capacity'>;

const perRegency: Readonly<Record<string, number>> = {
  '36.01': 7, '36.02': 8, '36.03': 9, '36.04': 8, '36.71': 9, '36.72': 5, '36.73': 6, '36.74': 8,
};
const forms = ['LKSA Contoh', 'Panti Wreda Contoh', 'Yayasan Contoh', 'Rumah Singgah Contoh', 'LKS Disabilitas Contoh', 'LKSA Umpama', 'Yayasan Umpama'];
const virtues = ['Harapan', 'Kasih Ibu', 'Mandiri', 'Cahaya', 'Budi Luhur', 'Insan Peduli', 'Sejahtera', 'Tunas Bangsa', 'Bina Warga'];
const numbersFrom = 1_000;
/** Whom each form of institution serves, and where. */
const care: [Care, ...Care[]] = [
  { services: ['CHILD'], settings: ['INSIDE', 'OUTSIDE'], capacity: 40 },
  { services: ['ELDERLY'], settings: ['INSIDE'], capacity: 30 },
  { services: ['CHILD', 'POOR'], settings: ['OUTSIDE'], capacity: null },
  { services: ['HOMELESS', 'VICTIM'], settings: ['INSIDE'], capacity: 20 },
  { services: ['DISABILITY'], settings: ['INSIDE', 'OUTSIDE'], capacity: 25 },
  { services: ['CHILD'], settings: ['INSIDE'], capacity: 50 },
  { services: ['POOR', 'OTHER'], settings: ['OUTSIDE'], capacity: null },
];

/** About sixty institutions over all regencies and cities, in the order of region codes. */
export function inventedInstitutions(): InstitutionFacts[] {
  return regionsWithin('36', 'REGENCY').flatMap(({ code }, turn) => {
    const districts = regionsWithin(code, 'DISTRICT');
    return Array.from({ length: perRegency[code] ?? 0 }, (_, nth) => {
      const area = districts[(nth * 3 + turn) % districts.length]?.code ?? code;
      return institution(area, turn * 10 + nth, `${code}-${nth + 1}`, nth === 4);
    });
  });
}

function institution(area: string, index: number, number: string, counsels: boolean): InstitutionFacts {
  const place = region(area)?.name ?? area;
  const form = counsels ? 'LK3 Contoh' : forms[index % forms.length];
  return {
    key: `institution-${number}`,
    name: `${form} ${virtues[(index * 4) % virtues.length]} ${place}`,
    kind: counsels ? 'LK3' : 'LKS',
    legalForm: index % 4 === 3 ? 'TIDAK_BERBADAN_HUKUM' : 'BERBADAN_HUKUM',
    area,
    address: `Jl. Contoh No. ${index + 1}, ${region(area)?.shortName ?? place}`,
    headName: inventedName(numbersFrom + index),
    founded: `${1995 + ((index * 7) % 28)}-${String(1 + (index % 12)).padStart(2, '0')}-15`,
    owner: 'MASYARAKAT',
    // Every eighth works in several regencies, which the province registers.
    workingLevel: number.endsWith('-8') ? 'PROVINCE' : 'REGENCY',
    ...(counsels ? { services: ['FAMILY'], settings: ['OUTSIDE'], capacity: null } : care[index % care.length] ?? care[0]),
  };
}
