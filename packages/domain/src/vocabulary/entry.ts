/** One term of a coded list. */
export type Entry<Code extends string = string> = {
  code: Code;
  labelId: string;
  labelEn: string;
  /** Where the term comes from: a regulation, a source document, or Pilar itself. */
  source: string;
  /** First and last day of its use (ISO dates, inclusive); absent where it is open or not known. */
  validFrom?: string;
  validTo?: string;
  /** Code of the term that took its place. */
  successor?: string;
};

/** Writes an entry in one line, keeping its code as a literal type. */
export function entry<const Code extends string>(
  code: Code, labelId: string, labelEn: string, source: string,
  validity: Pick<Entry, 'validFrom' | 'validTo' | 'successor'> = {},
): Entry<Code> {
  return { code, labelId, labelEn, source, ...validity };
}

/** Terms of the product itself, which no paper prescribes. */
export const pilar = 'Pilar';
