import { xlsxType } from '@pilar/domain/files';
import type { Entry, ZipFile } from 'yauzl';
import type { RandomAccess } from '../random-access.ts';
import { openZip } from '../zip.ts';
import { FileRefused } from './refusals.ts';

const mebibyte = 1024 * 1024;
/** A list of 100,000 rows and 21 columns unpacks to about 150 MB. */
const mostUnpacked = 600 * mebibyte;
const mostEntries = 5_000;
/** Sheets of equal rows shrink to a hundredth; what shrinks further and is large was made to. */
const steepest = 400;
const ratioCountsFrom = 8 * mebibyte;

/**
 * Finds out whether a ZIP archive is an Excel workbook without macros that unpacks to a sane size. The directory's claims
 * are looked at first, so that most bombs cost nothing; then every part is unpacked and counted, in a stream, since
 * the directory may lie. Gives null for archives that are something else.
 */
export async function judgeWorkbook(source: RandomAccess): Promise<string | null> {
  const zip = await openZip(source).catch(() => { throw new FileRefused('badArchive'); });
  try {
    const entries = await listEntries(zip, source.size);
    const has = (pattern: RegExp) => entries.some(({ fileName }) => pattern.test(fileName));
    if (!has(/^\[Content_Types\]\.xml$/i) || !has(/^xl\//i)) return null;
    if (has(/(^|\/)vbaProject\.bin$|^xl\/(macrosheets|dialogsheets)\//i)) throw new FileRefused('macros');
    if (has(/^xl\/workbook\.bin$/i)) throw new FileRefused('oldExcel');
    if (!has(/^xl\/workbook[^/]*\.xml$/i)) throw new FileRefused('badArchive');
    for (const entry of entries) await judgePart(zip, entry);
    return xlsxType;
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('badArchive');
  } finally {
    zip.close();
  }
}

async function listEntries(zip: ZipFile, size: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  let unpacked = 0;
  let packed = 0;
  if (zip.entryCount > mostEntries) throw tooLarge();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new FileRefused('locked');
    unpacked += entry.uncompressedSize;
    packed += entry.compressedSize;
    const steep = entry.uncompressedSize > ratioCountsFrom && entry.uncompressedSize > entry.compressedSize * steepest;
    // Parts that overlap in the file claim more packed bytes than it has.
    if (unpacked > mostUnpacked || packed > size || steep || entries.length >= mostEntries) throw tooLarge();
    entries.push(entry);
  }
  return entries;
}

/** Unpacks a part to its end: it fails when its real size or checksum is another than the directory says. */
async function judgePart(zip: ZipFile, entry: Entry): Promise<void> {
  if (entry.fileName.endsWith('/')) return;
  const stream = await zip.openReadStreamPromise(entry);
  const isXml = /\.(xml|rels)$/i.test(entry.fileName);
  const isTypes = /^\[Content_Types\]\.xml$/i.test(entry.fileName);
  let head = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (isXml && head.length < 200_000) head += chunk.toString('latin1');
    // Nothing that Excel writes declares entities; they are how a small XML becomes a huge one.
    if (isXml && head.slice(0, 4_000).includes('<!DOCTYPE')) throw new FileRefused('badArchive');
  }
  if (isTypes && /macroEnabled|ms-office\.vbaProject|ms-excel\.(intl)?macrosheet/i.test(head)) throw new FileRefused('macros');
}

function tooLarge(): FileRefused {
  return new FileRefused('tooLargeUnpacked', { max: `${mostUnpacked / mebibyte} MB` });
}
