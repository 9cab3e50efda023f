import type { ImportKind, PillarType } from '../../__generated__/graphql.ts';

/** The decree that all of a list are appointed by; dates ISO, '' where there is none. `appointer` in words. */
export type Decree = { decreeNumber: string; decreeDate: string; appointer: string; validFrom: string; validTo: string };

const places: Partial<Record<PillarType, readonly string[]>> = { PSM: ['Desa/Kelurahan', 'Kecamatan'] };

/** Headers of what stands behind the name in a pasted line: where a pillar of that type serves. */
export function placesOf(type: PillarType): readonly string[] {
  return places[type] ?? ['Kecamatan'];
}

/** The kind of import that takes a list of that type. */
export function importKindOf(type: PillarType): ImportKind {
  return type === 'TKSK' || type === 'PSM' || type === 'TAGANA' ? type : 'PILLAR';
}

/** Lines that hold a name, each as its parts: parted by tabs, as a spreadsheet copies them, or by semicolons. Numbers before a name are left out. */
export function pastedLines(text: string): string[][] {
  return text.split('\n')
    .map((line) => line.split(/\t|;/).map((part) => part.trim()))
    .map((parts) => (/^\d+\.?$/.test(parts[0] ?? '') && parts.length > 1 ? parts.slice(1) : parts))
    .map(([name = '', ...rest]) => [name.replace(/^\d+[.)]\s*/, ''), ...rest])
    .filter(([name]) => name !== '');
}

/** The pasted names with the decree beside each, as a file that the import of lists reads; `word` is the type as its list of codes names it. */
export function pastedFile(type: PillarType, word: string, text: string, decree: Decree): string {
  const where = placesOf(type);
  const own = importKindOf(type) === 'PILLAR' ? { head: ['Jenis pilar'], cells: [word] } : { head: [], cells: [] };
  const head = ['Nama', ...where, ...own.head, 'Nomor SK', 'Tanggal SK', 'Diangkat oleh', 'Mulai bertugas', 'Berlaku sampai'];
  const beside = [...own.cells, decree.decreeNumber, decree.decreeDate, decree.appointer, decree.validFrom, decree.validTo];
  const rows = pastedLines(text).map(([name = '', ...parts]) => [name, ...where.map((_, at) => parts[at] ?? ''), ...beside]);
  return [head, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n');
}

function quoted(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
