import { xlsxType } from '@pilar/domain/files';
import { fileTypeFromBuffer } from 'file-type';

const unknown = 'application/octet-stream';

/** The media type that a file's first bytes show. Text without a mark of its own is told apart by how it begins. */
export async function typeOf(head: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(head);
  if (found?.mime === 'application/zip' && head.includes('xl/')) return xlsxType;
  if (found) return found.mime;
  if (!isText(head)) return unknown;
  const start = head.toString('utf8').replace(/^\uFEFF/, '').trimStart();
  if (/^[{[]/.test(start)) return 'application/json';
  if (/^<(!doctype html|html|head|body|table|meta)/i.test(start)) return 'text/html';
  return start.startsWith('<') ? 'application/xml' : 'text/csv';
}

/** Text in UTF-8, UTF-16 with its mark, or a one-byte code page: no control characters but those that end lines and cells. */
function isText(bytes: Buffer): boolean {
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) || bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return true;
  return !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
}
