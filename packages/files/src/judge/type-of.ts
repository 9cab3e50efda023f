import { fileTypeFromBuffer } from 'file-type';

const unknown = 'application/octet-stream';
const zipStart = Buffer.from('PK\x03\x04', 'latin1');

/** The media type that a file's first bytes show. Text without a mark of its own is told apart by how it begins. */
export async function typeOf(head: Buffer): Promise<string> {
  // What kind of archive it is only its directory tells, which stands at the end.
  if (head.subarray(0, 4).equals(zipStart)) return 'application/zip';
  const found = await fileTypeFromBuffer(head);
  if (found && found.mime !== 'text/html') return found.mime;
  if (!isText(head)) return unknown;
  const start = head.toString('utf8').replace(/^\uFEFF/, '').trimStart();
  if (/^[{[]/.test(start)) return 'application/json';
  if (/^<(!doctype html|!--|html|head|body|table|meta|script|style)/i.test(start)) return 'text/html';
  return start.startsWith('<') ? 'application/xml' : 'text/csv';
}

/** Text in UTF-8, UTF-16 with its mark, or a one-byte code page: no control characters but those that end lines and cells. */
function isText(bytes: Buffer): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12);
}
