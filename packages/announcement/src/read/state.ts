import type { Code } from '@pilar/domain/vocabulary';
import type { Fact } from '../fact.ts';
import type { Reading } from '../text/reading.ts';

const cancelled = /\b(?:dibatalkan|batal dilaksanakan|pembatalan|ditiadakan|tidak jadi dilaksanakan|batal digelar)\b/iu;
const postponed = /\b(?:ditunda|penundaan|diundur|dijadwalkan ulang|dijadwal ulang|dimundurkan|penjadwalan ulang|reschedule|pengunduran jadwal)\b/iu;
const held = /\b(?:telah (?:dilaksanakan|digelar|diselenggarakan|menggelar|melaksanakan)|kembali menggelar|ujar|ungkap|tutur|pungkas|jelas|imbuh|usai|(?:ujar|kata|ungkap|tutur|jelas|terang|tegas|imbuh|sambung)nya|kata (?=[A-Z])|mengungkapkan|menerangkan|menambahkan|menegaskan|membuka (?:langsung|secara|kegiatan|acara|rapat)|dibuka oleh|dihadiri oleh|berlangsung khidmat|mengatakan|menjelaskan|rapat dibuka|rapat ditutup|notulen|diikuti oleh)\b/iu;
const coming = /\b(?:akan (?:dilaksanakan|digelar|diselenggarakan|diadakan|mengadakan|menggelar|melaksanakan|menyelenggarakan)|mengharap(?:kan)? kehadiran|mohon kehadiran|dimohon (?:kehadiran|hadir)|diharap(?:kan)? hadir|mengundang (?:bapak|saudara|ibu))\b/iu;

/** Whether it was cancelled or postponed, has been held, or is to come. */
export function readState({ text, fact }: Reading): Fact<Code<'EVENT_STATE'>> | null {
  for (const [pattern, state, certainty] of [[cancelled, 'CANCELLED', 'STATED'], [postponed, 'POSTPONED', 'STATED'], [coming, 'SCHEDULED', 'INFERRED'], [held, 'HELD', 'INFERRED']] as const) {
    const match = pattern.exec(text);
    if (match) return fact(state, match.index, match.index + match[0].length, certainty);
  }
  return null;
}
