import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import type { UploadPurpose } from '@pilar/domain/files';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { workbookParts, zipOf, type ZipPart } from './zip-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'pilar-tricks-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

/** A server has other things to hold; what one file may add to it is bounded whatever the file says of itself. */
const mostMegabytes = 400;
const mebibyte = 1024 * 1024;
const workbook = (...parts: ZipPart[]) => zipOf([...workbookParts, ...parts]);
const stream = (content: Buffer) => Buffer.concat([Buffer.from('3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n'), deflateSync(content), Buffer.from('\nendstream\nendobj\n')]);
const pdf = (...streams: Buffer[]) => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...streams, Buffer.from('%%EOF\n')]);

const tricks: [what: string, purpose: UploadPurpose, make: () => Buffer | Promise<Buffer>, outcome: string | RegExp][] = [
  ['twenty megabytes of nothing, packed', 'IMPORT', () => workbook({ name: 'xl/worksheets/sheet2.xml', content: Buffer.alloc(20 * mebibyte) }), 'tooLargeUnpacked'],
  ['a directory that tells less than comes', 'IMPORT', () => workbook({ name: 'xl/worksheets/sheet2.xml', content: Buffer.alloc(200 * mebibyte), claims: 1_000 }), /badArchive|tooLargeUnpacked/],
  ['a directory that tells of a terabyte', 'IMPORT', () => workbook(...Array.from({ length: 300 }, (_one, at) => ({ name: `xl/media/${at}.png`, content: 'x', claims: 0xff_ff_ff_f0 }))), 'tooLargeUnpacked'],
  ['twenty thousand parts', 'IMPORT', () => workbook(...Array.from({ length: 20_000 }, (_one, at) => ({ name: `xl/media/${at}.png`, content: '' }))), 'tooLargeUnpacked'],
  ['entities in entities', 'IMPORT', () => workbook({ name: 'xl/sharedStrings.xml', content: `<!DOCTYPE x [${Array.from({ length: 30 }, (_one, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('')}]><sst>&e30;</sst>` }), 'badArchive'],
  ['one line of eight megabytes', 'IMPORT', () => Buffer.from(`Nama;NIK\n${'a'.repeat(8 * mebibyte)}`), 'text/csv'],
  ['a picture of 144 megapixels in a few kilobytes', 'IMAGE', () => sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } }).png().toBuffer(), 'tooManyPixels'],
  ['a picture of just as many pixels as are taken', 'IMAGE', () => sharp({ create: { width: 7_000, height: 7_000, channels: 4, background: '#ffffff80' } }).png().toBuffer(), 'image/png'],
  ['a packed stream of 200 megabytes in a PDF', 'SIGNED_DOCUMENT', () => pdf(stream(Buffer.alloc(200 * mebibyte, ' '))), 'badPdf'],
  ['a hundred packed streams, each below the bound', 'SIGNED_DOCUMENT', () => pdf(...Array.from({ length: 100 }, () => stream(Buffer.alloc(5 * mebibyte, ' ')))), /badPdf|application\/pdf/],
];

describe('a file that means no good', () => {
  test.each(tricks)('%s is judged within bounds of memory', async (what, purpose, make, outcome) => {
    const path = join(folder, 'trick');
    writeFileSync(path, await make());
    const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=256', fileURLToPath(new URL('judge-alone.ts', import.meta.url)), purpose, path], { timeout: 50_000 });
    const found = JSON.parse(stdout) as { outcome: string; megabytes: number };
    expect(found.outcome).toMatch(outcome);
    expect(found.megabytes, what).toBeLessThan(mostMegabytes);
  });
});
