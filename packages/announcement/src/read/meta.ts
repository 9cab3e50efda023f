import type { Reading } from '../text/reading.ts';
import type { Passage } from '../fact.ts';
import type { Span } from '../text/sentences.ts';
import type { Dates } from './dates.ts';

const frame = /\b(?:bertempat|dilaksanakan di|digelar di|berlangsung di|dibuka (?:secara|oleh|langsung)|dimoderatori|dipandu|didampingi|dihadiri|diikuti (?:oleh )?\d|turut hadir|susunan acara|diawali dengan|dimulai dengan|narasumber (?:yang|dalam|pada|di|adalah|yaitu)|sebagai narasumber|peserta(?:nya)? (?:terdiri|berjumlah|sebanyak|adalah)|bekerja sama dengan|kerja sama dengan)/iu;
const letter = /^(?:dengan hormat|sehubungan dengan|demikian|atas (?:perhatian|kehadiran)|kami mengundang|mengharap(?:kan)? kehadiran|terima kasih|wassalam|assalam|salam|yth|kepada:?(?= ?(?:yth|bapak|ibu|rekan|seluruh|para|$))|tembusan|nb|note|konfirmasi|info lebih|mohon (?:maaf|hadir|kehadiran|konfirmasi|dapat)|harap (?:hadir|maklum)|jangan lupa)/iu;

/** Whether a sentence holds one of these passages: it tells how the event was held, unless somebody says something in it. */
export function framed({ passage }: Reading, passages: readonly Passage[]): (span: Span) => boolean {
  return (span) => {
    const own = passage(span.start, span.end);
    return passages.some(({ start, end }) => start >= own.start && end <= own.end + 1);
  };
}

/** Sentences that tell how the event was held, or only belong to the form of a letter: nothing that somebody said. */
export function meta({ text, labels, passage }: Reading, { date }: Dates, agenda: { start: number; end: number } | null): (span: Span) => boolean {
  return ({ start, end }) => {
    const words = text.slice(start, end);
    const own = passage(start, end);
    const dated = date !== null && date.passage.start >= own.start && date.passage.end <= own.end && !/\b(?:mengatakan|ujar|kata)\b/iu.test(words);
    const inAgenda = agenda !== null && agenda.start < end && start < agenda.end;
    const inLabel = labels.some((line) => line.start <= start && start < line.valueEnd && !/^(?:hasil|kesimpulan|keputusan)/.test(line.label));
    return words.length < 25 || dated || inAgenda || inLabel || (frame.test(words) && !words.includes('"')) || letter.test(words);
  };
}
