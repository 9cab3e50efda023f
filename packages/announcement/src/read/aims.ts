import type { Code } from '@pilar/domain/vocabulary';
import type { Fact, Note } from '../fact.ts';
import { sentenceAt, type Reading } from '../text/reading.ts';

/** What it is for, what pays for it, whether it is a trial, how often it comes back. */
export type Aims = {
  purpose: Fact<string> | null;
  budgetLine: Fact<string> | null;
  simulation: Fact<true> | null;
  pilot: Fact<true> | null;
  rollOut: Fact<string> | null;
  plannedYear: Fact<number> | null;
  recurrence: Fact<Code<'RECURRENCE'>> | null;
};

const purposes = [
  /\b(?:tujuan(?:nya)?(?: [\p{L}]{2,16}){0,5} (?:adalah|ialah|yaitu|yakni|untuk)|bertujuan|dimaksudkan|ditujukan (?:untuk|agar|guna)|dimaksudkan sebagai|maksud(?:nya)?(?: [\p{L}]{2,16}){0,4} (?:adalah|ialah|yaitu|untuk))(?: (?:agar|untuk|guna|supaya))? ([^.\n"]{10,400})/iu,
  /\bdalam rangka ([^.\n]{10,300})/iu,
  /(?<!Serba )\b(?:[Gg]una|[Dd]emi) ([^.\n]{10,260})/u,
  /\b(?:sebagai (?:sarana|wadah|ajang|upaya|bentuk)|dalam upaya|sebagai langkah) ([^.\n]{10,300})/iu,
];
const budgets = [
  /\b(?:mata anggaran|pos anggaran|kode rekening|sub ?kegiatan|anggaran kegiatan|anggaran program|DPA|pagu(?: anggaran)?|melalui kegiatan|bagian dari kegiatan|masuk dalam kegiatan|termasuk (?:dalam )?kegiatan|dibiayai (?:dari|melalui|oleh)(?: anggaran| kegiatan| program){0,2}|dianggarkan (?:dalam|melalui|pada)(?: kegiatan| program){0,2}|dibebankan (?:pada|kepada)(?: anggaran| DPA){0,2}|bersumber dari(?: anggaran| dana){0,2}|menggunakan anggaran|anggarannya (?:dari|berasal dari)|kegiatan dalam anggaran|didanai(?: dari| oleh)?(?: anggaran| kegiatan){0,2})(?: (?:kegiatan|program|pada|yaitu|yakni|dari)){0,2} ?:? ?"?([^.,;"\n]{5,160})/iu,
];
const rollOuts = [
  /\b(?:percontohan|contoh|pilot project|proyek percontohan|model|role model)(?: [\p{L}]{2,12}){0,2} (?:bagi|untuk|di) ((?:seluruh|semua|kecamatan|desa|setiap|tiap|kabupaten)[^.,;"\n]{3,120})/iu,
  /\b(?:akan |selanjutnya |nantinya |kemudian ){0,2}(?:diterapkan|dilaksanakan|digelar|direplikasi|diperluas|dikembangkan|diikuti)(?: juga)? (?:di|ke|oleh|untuk) ((?:seluruh|semua|setiap|tiap)[^.,;"\n]{3,120})/iu,
];
const planned = /\b(?:direncanakan|dirancang|rencana(?:nya)?|digagas|diprogramkan|dicanangkan)(?: (?:sudah|telah|sejak|pada|untuk|di|dalam|akan|mulai|dilaksanakan|digelar|ini|rapat|kegiatan|secara|rutin|berlangsung|berjalan)){0,5} (?:tahun )?(\d{4})\b/iu;
const plannedBefore = /\b(?:sejak|pada|di) tahun (\d{4})(?: [\p{L}]{2,12}){0,3} (?:direncanakan|dirancang|digagas|diprogramkan)\b/iu;
const yearly = /\b(?:rutin (?:setiap|tiap|per) tahun|(?:setiap|tiap|per) tahun(?:nya)?|tahunan|sekali setahun|setahun sekali|satu tahun sekali)\b/iu;
const trial = /\b(?:simulasi|gladi)\b/iu;
const firstOfKind = /\b(?:percontohan|pilot project|proyek percontohan|pilot|rintisan)\b/iu;

export function readAims(reading: Reading): Aims {
  const { text } = reading;
  const flag = (pattern: RegExp): Fact<true> | null => {
    const match = pattern.exec(text);
    return match && reading.fact(true, match.index, match.index + match[0].length);
  };
  const year = planned.exec(text) ?? plannedBefore.exec(text);
  const comes = [...text.matchAll(new RegExp(yearly, 'giu'))].find(({ index }) => /kegiatan|pembinaan|rutin|agenda|acara|rapat|dilaksanakan|digelar/iu.test(around(reading, index)) && !/berharap|diharapkan|harapan/iu.test(around(reading, index)) && !/kemiskinan|laporan|tahunan desa/iu.test(text.slice(index - 20, index)));
  return {
    purpose: labelledOr(reading, /^(?:tujuan|maksud|maksud dan tujuan)$/, purposes), budgetLine: labelledOr(reading, /^(?:anggaran|sumber dana|pembiayaan|pembebanan anggaran|mata anggaran|sub ?kegiatan|kode rekening|kegiatan\/anggaran)$/, budgets),
    simulation: flag(trial), pilot: flag(firstOfKind), rollOut: firstOf(reading, rollOuts),
    plannedYear: year && reading.fact(Number(year[1]), year.index, year.index + year[0].length),
    recurrence: comes ? reading.fact('ANNUAL', comes.index, comes.index + comes[0].length) : null,
  };
}

/** "Planned in 2015" of an event held in 2017: told, never mended. */
export function plannedNotes(year: Fact<number> | null, date: Fact<string> | null): Note[] {
  const held = date ? Number(date.value.slice(0, 4)) : null;
  return year && date && held !== year.value ? [{ code: 'PLANNED_YEAR_DIFFERS', passages: [year.passage, date.passage], params: { planned: year.value, held: held ?? 0 } }] : [];
}

function labelledOr(reading: Reading, label: RegExp, patterns: readonly RegExp[]): Fact<string> | null {
  const line = reading.labels.find(({ label: name, items }) => label.test(name) && items.length > 0);
  if (line) return reading.fact(reading.text.slice(line.valueStart, line.valueEnd).replaceAll('\n', ' ').replace(/[.;]$/, ''), line.valueStart, line.valueEnd);
  return firstOf(reading, patterns);
}

function firstOf(reading: Reading, patterns: readonly RegExp[]): Fact<string> | null {
  for (const pattern of patterns) {
    const match = pattern.exec(reading.text);
    if (!match?.[1]) continue;
    const value = match[1].trim()
      .replace(/, \p{Lu}[^\n]{0,400}$/u, '').replace(/,? (?:bersama ini|dengan ini|maka|kami|dengan hormat|pada hari|mohon|dimohon)\b[^\n]{0,400}$/iu, '').replace(/["',]{1,2}$/, '').replace(/ (?:ini|itu|tersebut)$/, '');
    const start = match.index + match[0].length - match[1].length;
    return reading.fact(value, start, start + value.length);
  }
  return null;
}

function around(reading: Reading, at: number): string {
  const sentence = sentenceAt(reading, at);
  return reading.text.slice(sentence?.start ?? 0, sentence?.end ?? 0);
}
