import { zip } from '@pilar/testing/zip';
import { peakMegabytes } from './graph.ts';
import { millisecondsOf, step, until, upload, type Seen } from './import-steps.ts';
import type { Installation } from './installation.ts';
import type { Result } from './result.ts';

const rows = 100_000;
const columns = 21;
const checkTarget = 10_000;
const commitTarget = 4_000;
const memoryTarget = 400;

/** A list of 100,000 persons with 21 columns: dry run and entering through the real servers, and the most memory that the worker took. */
export async function measureImport(installation: Installation): Promise<Result> {
  const target = `${rows} rows × ${columns} columns: check ≥ ${checkTarget} rows/s, enter ≥ ${commitTarget} rows/s, worker ≤ ${memoryTarget} MB`;
  if (!installation.inside) return { case: 'import', target, met: null, note: 'needs an installation of our own: leave --url out' };
  const file = await upload(installation, workbook());
  const begun = await step(installation, 'beginImport', 'BeginImportInput', { kind: 'PERSON', file });
  const mapped = await until(installation, begun.id, 'MAPPING');
  await step(installation, 'checkImport', 'ImportStepInput', { id: mapped.id, version: mapped.version });
  const checked = await until(installation, begun.id, 'CHECKED');
  await step(installation, 'commitImport', 'ImportStepInput', { id: checked.id, version: checked.version });
  const committed = await until(installation, begun.id, 'COMMITTED');
  const memoryMb = peakMegabytes(installation.inside.processes()['worker']?.[0] ?? 0);
  const perSecond = (seen: Seen) => rows / (Math.max(1, millisecondsOf(seen)) / 1_000);
  const figures = { readPerSecond: perSecond(mapped), checkPerSecond: perSecond(checked), commitPerSecond: perSecond(committed), memoryMb };
  const whole = committed.counts.created === rows && checked.counts.wrong === 0;
  return { case: 'import', target, met: whole && figures.checkPerSecond >= checkTarget && figures.commitPerSecond >= commitTarget && memoryMb <= memoryTarget, ...figures, entered: committed.counts.created };
}

/** The list as a spreadsheet writes it: a header that is recognised, texts, dates as serials, and columns that nobody asked for. */
function workbook(): Buffer {
  const header = ['NO', 'NAMA', 'GELAR DEPAN', 'GELAR BELAKANG', 'KECAMATAN', 'NO KTP', 'JABATAN', 'INSTANSI', ...Array.from({ length: columns - 8 }, (_, i) => `KETERANGAN ${i + 1}`)];
  const districts = ['Malingping', 'Panggarangan', 'Bayah', 'Cipanas', 'Muncang', 'Leuwidamar', 'Bojongmanik', 'Gunungkencana', 'Banjarsari', 'Cileles', 'Cimarga', 'Sajira', 'Maja', 'Rangkasbitung'];
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const parts = [`<row>${header.map(text).join('')}</row>`];
  for (let i = 0; i < rows; i += 1) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const cells = [`<c><v>${i + 1}</v></c>`, text(`Umpama ${words(i)}`), text('Drs.'), text('M.Si.'), text(districts[i % districts.length] ?? ''), '<c/>', text('Staf'), text('Dinas Sosial Kabupaten Lebak'),
      ...Array.from({ length: columns - 8 }, (_, at) => (at % 3 === 0 ? `<c s="1"><v>${40_000 + (i % 4_000)}</v></c>` : text(`isi ${at} ${day}`)))];
    parts.push(`<row>${cells.join('')}</row>`);
  }
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${parts.join('')}</sheetData></worksheet>`,
  });
}

/** A name of its own for each number, far enough from all others not to be taken for the same person. */
export function words(number: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ki', 'lo', 'mu', 'ne', 'po', 'ra', 'si', 'tu', 'wa', 'yo'];
  return [12, 8, 4, 0].map((shift) => { const one = syllables[((number * 40_503) >>> shift) & 15] ?? ''; return shift === 12 ? one[0]?.toUpperCase() + one.slice(1) : one; }).join('') + ` ${syllables[number & 15]}${syllables[(number >> 4) & 15]}${number}`;
}
