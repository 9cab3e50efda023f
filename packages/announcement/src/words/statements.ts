import type { Code } from '@pilar/domain/vocabulary';
import { saidBefore, saysAfter } from './common.ts';

const issue = /\b(?:(?:masalah|permasalahan|persoalan)(?:nya)? (?:adalah|ialah|yang (?:dihadapi|muncul|ada)|utama|di lapangan|tersebut)|(?:menjadi|ada|adanya|banyak|beberapa|berbagai) (?:masalah|permasalahan|persoalan)|kendala|hambatan|keluhan|mengeluh(?:kan)?|belum (?:jelas|paham|memahami|semua|pasti|maksimal|optimal|ada kepastian|dapat dipastikan|mengerti)|kurang|rendah(?:nya)?|menurun(?:nya)?|memudar|luntur(?:nya)?|berkurang(?:nya)?|terkikis|masih (?:tinggi|banyak|rendah|mendominasi|didominasi|menjadi|disamakan|identik|dianggap|diartikan|sering)|mendominasi|salah (?:paham|kaprah|tafsir|mengira)|keliru|dianggap|menganggap|mengira|disangka|menagih|tidak pasti|ketidakpastian|stigma|pengangguran|angka kemiskinan|berharap ada|harapan palsu|disamakan|identik|diidentikkan|sulit|terhambat|minim(?:nya)?)\b/iu;
const policy = /\b(?:kebijakan|anggaran|APBD|APBN|peraturan|perda|undang-undang|regulasi|perencanaan|RPJMD|RKPD|renstra|renja|tidak ada (?:santunan|bantuan|kompensasi|dana|lagi)|tidak (?:memberikan|menyediakan) (?:santunan|kompensasi)|ditiadakan|dihentikan|kewenangan|sesuai kemampuan|program (?:kementerian|pemerintah|prioritas)|menjadi prioritas|diprioritaskan|dilaksanakan oleh OPD|perangkat daerah yang membidangi|selaras)\b/iu;
const instruction = /\b(?:harus|wajib|diwajibkan|hendaknya|seharusnya|sebaiknya|agar|supaya|diminta|jangan|perlu|dituntut|mesti|diharapkan|mengharapkan|berharap|mohon|mengimbau|menghimbau|mengajak|meminta|ditekankan|menekankan|segera|tanpa henti|terus-menerus|prioritaskan|utamakan|diutamakan|paling (?:utama|penting)|tetap menjaga)\b/iu;
const definition = /\b(?:adalah|ialah|merupakan|meliputi|terdiri (?:dari|atas)|yaitu|yakni|mencakup|mengacu|tertuang|memuat|berisi|didefinisikan|disebut|dikenal|antara lain|di antaranya)\b/iu;

/** What a statement is. What must be done comes before why; a definition that names policy informs. */
export function categoryOf(text: string): Code<'KEY_POINT_CATEGORY'> {
  if (/\b(?:tidak ada (?:santunan|kompensasi)|menunggu (?:kebijakan|perubahan|anggaran)|sesuai (?:dengan )?kemampuan)\b/iu.test(text)) return 'POLICY';
  if (/\b(?:menggantikan|mencabut|terdiri (?:dari|atas) \d|\d pasal)\b/iu.test(text)) return 'INFORMATION';
  if (/\b(?:wajib|harus|hendaknya|jangan|diminta|dituntut|mesti|perlu (?:di|me|ada)\p{L}{0,20})\b/iu.test(text) && !/\b(?:kebijakan|perencanaan)\b/iu.test(text)) return 'INSTRUCTION';
  if (/\b(?:mengajak|mengimbau|menghimbau|meminta|mendorong|berpesan|menekankan)\b|\bberharap\b[^.]{0,60}\b(?:mampu|dapat|bisa|lebih)\b/iu.test(text)) return 'INSTRUCTION';
  if (/\bpaling (?:utama|penting)\b/iu.test(text)) return 'INSTRUCTION';
  if (/^[^,.]{2,60} (?:adalah|ialah|merupakan|meliputi|terdiri)\b/iu.test(text) && !/\b(?:masih|belum|kendala)\b/iu.test(text)) return 'INFORMATION';
  if (issue.test(text)) return 'ISSUE';
  if (policy.test(text) && !/\b(?:terdiri|meliputi|pasal|bab|menggantikan|mencabut|mengubah)\b/iu.test(text)) return 'POLICY';
  return instruction.test(text) ? 'INSTRUCTION' : 'INFORMATION';
}

/** Sentences that state something of the field by themselves, without a verb of saying. */
export const factual = new RegExp(`${issue.source}|${instruction.source}|${policy.source}|${definition.source}`, 'iu');

/** How a sentence begins or what it holds when it goes on with what somebody said. */
export const goesOnSaying = new RegExp(`^(?:selain itu|di samping itu|oleh karena itu|karena itu|untuk itu|dengan demikian|terlebih|apalagi|bahkan|sebab|namun|tetapi|kemudian|selanjutnya|lalu|adapun|hal (?:ini|itu)|pertama|kedua|ketiga|tujuannya|kita|kami|saya|mereka)\\b|${instruction.source}|${issue.source}|${definition.source}`, 'iu');

const opening = new RegExp(`^[^"]{0,220}?\\b(?:${saysAfter})(?:,? ?bahwa|[,:])? ?`, 'iu');
const attributed = /^(?:menurut|dikatakan|disampaikan|diungkapkan|dijelaskan|ditegaskan)(?:nya| oleh)? ?[^,"]{0,80}, /iu;
const opener = /^[^"]{0,200}?\b(?:mengatakan|menyatakan|menjelaskan|menegaskan|mengungkapkan|menuturkan|menyebut(?:kan)?|menambahkan|menilai|mengakui)(?! (?:tentang|mengenai|hal|itu|soal|pentingnya|kepada|dalam)),? /iu;
const closing = new RegExp(`[,"] ?${saidBefore}(?:nya)?\\b(?! ?,)[^",;]{0,100}$`, 'iu');

/** The statement itself: what stands in quotation marks, else what follows "mengatakan bahwa", else the sentence. */
export function content(text: string, { start, end }: { start: number; end: number }): { text: string; start: number; end: number } {
  const words = text.slice(start, end);
  const [open, close] = [words.indexOf('"'), words.lastIndexOf('"')];
  if (open >= 0 && close - open > 20) return cut(text, start + open + 1, start + close);
  if (open === 0) return cut(text, start + 1, end);
  const head = /\bbahwa\b/iu.test(words) ? new RegExp(`^[^"]{0,260}?\\b(?:${saysAfter}|disampaikan|dikatakan|dijelaskan|ditegaskan|menurut)\\b[^"]{0,80}?\\bbahwa,? `, 'iu').exec(words)?.[0] : undefined;
  if (head !== undefined) return cut(text, start + head.length, end);
  const lead = attributed.exec(words)?.[0] ?? opener.exec(words)?.[0];
  if (lead !== undefined && words.length - lead.length > 25) return cut(text, start + lead.length, end);
  const tail = closing.exec(words);
  if (tail && tail.index > 20) return cut(text, start, start + tail.index);
  const plain = opening.exec(words)?.[0];
  return plain !== undefined && words.length - plain.length > 25 && /,? bahwa|[,:] ?$/.test(plain) ? cut(text, start + plain.length, end) : cut(text, start, end);
}

function cut(text: string, from: number, to: number): { text: string; start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && /[\s,"':-]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s,"']/.test(text[end - 1] ?? '')) end -= 1;
  return { text: text.slice(start, end).replaceAll('\n', ' '), start, end };
}
