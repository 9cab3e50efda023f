import * as z from 'zod/mini';
import type { LetterheadCard_OfficeFragment } from '../../__generated__/graphql.ts';
import { says } from '../../forms/zod-resolver.ts';

const needed = z.string().check(z.trim(), z.minLength(1, says('forms.required')));
const text = z.string().check(z.trim());

/** A letterhead as it is typed: lists one line an item, '' where there is nothing. */
export const letterheadSchema = z.object({
  lines: needed,
  address: text,
  phone: text,
  email: text,
  web: text,
  logo: z.string(),
  place: needed,
  signatories: z.array(z.object({ onBehalf: text, post: needed, name: text, rank: text, nip: text })),
  reason: text,
});

export type LetterheadValues = z.output<typeof letterheadSchema>;

export const emptySignatory = { onBehalf: '', post: '', name: '', rank: '', nip: '' };

/** What the form begins with. */
export function valuesOf({ name, address, letterhead }: LetterheadCard_OfficeFragment): LetterheadValues {
  return {
    lines: letterhead?.lines.join('\n') ?? name.toUpperCase(),
    address: letterhead ? (letterhead.address ?? '') : (address ?? ''),
    phone: letterhead?.phone ?? '',
    email: letterhead?.email ?? '',
    web: letterhead?.web ?? '',
    logo: letterhead?.logo ?? '',
    place: letterhead?.place ?? '',
    signatories: letterhead?.signatories.map((signatory) => ({ onBehalf: signatory.onBehalf.join('\n'), post: signatory.post, name: signatory.name ?? '', rank: signatory.rank ?? '', nip: signatory.nip ?? '' })) ?? [emptySignatory],
    reason: '',
  };
}

/** What the graph takes, for setting it and for a sample alike. */
export function inputOf({ lines, address, phone, email, web, logo, place, signatories }: LetterheadValues) {
  return {
    lines: linesOf(lines), address: address || null, phone: phone || null, email: email || null, web: web || null, logo: logo || null, place,
    signatories: signatories.map(({ onBehalf, post, name, rank, nip }) => ({ post, name: name || null, rank: rank || null, nip: nip || null, onBehalf: linesOf(onBehalf) })),
  };
}

function linesOf(typed: string): string[] {
  return typed.split('\n').map((line) => line.trim()).filter(Boolean);
}
