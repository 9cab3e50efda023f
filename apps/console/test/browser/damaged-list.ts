import { zip } from '@pilar/testing/zip';

/** A list of 200 officials as an office might hold it, and what is wrong with it. */
export const damaged = { name: 'Daftar Pejabat Kab. Lebak (rev2).xlsx', rows: 200, wrong: 12, district: 'CIBADKA' };

const titles = ['PEMERINTAH KABUPATEN LEBAK', 'DAFTAR PEJABAT DAN PETUGAS KESEJAHTERAAN SOSIAL TAHUN 2026', ''];
const header = ['NO', 'JABATN', 'NAMA LENGKAP', 'WILAYAH', '', 'PEJABAT', 'N I K'];
const header2 = ['', '', '', 'KAB/KOTA', 'KECAMATN', '', ''];
const merges = ['A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:F5', 'G4:G5', 'A1:G1', 'A2:G2'];
const districts = ['CIBADAK', 'KEC. RANGKASBITUNG', 'Warunggunung', 'Kec. Malingping', 'MAJA'];
const before = ['', 'Dra. ', 'Drs. H. ', ''];
const after = ['', ', M.Si.', ', S.Sos.', ', SH'];

/** Rows of the list: 188 that are right, and 12 that each are wrong in one cell, spread over it. */
function officials(): string[][] {
  const rows = Array.from({ length: damaged.rows }, (_, at) => [
    String(at + 1), 'Kepala Seksi', `${before[at % 4]}CONTOH ${word(at)} ${word(at * 7 + 3)}${after[at % 4]}`, at % 3 === 0 ? 'KAB. LEBAK' : 'Kabupaten Lebak', districts[at % 5] ?? '', at % 2 === 0 ? 'Ya' : 'tidak', '',
  ]);
  const spoil = (at: number, column: number, value: string) => { (rows[at] ?? [])[column] = value; };
  for (const at of [11, 58, 101]) spoil(at, 4, damaged.district);
  for (const at of [20, 77, 150, 190]) spoil(at, 6, '3,60214E+15');
  for (const at of [33, 122]) spoil(at, 2, '');
  spoil(64, 3, 'KAB. SERANG');
  spoil(64, 4, 'BANDUNG');
  for (const at of [90, 170]) rows[at] = [String(at + 1), 'Staf', rows[2]?.[2] ?? '', rows[2]?.[3] ?? '', rows[2]?.[4] ?? '', 'Ya', ''];
  return rows;
}

/** A made-up word that differs with the number. */
function word(number: number): string {
  const parts = ['ba', 'di', 'ku', 'la', 'mo', 'na', 'ri', 'su', 'ta', 'wi'];
  return [...String(number + 100)].map((digit) => parts[Number(digit)]).join('').toUpperCase();
}

/** The workbook, with title rows, a header in two merged levels, and columns in an order of its own. */
export function damagedWorkbook(): Buffer {
  const rows = [...titles.map((title) => [title]), header, header2, ...officials()];
  const cells = rows.map((row, at) => `<row r="${at + 1}">${row.map((text, column) => (text === '' ? '' : `<c r="${'ABCDEFG'[column]}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="PEJABAT" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  });
}
