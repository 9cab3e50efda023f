import type { Code } from '@pilar/domain/vocabulary';

/** Words of each type of event, the narrower before the wider; the first type found in a text's title, else in its words, counts. */
export const typeWords: readonly { type: Code<'EVENT_TYPE'>; pattern: RegExp; sure: boolean }[] = [
  { type: 'PENSOSKEL', pattern: /\b(?:penyuluhan sosial keliling|pensoskel|penyuluhan keliling)\b/iu, sure: true },
  { type: 'SOSIALISASI_PERDA', pattern: /\b(?:sosialisasi(?:kan)?|penyebarluasan|sosper(?:da)?)\b[^.\n]{0,60}\b(?:perda|peraturan daerah)\b|\bsosper(?:da)?\b/iu, sure: true },
  { type: 'PEMBINAAN_LKS', pattern: /\b(?:pembinaan|bimbingan)\b[^.\n]{0,60}\b(?:LKSA?|lembaga kesejahteraan sosial)\b/iu, sure: true },
  { type: 'RAKOR_KECAMATAN', pattern: /\b(?:rapat koordinasi|rakor)\b[^.\n]{0,60}\b(?:kecamatan|kec\.)/iu, sure: true },
  { type: 'MUSDES', pattern: /\b(?:musdes(?:sus)?|muskel|musyawarah (?:desa|kelurahan)(?: khusus)?)\b/iu, sure: true },
  { type: 'BIMTEK', pattern: /\b(?:bimtek|bimbingan teknis|pelatihan|workshop|lokakarya)\b/iu, sure: true },
  { type: 'MONEV', pattern: /\b(?:monev|monitoring dan evaluasi|monitoring & evaluasi)\b/iu, sure: true },
  { type: 'SOSIALISASI_TEMATIK', pattern: /\b(?:sosialisasi|penyuluhan(?: sosial)?)\b/iu, sure: true },
  { type: 'SOSIALISASI_TEMATIK', pattern: /\b(?:webinar|seminar|kampanye|edukasi|ceramah|talkshow)\b/iu, sure: false },
];

/** Words that call something an event, of whatever type. */
export const eventWords = /\b(?:kegiatan|acara|rapat|rakor|sosialisasi|penyuluhan|pembinaan|bimtek|bimbingan teknis|pelatihan|workshop|lokakarya|seminar|webinar|musyawarah|musdes|muskel|monev|pertemuan|undangan|simulasi|temu|kunjungan|zoom meeting)\b/iu;

/** Words with which the name of an event begins. */
export const titleHead = /\b(?:(?:simulasi )?(?:rapat koordinasi|rakor|rapat evaluasi|rapat)|sosialisasi|penyuluhan sosial keliling|pensoskel|penyuluhan|pembinaan|pemantapan|bimbingan teknis|bimtek|pelatihan|workshop|lokakarya|seminar|webinar|musyawarah (?:desa|kelurahan)(?: khusus)?|musdes(?:sus)?|muskel|monitoring dan evaluasi|monev|temu|forum koordinasi|evaluasi)\b/giu;

/** Series that events belong to, by words of their titles: the name, and the words. */
export const seriesWords: readonly { name: string; pattern: RegExp }[] = [
  { name: 'Penyuluhan Sosial Keliling', pattern: /\b(?:penyuluhan sosial keliling|pensoskel|penyuluhan keliling)\b/iu },
  { name: 'Pembinaan LKS', pattern: /\bpembinaan (?:LKSA?|lembaga kesejahteraan sosial)\b/iu },
];
