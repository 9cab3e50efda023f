import { crc32, deflateSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The mark's four bars in a square of 20: x, y, width, height; as in `public/icon.svg`. */
const bars = [[0, 12, 3, 8], [5.5, 7, 3, 13], [11, 1, 3, 19], [16.5, 9, 3, 11]] as const;
const brand = [0x0c, 0x5b, 0x52] as const;
const paper = [0xfb, 0xfa, 0xf7] as const;
/** Share of the icon that the mark takes: launchers cut icons into circles, down to 80 %. */
const markShare = 0.5;
/** Samples a pixel and direction, so that edges between pixels are smooth. */
const samples = 4;

/** Draws the icons of the installed console from the mark, so that there is one drawing of it and no picture to keep. */
export function icons(): Plugin {
  return {
    name: 'pilar-icons',
    apply: 'build',
    generateBundle() {
      for (const [fileName, size] of [['icon-192.png', 192], ['icon-512.png', 512], ['apple-touch-icon.png', 180]] as const) {
        this.emitFile({ type: 'asset', fileName, source: drawIcon(size) });
      }
    },
  };
}

/** The mark on brand colour as a PNG of that many pixels a side. */
export function drawIcon(size: number): Uint8Array {
  const rows: number[] = [];
  for (let y = 0; y < size; y += 1) {
    rows.push(0);
    for (let x = 0; x < size; x += 1) {
      const share = coverage(x, y, size);
      for (const [channel, value] of brand.entries()) rows.push(Math.round(value + ((paper[channel] ?? 0) - value) * share));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits a channel, red, green, blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), part('IHDR', head), part('IDAT', deflateSync(Buffer.from(rows), { level: 9 })), part('IEND', Buffer.alloc(0))]);
}

/** How much of a pixel the mark covers, 0 to 1. */
function coverage(x: number, y: number, size: number): number {
  const unit = (size * markShare) / 20;
  const edge = (size * (1 - markShare)) / 2;
  let inside = 0;
  for (let sample = 0; sample < samples ** 2; sample += 1) {
    const u = (x + ((sample % samples) + 0.5) / samples - edge) / unit;
    const v = (y + (Math.floor(sample / samples) + 0.5) / samples - edge) / unit;
    if (bars.some(([left, top, width, height]) => u >= left && u < left + width && v >= top && v < top + height)) inside += 1;
  }
  return inside / samples ** 2;
}

function part(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
