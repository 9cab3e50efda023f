/** What a paper shows beside its own matter. All texts are ready to be set: dates and numbers in their Indonesian form. */
export type PaperFrame = {
  paper: {
    title: string;
    subtitle: string | null;
    /** Letter number as the officer typed it; null is shown as missing. */
    number: string | null;
    /** Marks every page "KONSEP". */
    draft: boolean;
    /** The office, as author in the file's own properties. */
    author: string;
    footer: string;
  };
  letterhead: { lines: string[]; address: string[] };
  signature: SignatureBlock | null;
  /** How the paper is checked; null while it is a draft. */
  verification: { code: string; url: string } | null;
};

/** Who signs, under which post: place and date, "a.n." lines, post, name, rank, NIP. */
export type SignatureBlock = { place: string; date: string; onBehalf: string[]; post: string; name: string | null; rank: string | null; nip: string | null };

/** The names of templates: files of `templates/`. */
export type Template = 'event-report' | 'event-paper' | 'person-list' | 'table' | 'institution-certificate' | 'district-brief' | 'distribution-list' | 'distribution-handover' | 'inventory-receipt' | 'referral-letter' | 'letterhead-sample';

/** A paper to be made: its template, the template's own data and the frame around it. */
export type Paper = {
  template: Template;
  frame: PaperFrame;
  /** Further keys of the template's data. */
  data: Record<string, unknown>;
  /** Data of a shorter paper whose first pages are the same: a long list is then drawn as images only as far as they go. */
  beginning?: Record<string, unknown>;
  /** The logo's content, an image.. */
  logo?: { name: 'logo.png' | 'logo.jpg' | 'logo.webp' | 'logo.svg'; content: Uint8Array } | null;
  /** Photographs that the template reads, under their `pictureName`. */
  pictures?: readonly { name: string; content: Uint8Array }[];
  /** Moment of the file's own properties, seconds since 1970. */
  madeAt: number;
  /** Pages that are also drawn as images, from the first. */
  previews: number;
};

/** A paper made: the PDF/A file, its pages in number, and the first of them as SVG images. */
export type MadePaper = { pdf: Buffer; pageCount: number; previews: string[] };

/** The name under which a template reads the picture of that id. */
export function pictureName(id: string): string {
  return `foto-${id}.jpg`;
}
