import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { FileRefused } from './refusals.ts';

const unpack = promisify(inflate);
const mostUnpacked = 50 * 1024 * 1024;

/** Names of what a paper has no need of. Long enough that packed bytes do not spell them by chance. */
const active = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'SubmitForm', 'ImportData', 'GoToE', 'XFA', 'JS'];

/**
 * Refuses a PDF that runs something, opens something else or carries other files. Names may be written with hex codes, and
 * objects may stand packed in object streams: both are looked through. A locked one cannot be judged and is refused.
 */
export async function judgePdf(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-') || !text.includes('%%EOF') || !/\bendobj\b|\/ObjStm\b/.test(text)) throw new FileRefused('badPdf');
  const { outside, packed } = divide(text);
  if (namesIn(outside).has('Encrypt')) throw new FileRefused('locked');
  refuseActive(namesIn(outside));
  // Streams are skipped above by where they say they are; what lies about that is found here, by long names alone.
  refuseActive(new Set([...namesIn(text)].filter((name) => name.length > 5)));
  let room = mostUnpacked;
  for (const piece of packed) {
    const objects = await unpack(Buffer.from(piece, 'latin1'), { maxOutputLength: Math.max(1, room) }).catch(() => { throw new FileRefused('badPdf'); });
    room -= objects.length;
    const names = namesIn(objects.toString('latin1'));
    if (names.has('Encrypt')) throw new FileRefused('locked');
    refuseActive(names);
  }
}

function refuseActive(names: ReadonlySet<string>): void {
  const found = active.find((name) => names.has(name));
  if (found) throw new FileRefused('activePdf', { found });
}

/** The text without its streams, and those streams that hold objects. */
function divide(text: string): { outside: string; packed: string[] } {
  const outside: string[] = [];
  const packed: string[] = [];
  let at = 0;
  for (;;) {
    const begin = /\bstream\r?\n/g;
    begin.lastIndex = at;
    const found = begin.exec(text);
    const end = found ? text.indexOf('endstream', begin.lastIndex) : -1;
    if (!found || end < 0) break;
    const dictionary = text.slice(Math.max(at, text.lastIndexOf(' obj', found.index)), found.index);
    outside.push(text.slice(at, found.index));
    const names = namesIn(dictionary);
    if (names.has('ObjStm')) {
      if (!names.has('FlateDecode') && !names.has('Fl')) throw new FileRefused('badPdf');
      packed.push(text.slice(begin.lastIndex, end));
    }
    at = end + 'endstream'.length;
  }
  outside.push(text.slice(at));
  return { outside: outside.join('\n'), packed };
}

/** Every name in a piece of PDF, with hex codes resolved: `/J#61vaScript` is `JavaScript`. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(/\/((?:[A-Za-z]|#[0-9a-fA-F]{2})(?:[A-Za-z0-9_.-]|#[0-9a-fA-F]{2}){0,40})/g)) {
    names.add(name.includes('#') ? name.replace(/#([0-9a-fA-F]{2})/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16))) : name);
  }
  return names;
}
