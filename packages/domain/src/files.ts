import type { Role } from './access.ts';
import type { Code } from './vocabulary.ts';

/** What a file is sent for; RESULT is what jobs make. */
export type FilePurpose = Code<'FILE_PURPOSE'>;

/** Purposes for which somebody may send a file. */
export type UploadPurpose = Exclude<FilePurpose, 'RESULT'>;

/** What may come for a purpose: bytes at most, and each media type with the endings of its names. */
export type UploadRule = { maxBytes: number; types: Readonly<Record<string, readonly string[]>> };

const mebibyte = 1024 * 1024;
const pictures = { 'image/jpeg': ['.jpg', '.jpeg'], 'image/png': ['.png'] } as const;

/** Media type of an Excel workbook. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What may be sent, by purpose. The real type is found from the content; endings only help to choose. */
export const uploadRules: Readonly<Record<UploadPurpose, UploadRule>> = {
  IMPORT: { maxBytes: 50 * mebibyte, types: { [xlsxType]: ['.xlsx'], 'text/csv': ['.csv', '.txt', '.tsv'] } },
  IMAGE: { maxBytes: 15 * mebibyte, types: { ...pictures, 'image/webp': ['.webp'] } },
  SIGNED_DOCUMENT: { maxBytes: 20 * mebibyte, types: { 'application/pdf': ['.pdf'], ...pictures } },
  BOUNDARIES: { maxBytes: 50 * mebibyte, types: { 'application/json': ['.json', '.geojson', '.topojson'] } },
  PAPER: { maxBytes: 20 * mebibyte, types: { 'application/pdf': ['.pdf'] } },
  LOGO: { maxBytes: 2 * mebibyte, types: pictures },
};

/** Whether somebody may send a file for it. */
export function isUploadPurpose(purpose: string): purpose is UploadPurpose {
  return Object.hasOwn(uploadRules, purpose);
}

/** Roles that send files for some purposes only: an institution's own user sends its papers. */
const purposesOf: Readonly<Partial<Record<Role, readonly UploadPurpose[]>>> = { LKS_USER: ['PAPER'] };

/** Whether somebody of the role, who may send files, may send one for it. */
export function maySendFor(role: Role, purpose: UploadPurpose): boolean {
  return purposesOf[role]?.includes(purpose) ?? true;
}

/** Every ending that a purpose allows. */
export function endingsOf(purpose: UploadPurpose): string[] {
  return Object.values(uploadRules[purpose].types).flat();
}

/** A size for people: "1,4 MB" in Indonesian, "1.4 MB" in English. */
export function sizeText(bytes: number, language: 'id' | 'en'): string {
  const [value, unit] = bytes < mebibyte ? [Math.ceil(bytes / 1024), 'kB'] : [bytes / mebibyte, 'MB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}
