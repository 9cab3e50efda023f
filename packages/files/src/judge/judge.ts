import { endingsOf, uploadRules, type UploadPurpose } from '@pilar/domain/files';
import { bytesOf, streamOf, type RandomAccess } from '../random-access.ts';
import { judgePdf } from './judge-pdf.ts';
import { redraw } from './judge-picture.ts';
import { judgeWorkbook } from './judge-workbook.ts';
import { FileRefused } from './refusals.ts';
import { typeOf } from './type-of.ts';

/** What an upload was found to be; `replacement` is what is kept instead of what came. */
export type Judged = { mediaType: string; replacement?: Buffer };

const headBytes = 64 * 1024;
const utf16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Finds out from the content, whatever its name, whether the file may be kept for its purpose. Throws FileRefused. */
export async function judge(purpose: UploadPurpose, source: RandomAccess, declaredSize: number): Promise<Judged> {
  if (source.size === 0) throw new FileRefused('empty');
  if (source.size !== declaredSize) throw new FileRefused('otherSize', { found: source.size, declared: declaredSize });
  const head = await bytesOf(source, 0, headBytes);
  const mediaType = purpose === 'IMPORT' ? await typeOfTable(source, head) : await typeOf(head);
  if (mediaType === 'image/heic' || mediaType === 'image/heif') throw new FileRefused('heic');
  if (!Object.hasOwn(uploadRules[purpose].types, mediaType)) throw wrongType(purpose, mediaType);
  if (mediaType === 'text/csv' || mediaType === 'application/json') await requireText(purpose, source, head);
  if (mediaType === 'application/pdf') await judgePdf(await bytesOf(source));
  if (mediaType.startsWith('image/') && (purpose === 'IMAGE' || purpose === 'SIGNED_DOCUMENT' || purpose === 'LOGO')) {
    return { mediaType, replacement: await redraw(await bytesOf(source), mediaType, purpose) };
  }
  return { mediaType };
}

/** The type of a table, with advice for the forms in which offices send tables that cannot be taken. */
async function typeOfTable(source: RandomAccess, head: Buffer): Promise<string> {
  const found = await typeOf(head);
  if (found === 'text/html' || found === 'application/xml') throw new FileRefused('webPage');
  if (found === 'application/x-cfb') throw new FileRefused((await holdsLockedPackage(source)) ? 'locked' : 'oldExcel');
  return found === 'application/zip' ? ((await judgeWorkbook(source)) ?? found) : found;
}

/** A workbook with a password is a container of the old form that holds one stream of this name. */
async function holdsLockedPackage(source: RandomAccess): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const ends = [await bytesOf(source, 0, 1_000_000), await bytesOf(source, Math.max(0, source.size - 1_000_000))];
  return ends.some((bytes) => bytes.includes(name));
}

/** Text holds no zero bytes, unless it says that it is written in two bytes a sign. */
async function requireText(purpose: UploadPurpose, source: RandomAccess, head: Buffer): Promise<void> {
  if (utf16.some((mark) => head.subarray(0, 2).equals(mark))) return;
  for await (const chunk of streamOf(source) as AsyncIterable<Buffer>) {
    if (chunk.includes(0)) throw wrongType(purpose, 'application/octet-stream');
  }
}

function wrongType(purpose: UploadPurpose, found: string): FileRefused {
  return new FileRefused('wrongType', { found, accepted: endingsOf(purpose).join(' ') });
}
