import sharp from 'sharp';

/** Types of which a smaller picture can be drawn. */
const drawn = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Whether the file is a picture that can be made smaller. */
export function isPicture(mediaType: string): boolean {
  return drawn.has(mediaType);
}

/** The picture as a JPEG whose longer side has at most that many pixels, nothing but the picture in it. */
export function smaller(bytes: Uint8Array, size: number): Promise<Buffer> {
  return sharp(bytes).resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer();
}
