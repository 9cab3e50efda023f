import sharp, { type Sharp } from 'sharp';
import { FileRefused } from './refusals.ts';

const megapixels = 50;
/** Pixels of the longer side that are kept, by purpose: enough to print, no more than a page needs. */
const longestSide = { IMAGE: 4_096, SIGNED_DOCUMENT: 4_096, LOGO: 1_024 } as const;

const written: Record<string, (image: Sharp) => Sharp> = {
  'image/jpeg': (image) => image.jpeg({ quality: 88 }),
  'image/png': (image) => image.png(),
  'image/webp': (image) => image.webp({ quality: 86 }),
};

// One picture at a time, and none remembered: this server has other work.
sharp.concurrency(1);
sharp.cache(false);

/**
 * The picture drawn anew: upright, in sRGB, without place, camera or any other metadata, and without whatever was hidden
 * in or behind it. Throws FileRefused.
 */
export async function redraw(bytes: Buffer, mediaType: string, purpose: keyof typeof longestSide): Promise<Buffer> {
  const write = written[mediaType];
  if (!write) throw new Error(`Pictures of type ${mediaType} are not drawn`);
  try {
    const image = sharp(bytes, { limitInputPixels: megapixels * 1_000_000, failOn: 'error', pages: 1 });
    const { format } = await image.metadata();
    if (`image/${format}` !== mediaType) throw new FileRefused('badPicture');
    const side = longestSide[purpose];
    return await write(image.autoOrient().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })).toBuffer();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    if (error instanceof Error && /pixel limit|exceeds/i.test(error.message)) throw new FileRefused('tooManyPixels', { max: megapixels });
    throw new FileRefused('badPicture');
  }
}
