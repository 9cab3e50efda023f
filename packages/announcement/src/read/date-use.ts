import { sentenceAt, type Reading } from '../text/reading.ts';
import type { DateMention } from './date-mentions.ts';

/** What a day is named for: the event, a publication, the letter itself, the event before it was moved, or something else. */
type Use = 'EVENT' | 'PUBLICATION' | 'LETTER' | 'FORMER' | 'NONE';
export type Used = DateMention & { use: Use; weight: number };

const publicationWords = /(?:terbit|dipublikasikan|dipublikasi|diposting|diunggah|posted|published|dirilis|rilis|update|diperbarui|tayang|ditulis|tanggal berita)[^.]{0,24}$/iu;
const noEvent = /(?:paling lambat|selambat-lambatnya|batas waktu|batas akhir|konfirmasi|sebelum|terakhir|lahir|nomor|no\.?|surat|sejak|per|berlaku|diundangkan|ditetapkan|disahkan|mulai berlaku)[^.:]{0,18}$/iu;
const formerWords = /(?:semula|awalnya|sebelumnya|tadinya|sedianya)[^.]{0,60}$/iu;
const movedTo = /\b(?:menjadi|diundur ke|dipindah(?:kan)? ke|dialihkan ke|ke tanggal|ke hari)[^.]{0,30}$/iu;
const eventLabel = /^(?:hari|tanggal|tgl|waktu|hari\/tanggal|hari\/tgl|hari,? ?tanggal|pelaksanaan|waktu pelaksanaan|jadwal)/;
/** Words of sentences that tell when an event is. */
export const eventWords = /dilaksanakan|dilangsungkan|berlangsung|digelar|diselenggarakan|diadakan|kegiatan|acara|bertempat|pukul|hadir|rapat|sosialisasi|penyuluhan|pembinaan|menggelar|menjadi|diundur|ditunda/iu;

/** What a day is named for, by its label, the words before it and the form of its line. */
export function useOf(reading: Reading, mention: DateMention): Used {
  const { text, labels } = reading;
  const sentence = sentenceAt(reading, mention.start);
  const from = sentence?.start ?? 0;
  const ahead = text.slice(Math.max(from, mention.start - 90), mention.start);
  const label = labels.find(({ start, valueEnd }) => start <= mention.start && mention.end <= valueEnd + 10)?.label ?? '';
  const words = text.slice(from, sentence?.end ?? text.length);
  const known = (use: Use): Used => ({ ...mention, use, weight: 0 });
  if (mention.stamp?.seconds || publicationWords.test(ahead) || /terbit|publikasi|posted|rilis/.test(label)) return known('PUBLICATION');
  if (formerWords.test(ahead) && !movedTo.test(ahead)) return known('FORMER');
  if (noEvent.test(ahead) || /nomor|batas|konfirmasi/.test(label)) return known('NONE');
  // "Serang, 5 Oktober 2023" alone on its line, and a stamp alone on its line.
  const alone = words.length - (mention.end - mention.start) < 28 && !eventLabel.test(label);
  if (alone && mention.stamp && mention.weekday !== null) return known('PUBLICATION');
  // "Tangerang, 2 Oktober 2025 - …": the beginning of a press release.
  if (mention.weekday === null && /^[\p{L} ]{3,25}, ?$/u.test(ahead) && /^ ?-/.test(text.slice(mention.end, mention.end + 2))) return known('PUBLICATION');
  const last = text.slice(mention.end, sentence?.end ?? mention.end).length <= 1 && mention.last === null && !eventWords.test(words);
  if (alone && last && mention.weekday === null && /^[\p{L} ]{3,25}, ?$/u.test(ahead)) return known('LETTER');
  const weight = (eventLabel.test(label) ? 4 : 0) + (mention.weekday === null ? 0 : 2) + (eventWords.test(words) ? 2 : 0) + (/menjadi|diundur ke|dijadwalkan ulang|dialihkan|dipindah/iu.test(ahead) ? 3 : 0) + (mention.start < 600 ? 1 : 0);
  return { ...mention, use: 'EVENT', weight };
}
