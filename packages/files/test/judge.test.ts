import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { xlsxType, type UploadPurpose } from '@pilar/domain/files';
import { judge } from '../src/judge/judge.ts';
import { FileRefused, refusals, refusalText } from '../src/judge/refusals.ts';
import { inMemory } from '../src/random-access.ts';
import { workbookParts, zipOf, type ZipPart } from './zip-of.ts';

const look = (purpose: UploadPurpose, content: Buffer | string, declared = Buffer.byteLength(content as string)) => judge(purpose, inMemory(Buffer.from(content as string)), declared);
const refusalOf = async (purpose: UploadPurpose, content: Buffer | string, declared?: number) => {
  const refused = await look(purpose, content, declared).then(({ mediaType }) => mediaType, (error: unknown) => error);
  return refused instanceof FileRefused ? refused.refusal : refused;
};
const workbookWith = (...parts: ZipPart[]) => zipOf([...workbookParts, ...parts]);
const without = (name: string) => workbookParts.filter((part) => part.name !== name);

describe('an import', () => {
  test('is taken as workbook or as text in any code page', async () => {
    expect(await look('IMPORT', zipOf(workbookParts))).toEqual({ mediaType: xlsxType });
    for (const content of ['Nama;NIK\nSiti;', Buffer.from('Nama;Alamat\nS\xe9ri;Jl. Pasar\n', 'latin1'), Buffer.from('\uFEFFNama\tNIK\n', 'utf16le')]) {
      expect(await look('IMPORT', content)).toEqual({ mediaType: 'text/csv' });
    }
  });

  test('is refused when it is empty, of another size, or something else by another name', async () => {
    expect(await refusalOf('IMPORT', '')).toBe('empty');
    expect(await refusalOf('IMPORT', 'Nama;NIK\n', 100)).toBe('otherSize');
    expect(await refusalOf('IMPORT', '\n <!DOCTYPE html><html><body><table><tr><td>Nama</td></tr></table>')).toBe('webPage');
    expect(await refusalOf('IMPORT', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>')).toBe('webPage');
    expect(await refusalOf('IMPORT', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')).toBe('webPage');
    expect(await refusalOf('IMPORT', '%PDF-1.7\n')).toBe('wrongType');
    expect(await refusalOf('IMPORT', Buffer.from([1, 2, 3, 0, 5]))).toBe('wrongType');
    expect(await refusalOf('IMPORT', Buffer.concat([Buffer.from('Nama;NIK\n'.repeat(9_000)), Buffer.alloc(1)]))).toBe('wrongType');
    expect(await refusalOf('IMPORT', zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<w/>' }]))).toBe('wrongType');
    expect(await refusalOf('IMPORT', zipOf([{ name: 'content.xml', content: '<ods/>' }]))).toBe('wrongType');
  });

  test('tells what to save an older or locked workbook as', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
    expect(await refusalOf('IMPORT', old)).toBe('oldExcel');
    expect(await refusalOf('IMPORT', Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(100)]))).toBe('locked');
    expect(await refusalOf('IMPORT', zipOf([...without('xl/workbook.xml'), { name: 'xl/workbook.bin', content: 'x' }]))).toBe('oldExcel');
    expect(await refusalOf('IMPORT', workbookWith({ name: 'xl/extra.xml', content: '<x/>', flags: 1 }))).toBe('locked');
  });

  test('is refused with macros, however they are hidden', async () => {
    expect(await refusalOf('IMPORT', workbookWith({ name: 'xl/vbaProject.bin', content: 'x' }))).toBe('macros');
    expect(await refusalOf('IMPORT', workbookWith({ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }))).toBe('macros');
    const types = '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    expect(await refusalOf('IMPORT', zipOf([{ name: '[Content_Types].xml', content: types }, ...without('[Content_Types].xml')]))).toBe('macros');
  });

  test('is refused as a bomb before it is unpacked, and while it is when the directory lies', async () => {
    const zeros = Buffer.alloc(20 * 1024 * 1024);
    expect(await refusalOf('IMPORT', workbookWith({ name: 'xl/worksheets/sheet2.xml', content: zeros }))).toBe('tooLargeUnpacked');
    expect(await refusalOf('IMPORT', workbookWith({ name: 'xl/worksheets/sheet2.xml', content: zeros, claims: 1_000 }))).toBe('badArchive');
    expect(await refusalOf('IMPORT', workbookWith({ name: 'xl/worksheets/sheet2.xml', content: 'x', claims: 700 * 1024 * 1024 }))).toBe('tooLargeUnpacked');
    expect(await refusalOf('IMPORT', workbookWith(...Array.from({ length: 5_001 }, (_one, index) => ({ name: `xl/media/${index}.png`, content: '' }))))).toBe('tooLargeUnpacked');
    expect(await refusalOf('IMPORT', workbookWith({ name: 'xl/sharedStrings.xml', content: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>' }))).toBe('badArchive');
  });

  test('is refused when it is damaged', async () => {
    const whole = zipOf(workbookParts);
    expect(await refusalOf('IMPORT', whole.subarray(0, -30))).toBe('badArchive');
    const flipped = Buffer.from(whole);
    const at = whole.indexOf('sheet1.xml') + 40;
    flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    expect(await refusalOf('IMPORT', flipped)).toBe('badArchive');
  });
});

describe('a picture', () => {
  const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: '#cc3300' } });
  const located = () => plain.clone().jpeg().withMetadata({ orientation: 6 }).withExif({ IFD0: { Make: 'Kamera', Orientation: '6' }, IFD3: { GPSLatitude: '6/1 7/1 0/1', GPSLatitudeRef: 'S' } }).toBuffer();

  test('is drawn anew: no place, no camera, no code behind it, and upright', async () => {
    const came = Buffer.concat([await located(), Buffer.from('<?php system($_GET["x"]); ?><script>alert(1)</script>')]);
    expect((await sharp(came).metadata()).exif).toBeDefined();
    const { mediaType, replacement = Buffer.alloc(0) } = await look('IMAGE', came);
    const kept = await sharp(replacement).metadata();
    expect([mediaType, kept.format, kept.exif, kept.xmp, kept.iptc, kept.width, kept.height]).toEqual(['image/jpeg', 'jpeg', undefined, undefined, undefined, 40, 60]);
    for (const trace of ['Kamera', 'GPS', '<?php', '<script']) expect(replacement.includes(trace), trace).toBe(false);
  });

  test('keeps its kind, and is made no larger than a page needs', async () => {
    for (const format of ['png', 'webp'] as const) expect((await look('IMAGE', await plain.clone().toFormat(format).toBuffer())).mediaType).toBe(`image/${format}`);
    const wide = await sharp({ create: { width: 6_000, height: 100, channels: 3, background: '#fff' } }).png().toBuffer();
    expect((await sharp((await look('LOGO', wide)).replacement).metadata()).width).toBe(1_024);
  });

  test('is refused when it is too many pixels, damaged, only called a picture, or a drawing that may hold scripts', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } }).png().toBuffer();
    expect(await refusalOf('IMAGE', bomb)).toBe('tooManyPixels');
    const jpeg = await located();
    expect(await refusalOf('IMAGE', jpeg.subarray(0, 400))).toBe('badPicture');
    expect(await refusalOf('IMAGE', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')).toBe('wrongType');
    expect(await refusalOf('LOGO', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('wrongType');
    expect(await refusalOf('LOGO', await plain.clone().webp().toBuffer())).toBe('wrongType');
    expect(await refusalOf('IMAGE', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)]))).toBe('heic');
    expect(await refusalOf('IMAGE', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>alert(1)</script>'.repeat(9))]))).toBe('badPicture');
  });
});

describe('a signed document', () => {
  const pdf = (objects: string) => `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${objects} >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`;
  const packedPdf = (objects: string) => Buffer.concat([
    Buffer.from('%PDF-1.7\n3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n'), deflateSync(Buffer.from(`1 0 ${objects}`)),
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);

  test('is taken as PDF, also with a signature in it, or as a picture without what the phone added', async () => {
    expect(await look('SIGNED_DOCUMENT', pdf('/AcroForm << /SigFlags 3 >> /OpenAction [2 0 R /Fit]'))).toEqual({ mediaType: 'application/pdf' });
    expect(await look('SIGNED_DOCUMENT', packedPdf('<< /Type /Page >>'))).toEqual({ mediaType: 'application/pdf' });
    const scan = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } }).jpeg().withExif({ IFD0: { Make: 'Kamera' } }).toBuffer();
    expect((await sharp((await look('SIGNED_DOCUMENT', scan)).replacement).metadata()).exif).toBeUndefined();
  });

  test('is refused when it runs something or carries other files, in the open, in hex, packed or in a lying stream', async () => {
    for (const objects of ['/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', '/AA << /O << /S /Launch /F (cmd.exe) >> >>', '/Names << /EmbeddedFiles 4 0 R >>', '/AcroForm << /XFA 5 0 R >>', '/OpenAction << /S /J#61vaScript /J#53 (x) >>']) {
      expect(await refusalOf('SIGNED_DOCUMENT', pdf(objects)), objects).toBe('activePdf');
      expect(await refusalOf('SIGNED_DOCUMENT', packedPdf(`<< ${objects} >>`)), objects).toBe('activePdf');
    }
    expect(await refusalOf('SIGNED_DOCUMENT', pdf('>>\nendobj\n% stream\n4 0 obj << /S /JavaScript /JS (x) >> % endstream'))).toBe('activePdf');
  });

  test('is refused when it is locked, cut short, or packed beyond measure', async () => {
    expect(await refusalOf('SIGNED_DOCUMENT', pdf('').replace('/Root', '/Encrypt 9 0 R /Root'))).toBe('locked');
    expect(await refusalOf('SIGNED_DOCUMENT', pdf('').replace('%%EOF', ''))).toBe('badPdf');
    expect(await refusalOf('SIGNED_DOCUMENT', packedPdf(' '.repeat(60 * 1024 * 1024)))).toBe('badPdf');
    expect(await refusalOf('SIGNED_DOCUMENT', 'Surat tugas')).toBe('wrongType');
    // A deed that is no PDF, whatever it is called.
    expect(await refusalOf('PAPER', 'Akta notaris')).toBe('wrongType');
  });
});

test('boundaries are JSON and nothing else', async () => {
  expect(await look('BOUNDARIES', '{ "type": "FeatureCollection", "features": [] }')).toEqual({ mediaType: 'application/json' });
  expect(await refusalOf('BOUNDARIES', '<kml/>')).toBe('wrongType');
  expect(await refusalOf('BOUNDARIES', `{${'\0'.repeat(5)}`)).toBe('wrongType');
});

test('every refusal is told in both languages, with what it names', () => {
  for (const name of Object.keys(refusals)) for (const language of ['id', 'en'] as const) {
    expect(refusalText(language, name, { found: 'x', declared: 1, accepted: '.csv', max: 5 })).not.toMatch(/\{\w+\}/);
  }
});
