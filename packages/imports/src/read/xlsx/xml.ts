/** Bits of XML as spreadsheets write it. Whole documents go through no parser: a sheet's cells are many and their form is narrow. */

/** Attributes of one opening tag. */
export function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found[name] = unescaped(double ?? single ?? '');
  }
  return found;
}

/** Attributes of every element of that name, whatever prefix its namespace has. */
export function elements(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*)>`, 'g'))].map(([, tag = '']) => attributesOf(tag));
}

/** The text of XML content. Excel writes control characters as `_x000D_`. */
export function unescaped(text: string): string {
  const plain = text.includes('&') ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, entity) : text;
  return plain.includes('_x') ? plain.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : plain;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return named[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The text of a shared or inline string: its runs joined, without the reading aids of East Asian writing. */
export function runs(xml: string): string {
  if (xml.includes('rPh')) return runs(xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ''));
  const simple = /^<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>$/.exec(xml);
  if (simple) return unescaped(simple[1] ?? '');
  return [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)].map(([, text = '']) => plainText(text)).join('');
}

/** Content that may stand in CDATA. */
export function plainText(text: string): string {
  if (!text.includes('<![CDATA[')) return unescaped(text);
  return text.split(/(<!\[CDATA\[[\s\S]*?\]\]>)/).map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : unescaped(part))).join('');
}
