/** An address with a ticket holds ten minutes; a new one is taken before. */
const usedForMs = 8 * 60_000;

type Pictured = { id: string; url?: string | null; thumbnail?: string | null };

/** Addresses of pictures as they were first told: a fresh ticket for the same picture would load it anew. */
export class Pictures {
  readonly #known = new Map<string, Pick<Pictured, 'url' | 'thumbnail'> & { at: number }>();

  /** The photographs with the addresses that they had before, as long as these hold. */
  keep<Photo extends Pictured>(photos: readonly Photo[]): Photo[] {
    return photos.map((photo) => {
      const { id, url, thumbnail } = photo;
      const kept = this.#known.get(id);
      if (kept && kept.at > Date.now() - usedForMs) return { ...photo, url: kept.url, thumbnail: kept.thumbnail };
      if (url) this.#known.set(id, { url, thumbnail, at: Date.now() });
      return photo;
    });
  }
}

/** What a photograph is called where it is named: its caption, or its number. */
export function nameOf({ caption }: { caption?: string | null }, at: number, t: (id: 'photos.unnamed', values: { number: number }) => string): string {
  return caption ?? t('photos.unnamed', { number: at + 1 });
}
