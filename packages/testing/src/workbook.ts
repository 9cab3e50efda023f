import { zip } from './zip.ts';

/** A cell for tests: text and number as they are; `date` a serial formatted dd/mm/yyyy, `xml` the cell's own content. */
export type TestCell = string | number | boolean | null | { date: number } | { time: number } | { xml: string; type?: string };

export type TestSheet = { name: string; rows: TestCell[][]; hidden?: boolean; hiddenRows?: number[]; cols?: string; after?: string };

export type WorkbookOptions = { from1904?: boolean; inline?: boolean; prefix?: string; further?: Record<string, string>; claims?: Record<string, number> };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Name of the column in that place: 0 is A, 27 AB. */
export function columnName(position: number): string {
  return (position >= 26 ? columnName(Math.floor(position / 26) - 1) : '') + String.fromCharCode(65 + (position % 26));
}

/** Bytes of an .xlsx as Excel would write it. */
export function workbook(sheets: TestSheet[], { from1904 = false, inline = false, prefix = '', further = {}, claims = {} }: WorkbookOptions = {}): Buffer {
  const strings = new Map<string, number>();
  const p = prefix === '' ? '' : `${prefix}:`;
  const xmlns = `xmlns${prefix === '' ? '' : `:${prefix}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  const cellXml = (cell: TestCell, row: number, column: number): string => {
    const r = `${columnName(column)}${row}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<${p}c r="${r}"><${p}v>${cell}</${p}v></${p}c>`;
    if (typeof cell === 'boolean') return `<${p}c r="${r}" t="b"><${p}v>${cell ? 1 : 0}</${p}v></${p}c>`;
    if (typeof cell === 'object') {
      if ('date' in cell) return `<${p}c r="${r}" s="1"><${p}v>${cell.date}</${p}v></${p}c>`;
      if ('time' in cell) return `<${p}c r="${r}" s="2"><${p}v>${cell.time}</${p}v></${p}c>`;
      return `<${p}c r="${r}"${cell.type === undefined ? '' : ` t="${cell.type}"`}>${cell.xml}</${p}c>`;
    }
    if (inline) return `<${p}c r="${r}" t="inlineStr"><${p}is><${p}t>${escaped(cell)}</${p}t></${p}is></${p}c>`;
    if (!strings.has(cell)) strings.set(cell, strings.size);
    return `<${p}c r="${r}" t="s"><${p}v>${strings.get(cell)}</${p}v></${p}c>`;
  };
  const sheetXml = ({ rows, hiddenRows = [], cols = '', after = '' }: TestSheet) =>
    `<?xml version="1.0" encoding="UTF-8"?><${p}worksheet ${xmlns}>${cols}<${p}sheetData>${rows.map((row, i) =>
      `<${p}row r="${i + 1}"${hiddenRows.includes(i + 1) ? ' hidden="1"' : ''}>${row.map((cell, column) => cellXml(cell, i + 1, column)).join('')}</${p}row>`).join('')}</${p}sheetData>${after}</${p}worksheet>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<${p}workbook ${xmlns} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><${p}workbookPr${from1904 ? ' date1904="1"' : ''}/><${p}sheets>${sheets.map(({ name, hidden }, i) => `<${p}sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, i) => { parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet); });
  parts['xl/sharedStrings.xml'] = `<sst>${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  return zip({ ...parts, ...further }, claims);
}
