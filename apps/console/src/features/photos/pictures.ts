import { useRef } from 'react';

/** An address with a ticket holds ten minutes; a new one is taken before. */
const usedForMs = 8 * 60_000;

type Pictured = { id: string; url?: string | null; thumbnail?: string | null };

/** The photographs with the addresses that they had before: a fresh ticket for the same picture would load it anew. */
export function usePictures<Photo extends Pictured>(photos: readonly Photo[]): Photo[] {
  const known = useRef(new Map<string, Pick<Pictured, 'url' | 'thumbnail'> & { at: number }>());
  return photos.map((photo) => {
    const { id, url, thumbnail } = photo;
    const kept = known.current.get(id);
    if (kept && kept.at > Date.now() - usedForMs) return { ...photo, url: kept.url, thumbnail: kept.thumbnail };
    if (url) known.current.set(id, { url, thumbnail, at: Date.now() });
    return photo;
  });
}

/** What a photograph is called where it is named: its caption, or its number. */
export function nameOf({ caption }: { caption?: string | null }, at: number, t: (id: 'photos.unnamed', values: { number: number }) => string): string {
  return caption ?? t('photos.unnamed', { number: at + 1 });
}
