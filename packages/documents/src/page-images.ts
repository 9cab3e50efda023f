/**
 * The first pages of a paper as SVG images, from the one tall image that the compiler draws. Each holds the letters that it
 * shows and nothing else, so that a browser draws one page at a time.
 */
export function pageImages(tall: string, most: number): string[] {
  const svg = tall.replace(/\s*\n\s*/g, '').replaceAll(' fill-rule="nonzero"', '').replaceAll(' class="typst-text"', '').replaceAll(' class="typst-group"', '').replaceAll(' y="0"', '');
  const [, width = 0] = /viewBox="0 0 ([\d.]+) /.exec(svg) ?? [];
  const letters = new Map(Array.from(svg.matchAll(/<symbol id="(g[0-9A-F]+)".*?<\/symbol>/g), ([symbol, id]) => [String(id), symbol]));
  const [drawn = ''] = svg.slice(svg.indexOf('>') + 1).split(/<defs id="glyph">|<\/svg>$/);
  const others = (/<defs id="(?!glyph).*<\/defs>/.exec(svg) ?? [''])[0];
  return drawn.split(/(?=<path class="typst-shape" fill="#ffffff" d="M 0 0v [\d.]+ h [\d.]+ v -[\d.]+ Z ")/).filter(Boolean).slice(0, most)
    .map((page) => pageImage(page, Number(width), letters, others));
}

function pageImage(page: string, width: number, letters: Map<string, string>, others: string): string {
  const [background = '', height = '0'] = /^<path [^>]*d="M 0 0v ([\d.]+)[^>]*>/.exec(page) ?? [];
  const used = [...new Set(Array.from(page.matchAll(/xlink:href="#(g[0-9A-F]+)"/g), ([, id]) => String(id)))];
  const names = new Map(used.map((id, index) => [id, `l${index.toString(36)}`]));
  const renamed = (text: string) => text.replace(/(xlink:href="#|id=")(g[0-9A-F]+)"/g, (_whole, before: string, id: string) => `${before}${names.get(id) ?? id}"`);
  const symbols = used.map((id) => letters.get(id) ?? '').join('');
  // Pages stand below each other in the tall image; each is moved back to the top of its own.
  const body = page.slice(background.length).replace(/^<g transform="matrix\(1 0 0 1 0 [\d.]+\)">/, '<g>');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`
    + `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>${renamed(body)}${others}<defs>${renamed(symbols)}</defs></svg>`;
}
