import type { Cell, Sheet } from './sheet.ts';

/** Excel holds no more rows in a sheet. */
export const mostRows = 1_048_576;
const longestText = 32_767;
const firstSerialDay = Date.UTC(1899, 11, 30);
const firstTrueDay = '1900-03-01';
const day = 86_400_000;

/** Places in the table of cell formats below. */
const formats = { plain: 0, text: 1, date: 2, title: 3, head: 4 };

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook that do not depend on its rows. */
export function fixedParts(sheetName: string, headRow: number): Record<string, string> {
  const name = escape(sheetName);
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['/xl/workbook.xml', 'sheet.main'], ['/xl/worksheets/sheet1.xml', 'worksheet'], ['/xl/styles.xml', 'styles'],
    ].map(([part, type]) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name.replaceAll("'", "''")}'!$${headRow}:$${headRow}</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>`
      + '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
      + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
      + '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>'
      + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
      + '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/></cellXfs></styleSheet>',
  };
}

/** Everything of the sheet before its rows: the title block and the head, which stay in sight while one scrolls. */
export function sheetStart({ title, lines, watermark, columns, form }: Sheet): { xml: string; headRow: number } {
  const above = [...lines, ...(watermark === null ? [] : [watermark])];
  const headRow = form ? 1 : above.length + 3;
  const widths = columns.map(({ kind, title: words }, index) => `<col min="${index + 1}" max="${index + 1}" width="${kind === 'text' ? Math.max(24, words.length + 2) : Math.max(13, words.length + 2)}" customWidth="1"/>`);
  const rows = [
    ...(form ? [] : [title, ...above].map((text, index) => rowOf(index + 1, textCell(`A${index + 1}`, text, index === 0 ? formats.title : formats.text)))),
    rowOf(headRow, columns.map((column, index) => textCell(`${letters(index)}${headRow}`, column.title, formats.head)).join('')),
  ];
  const xml = `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
    + `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + `<cols>${widths.join('')}</cols><sheetData>${rows.join('')}`;
  return { xml, headRow };
}

/** Everything of the sheet behind its rows: on every printed page the watermark and the page's number. */
export function sheetEnd({ title, watermark, columns }: Sheet, headRow: number, lastRow: number): string {
  const mark = escape(watermark === null ? '' : printed(watermark));
  return `</sheetData><autoFilter ref="A${headRow}:${letters(Math.max(columns.length - 1, 0))}${Math.max(lastRow, headRow)}"/>`
    + '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
    + `<headerFooter><oddHeader>&amp;L${escape(printed(title))}&amp;R${mark}</oddHeader><oddFooter>&amp;L${mark}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** A row of the sheet; `names` are the letters of its columns. */
export function dataRow(number: number, cells: readonly Cell[], names: readonly string[]): string {
  let xml = '';
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell === '') continue;
    const at = `${names[index] ?? ''}${number}`;
    if (typeof cell === 'number') xml += `<c r="${at}"><v>${cell}</v></c>`;
    else if (typeof cell === 'string') xml += textCell(at, cell, formats.text);
    else xml += cell.day < firstTrueDay ? textCell(at, cell.day, formats.text) : `<c r="${at}" s="${formats.date}"><v>${serial(cell.day)}</v></c>`;
  }
  return rowOf(number, xml);
}

/** A, B … Z, AA. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function rowOf(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`;
}

/** Inline, so that no table of all texts has to be kept. It stays text whatever it begins with. */
function textCell(at: string, text: string, format: number): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${at}" s="${format}" t="inlineStr"><is><t${space}>${escape(text)}</t></is></c>`;
}

/** Days since the beginning of Excel's calendar, which counts a 29 February 1900 that never was. */
function serial(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - firstSerialDay) / day;
}

/** In headers and footers & begins a command; Excel takes 255 characters of one. */
function printed(text: string): string {
  const short = text.length > 110 ? `${text.slice(0, 109)}…` : text;
  return short.replaceAll('&', '&&');
}

const forbidden = /[[\p{Cc}\uFFFE\uFFFF]--[\t\n\r]]/gv;
const needsCare = /[&<>"\r]|[[\p{Cc}\p{Cs}\uFFFE\uFFFF]--[\t\n\r]]|_x/v;

/** As XML: without characters that XML cannot hold, and `_x0041_` as itself, which Excel would take for an A. */
function escape(text: string): string {
  const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  if (!needsCare.test(whole)) return whole;
  return whole.toWellFormed().replace(forbidden, '').replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;');
}
