import { formatLongDate } from '@pilar/domain/dates';
import type { Paper, PaperFrame } from './paper.ts';

/** A letterhead as the graph tells it. */
export type Letterhead = {
  lines: string[]; address: string | null; phone: string | null; email: string | null; web: string | null; logo: string | null; place: string;
  signatories: Signatory[];
};
export type Signatory = { post: string; name: string | null; rank: string | null; nip: string | null; onBehalf: string[] };

/** The letterhead as it is printed: address, then how to reach the office in one line. */
export function printedLetterhead({ lines, address, phone, email, web }: Omit<Letterhead, 'logo' | 'place' | 'signatories'>): PaperFrame['letterhead'] {
  const contact = [phone && `Telepon ${phone}`, email && `Pos-el ${email}`, web && `Laman ${web.replace(/^https?:\/\//, '').replace(/\/$/, '')}`].filter(Boolean).join(' · ');
  return { lines, address: [address, contact].filter((line): line is string => Boolean(line)) };
}

/** The signature block of one who signs there, dated as letters are (date: YYYY-MM-DD). */
export function signatureBlock(place: string, signatory: Signatory | null, date: string): PaperFrame['signature'] {
  return signatory && { place, date: formatLongDate(date, 'id'), onBehalf: signatory.onBehalf, post: signatory.post, name: signatory.name, rank: signatory.rank, nip: signatory.nip };
}

/** A logo for the compiler, by its media type; null for one that it cannot draw. */
export function logoOf(mediaType: string, content: Uint8Array): Paper['logo'] {
  const name = ({ 'image/png': 'logo.png', 'image/jpeg': 'logo.jpg' } as const)[mediaType];
  return name ? { name, content } : null;
}
