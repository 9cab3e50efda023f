import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawIcon } from './icons-plugin.ts';

test('draws the mark in paper on brand colour, within the circle that launchers cut out', () => {
  const icon = Buffer.from(drawIcon(64));
  expect(icon.subarray(1, 4).toString()).toBe('PNG');
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([64, 64]);
  const pixels = inflateSync(icon.subarray(icon.indexOf('IDAT') + 4, icon.indexOf('IEND') - 8));
  const at = (x: number, y: number) => [...pixels.subarray(y * (64 * 3 + 1) + 1 + x * 3, y * (64 * 3 + 1) + 4 + x * 3)];
  expect(at(0, 0)).toEqual([0x0c, 0x5b, 0x52]);
  // The third bar is the tallest: 11 to 14 of 20 from the left.
  expect(at(36, 32)).toEqual([0xfb, 0xfa, 0xf7]);
  const marked = Array.from({ length: 64 * 64 }, (_, index) => [index % 64, Math.floor(index / 64)] as const).filter(([x, y]) => at(x, y)[0] !== 0x0c);
  expect(marked.every(([x, y]) => Math.hypot(x + 0.5 - 32, y + 0.5 - 32) <= 64 * 0.4)).toBe(true);
});
