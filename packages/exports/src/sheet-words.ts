import { formatDateTime, formatNumber, type Language } from '@pilar/domain/dates';
import { listSpec, type ListCode } from '@pilar/domain/lists';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import type { ExportInput } from './export-input.ts';

const words = {
  id: {
    area: 'Wilayah', filter: 'Saringan', noFilter: 'tanpa saringan', order: 'Urutan', yes: 'Ya', no: 'Tidak', rows: 'baris', leftOut: 'ditinggalkan karena datanya dibatasi atas permintaan orangnya (UU 27/2022)',
    taken: (name: string, when: string) => `Diekspor dari Pilar oleh ${name} pada ${when}`,
    mark: (name: string, when: string, purpose: string, until: string) => `DATA PRIBADI. Diambil oleh ${name} pada ${when} untuk: ${purpose}. Berkas di Pilar dihapus ${until}; jangan disebarkan.`,
  },
  en: {
    area: 'Region', filter: 'Filter', noFilter: 'no filter', order: 'Order', yes: 'Yes', no: 'No', rows: 'rows', leftOut: 'left out, as their data are restricted at the person’s request (UU 27/2022)',
    taken: (name: string, when: string) => `Exported from Pilar by ${name} on ${when}`,
    mark: (name: string, when: string, purpose: string, until: string) => `PERSONAL DATA. Taken by ${name} on ${when} for: ${purpose}. The file in Pilar is removed on ${until}; do not pass it on.`,
  },
} as const;

/** Who takes a list, when, and until when the file is kept. */
export type Taking = { name: string; grantArea: string; at: Date; expiresAt: Date; count: number; /** Rows that are left out, as their data are restricted. */ leftOut: number };

/** What stands beneath the title: region, filter, order, number of rows, who and when. */
export function linesAbove({ list, area, filter, order }: ExportInput, { name, grantArea, at, count, leftOut }: Taking, language: Language): string[] {
  const say = words[language];
  const place = area ?? grantArea;
  const { byArea } = listSpec(list);
  return [
    ...(byArea ? [`${say.area}: ${region(place)?.fullName ?? place} (${place})`] : []),
    `${say.filter}: ${filterWords(list, filter, language) || say.noFilter}`,
    ...(order?.length ? [`${say.order}: ${order.map((one) => listSpec(list).orders[one]?.[language] ?? one).join(', ')}`] : []),
    [`${formatNumber(count, language)} ${say.rows}`, leftOut > 0 && `${formatNumber(leftOut, language)} ${say.leftOut}`].filter(Boolean).join(', '),
    say.taken(name, formatDateTime(at.toISOString(), language)),
  ];
}

/** What every page of personal data says. */
export function watermarkOf(purpose: string, { name, at, expiresAt }: Taking, language: Language): string {
  return words[language].mark(name, formatDateTime(at.toISOString(), language), purpose, formatDateTime(expiresAt.toISOString(), language));
}

/** "Jenis: TKSK, PSM; Status: Aktif". */
export function filterWords(list: ListCode, filter: ExportInput['filter'], language: Language): string {
  const { filters } = listSpec(list);
  return Object.entries(filter ?? {}).flatMap(([field, value]) => {
    const known = filters[field];
    const { list: terms } = known ?? {};
    const told = [value].flat().map((one) => valueWords(one, terms && ((code) => label(terms, code, language)), language));
    return told.length === 0 ? [] : [`${known?.title[language] ?? field}: ${told.join(', ')}`];
  }).join('; ');
}

function valueWords(value: string | number | boolean, term: ((code: string) => string) | undefined, language: Language): string {
  if (typeof value === 'boolean') return value ? words[language].yes : words[language].no;
  return term ? term(String(value)) : String(value);
}
