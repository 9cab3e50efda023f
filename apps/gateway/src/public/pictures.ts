import { LRUCache } from 'lru-cache';
import { askPart } from './ask-part.ts';
import { keptFor } from './page-cache.ts';
import type { PublicEvents } from './public-events.ts';

/** Pixels of the longer side in which everybody gets a photograph. */
const size = 1_280;
const mostBytes = 32 * 1024 * 1024;

/** The pictures of photographs that everybody may see. */
export type Pictures = {
  /** A JPEG; null for one that is not for everybody, and for one that never was. */
  of(id: string): Promise<Buffer | null>;
  close(): Promise<void>;
};

/** Asks identity, which keeps the pictures, once events has said that everybody may see this one. Drawn ones are kept as long as pages are. */
export function makePictures(events: PublicEvents, identityUrl: string, secret: string): Pictures {
  const part = askPart('identity', identityUrl, secret, 2);
  const kept = new LRUCache<string, Buffer>({ maxSize: mostBytes, ttl: keptFor, sizeCalculation: (bytes) => bytes.length });

  return {
    async of(id) {
      // Asked each time: consent that is taken back holds at once.
      if (!(await events.showsPhoto(id))) return null;
      const known = kept.get(id);
      if (known) return known;
      const { status, bytes } = await part.take('/internal/picture', { id, size });
      if (status === 404) return null;
      if (status !== 200) throw new Error(`Identity answered ${status} about a picture`);
      kept.set(id, bytes);
      return bytes;
    },
    close: part.close,
  };
}
