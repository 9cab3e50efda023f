/** Why a file was not taken, with what to do; `{name}` stands for a value. Stored by name, told in the reader's language. */
export const refusals = {
  empty: { id: 'Berkas ini kosong. Pilih berkas lain.', en: 'This file is empty. Choose another one.' },
  otherSize: { id: 'Yang tiba {found} byte, yang diumumkan {declared} byte. Unggah lagi.', en: '{found} bytes arrived, {declared} were announced. Upload it again.' },
  wrongType: { id: 'Isi berkas ini bukan jenis yang diterima ({found}). Yang diterima: {accepted}.', en: 'The content of this file is not of a kind that is taken here ({found}). Taken are: {accepted}.' },
} as const;

/** Name of a refusal. */
export type RefusalName = keyof typeof refusals;

/** What a refusal names. */
export type RefusalValues = Record<string, string | number>;

/** A file that is not taken. */
export class FileRefused extends Error {
  readonly refusal: RefusalName;
  readonly values: RefusalValues;

  constructor(refusal: RefusalName, values: RefusalValues = {}) {
    super(refusal);
    this.refusal = refusal;
    this.values = values;
  }
}

/** A stored refusal in the reader's language. */
export function refusalText(language: 'id' | 'en', name: string, values: unknown): string {
  const known = (values ?? {}) as RefusalValues;
  const text = Object.hasOwn(refusals, name) ? refusals[name as RefusalName][language] : name;
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(known[key] ?? whole));
}
