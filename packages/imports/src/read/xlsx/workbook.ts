import type { Row } from '../cell.ts';
import { FileRefused, refusals } from '../refused.ts';
import { WorkbookPackage } from './package.ts';
import { SharedStrings } from './shared-strings.ts';
import { SheetReader, type SheetNotes } from './sheet.ts';
import { readStyles, type Shows } from './styles.ts';
import { elements } from './xml.ts';

/** A sheet as the workbook lists it. */
export type ListedSheet = { name: string; hidden: boolean };

/** An opened .xlsx. Its sheets are read as streams, as often as needed. */
export class Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly #package: WorkbookPackage;
  readonly #paths: readonly string[];
  readonly #strings: SharedStrings;
  readonly #styles: readonly (Shows | null)[];
  readonly from1904: boolean;

  private constructor(parts: { sheets: (ListedSheet & { path: string })[]; pack: WorkbookPackage; strings: SharedStrings; styles: (Shows | null)[]; from1904: boolean }) {
    this.sheets = parts.sheets.map(({ name, hidden }) => ({ name, hidden }));
    this.#paths = parts.sheets.map(({ path }) => path);
    this.#package = parts.pack;
    this.#strings = parts.strings;
    this.#styles = parts.styles;
    this.from1904 = parts.from1904;
  }

  /** Opens the bytes of a workbook; throws FileRefused when it is none. */
  static async open(bytes: Buffer): Promise<Workbook> {
    const pack = await WorkbookPackage.open(bytes);
    const book = await pack.text('xl/workbook.xml');
    const relations = new Map(elements(await pack.text('xl/_rels/workbook.xml.rels'), 'Relationship').map((relation) => [relation['Id'], relation] as const));
    const target = (type: string) => [...relations.values()].find((relation) => relation['Type']?.endsWith(`/${type}`))?.['Target'];
    const sheets = elements(book, 'sheet').flatMap((sheet) => {
      const relation = relations.get(Object.entries(sheet).find(([name]) => name.endsWith(':id'))?.[1]);
      // Sheets that are a chart or a dialogue hold no rows.
      if (!relation?.['Type']?.endsWith('/worksheet')) return [];
      return [{ name: sheet['name'] ?? '', hidden: sheet['state'] !== undefined && sheet['state'] !== 'visible', path: pathOf(relation['Target'] ?? '') }];
    });
    if (sheets.length === 0) throw new FileRefused(refusals.noSheet);
    const texts = pathOf(target('sharedStrings') ?? 'sharedStrings.xml');
    const [{ date1904 } = {}] = elements(book, 'workbookPr');
    return new Workbook({
      sheets, pack,
      strings: pack.has(texts) ? await SharedStrings.read(pack.pieces(texts)) : new SharedStrings(),
      styles: readStyles(await pack.text(pathOf(target('styles') ?? 'styles.xml'))),
      from1904: date1904 === '1' || date1904 === 'true',
    });
  }

  /** Filled rows of the sheet in that place, in batches; `noted` hears at the end what else the sheet holds. */
  async *rows(sheet: number, noted?: (notes: SheetNotes) => void): AsyncGenerator<Row[]> {
    const path = this.#paths[sheet];
    if (path === undefined) throw new FileRefused(refusals.noSheet);
    const reader = new SheetReader({ name: this.sheets[sheet]?.name ?? '', strings: this.#strings, styles: this.#styles, from1904: this.from1904 });
    for await (const piece of this.#package.pieces(path)) {
      const rows = reader.push(piece);
      if (rows.length > 0) yield rows;
    }
    noted?.(reader.notes);
  }
}

/** Where a part lies: targets are written from `xl/`, or from the root with a slash. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target : `xl/${target.replace(/^\.\//, '')}`;
}
