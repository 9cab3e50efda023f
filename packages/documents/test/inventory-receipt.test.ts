import { afterAll, expect, it } from 'vitest';
import { Compiler } from '../src/compiler.ts';
import { inventoryReceiptPaper } from '../src/inventory-receipt.ts';
import { pagesOf, unpacked } from './read-pdf.ts';

const compiler = new Compiler();
afterAll(() => compiler.close());

const receipt = { code: '7K3M-9QPA-2X4T', area: '36.02.01.2002', period: 'SEMESTER_1', year: 2026, foundOn: '2026-03-04', givenAt: new Date('2026-03-05T01:02:03Z'), lookUp: 'https://pilar.example/tanda-terima' } as const;

it('is one sheet with its code, where to look it up and that it promises nothing; its QR code holds no code', async () => {
  const { pdf, pageCount } = await compiler.make(inventoryReceiptPaper(receipt));
  const [text = ''] = await pagesOf(pdf);
  expect(pageCount).toBe(1);
  for (const words of ['Tanda terima pendataan', 'Lebak', 'Semester I 2026, didata 4 Maret 2026', '7K3M-9QPA-2X4T', 'https://pilar.example/tanda-terima', 'Pendataan bukan jaminan bantuan.', 'Tempat bertanya']) expect(text).toContain(words);
  // The address that the QR code and its description tell is that of the page, without what is typed there.
  expect(unpacked(pdf)).not.toContain('tanda-terima/');
  expect(text).not.toMatch(/\d{16}|Nomor|belum tercatat|KONSEP/);
});

it('is PDF/A-2a, and the same to the last byte when made again', async () => {
  const [one, two] = [await compiler.make(inventoryReceiptPaper(receipt)), await compiler.make(inventoryReceiptPaper(receipt))];
  expect(one.pdf.equals(two.pdf)).toBe(true);
  expect(unpacked(one.pdf)).toMatch(/pdfaid:conformance>A</);
});
