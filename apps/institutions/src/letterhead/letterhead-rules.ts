/** Somebody who signs for an office, as the signature block shows them. */
export type Signatory = { post: string; name: string | null; rank: string | null; nip: string | null; onBehalf: string[] };

/** Most lines of an office's name above a paper, and most signatories of an office. */
export const mostLines = 6;
export const mostSignatories = 20;
/** Most "a.n." lines above a post. */
export const mostOnBehalf = 3;

/** A civil servant's number as it is written, "19700101 199503 1 001"; null when it has not 18 digits. */
export function writtenNip(typed: string): string | null {
  const digits = typed.replace(/[\s.]/g, '');
  return /^\d{18}$/.test(digits) ? digits.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') : null;
}

/** Whether the text can be an e-mail address; whether it is one, only a letter would tell. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text);
}

/** What tells one signatory from another: the post with those on whose behalf it signs. */
export function signatoryKey({ post, onBehalf }: Pick<Signatory, 'post' | 'onBehalf'>): string {
  return [...onBehalf, post].join('\n').toLowerCase();
}
