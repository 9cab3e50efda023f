import type { QuestionTopic } from '../../__generated__/graphql.ts';

/** A question as it was pasted. */
export type PastedQuestion = { text: string; answer: string; topic: QuestionTopic | null };

/** Words by which a topic is known, the surest first. What none of them tells is left to whoever enters it. */
const signs: readonly (readonly [QuestionTopic, RegExp])[] = [
  ['SANTUNAN', /\b(santunan|kompensasi|ahli waris|kematian|meninggal)\b/i],
  ['JAMINAN_KESEHATAN', /\b(pbi|jkn|bpjs|kis|berobat|jaminan kesehatan)\b/i],
  ['PENYALURAN', /\b(penyaluran|disalurkan|6t|agen|potongan|dipotong|tidak sesuai jumlah\w*)\b/i],
  ['USULAN', /\b(usul\w*|mengusulkan|sanggah\w*|pengaduan|mengadu)\b/i],
  ['PENDATAAN', /\b(pendataan|didata|data ulang|dtks|dtsen|desil|terdata|survei)\b/i],
  ['BANSOS_PUSAT', /\b(pkh|bpnt|sembako|kemensos)\b/i],
  ['REHABILITASI', /\b(rehabilitasi|rujuk\w*|panti|odgj|terlantar|disabilitas)\b/i],
  ['LEMBAGA', /\b(lks|karang taruna|puskesos|akreditasi|tanda daftar)\b/i],
  ['TUPOKSI', /\b(honor|tali asih|tugas|tupoksi|sk|pendamping\w*)\b/i],
  ['ANGGARAN', /\b(anggaran|apbd|kebijakan|rkpd)\b/i],
  ['KELUARGA', /\b(keluarga|anak|psikolog\w*|psikososial)\b/i],
  ['BANSOS_DAERAH', /\b(bantuan|bansos|jamsosratu)\b/i],
];

/** What a question is likely about; null where no word tells. */
export function likelyTopic(text: string): QuestionTopic | null {
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? null;
}

/** Marks before a line that are no part of it: "1.", "-", "T:". */
const mark = /^(?:\d{1,3}[.)]|[-–•*]|(?:t|q|tanya|pertanyaan)\s*:)\s*/i;
const answerMark = /^(?:j|a|jawab|jawaban)\s*:\s*/i;

/**
 * Reads pasted lines: one question a line, its answer behind a tabulator or " | ", or on the next line after "Jawab:".
 * Numbers and dashes before a line are left out.
 */
export function readQuestions(pasted: string): PastedQuestion[] {
  const found: PastedQuestion[] = [];
  for (const whole of pasted.split('\n')) {
    const line = whole.trim();
    if (line === '') continue;
    const last = found.at(-1);
    if (answerMark.test(line) && last) {
      last.answer = [last.answer, line.replace(answerMark, '')].filter(Boolean).join('\n');
      continue;
    }
    const [text = '', ...answer] = line.replace(mark, '').split(/\t+|\s+\|\s+/);
    if (text.trim() === '') continue;
    found.push({ text: text.trim(), answer: answer.join(' ').trim(), topic: likelyTopic(text) });
  }
  return found;
}
