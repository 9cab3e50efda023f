import type { Fact } from '../fact.ts';
import { most, type Reading } from '../text/reading.ts';
import type { Actor } from './people.ts';
import type { Turn } from './statements.ts';

export type AppealRead = { from: Actor | null; to: string; text: string };

const calls = /\b(?:mengajak|mengimbau|menghimbau|meminta|berharap|mengharapkan|berpesan|mendorong|menginstruksikan|mengingatkan|menekankan|menyerukan|memohon|diimbau|dihimbau|diharapkan|dimohon|diminta|mewajibkan)\b(?: kehadiran\b)?/giu;
const joint = /,? ?\b(?:agar|supaya|untuk(?! (?:para|seluruh|semua))|bahwa|segera|dapat|bisa|tidak|ikut|turut|hadir|bersama-sama|selalu|lebih|mampu|terus|tetap|membawa|menghubungi|mengisi|bersedia|harus|wajib)\b/iu;
const longestTo = 140;

/** Calls to somebody: "meminta para TKSK agar …". Whoever is called without a name is told as the text words it. */
export function readAppeals(reading: Reading, turns: readonly Turn[]): Fact<AppealRead>[] {
  const found: Fact<AppealRead>[] = [];
  for (const { span, speaker } of turns) {
    for (const match of reading.text.slice(span.start, span.end).matchAll(calls)) {
      const start = span.start + match.index;
      const appeal = appealFrom(reading.text, start, start + match[0].length, span.end);
      const passive = /^di/i.test(match[0]);
      if (appeal && found.length < most && !found.some(({ value }) => value.text === appeal.text)) {
        found.push(reading.fact({ from: passive && !quoted(reading.text, span) ? null : speaker, to: appeal.to, text: appeal.text }, start, span.end, appeal.sure ? 'STATED' : 'INFERRED'));
        break;
      }
    }
  }
  return found;
}

/** Behind the verb: to whom, "agar", what. Or "agar TO do this". Or before a passive verb: "Para peserta diharapkan …". */
function appealFrom(text: string, verb: number, from: number, end: number): { to: string; text: string; sure: boolean } | null {
  const rest = text.slice(from, Math.min(end, from + 900));
  const passive = /^di/i.test(text.slice(verb, from));
  const before = /(?:^|[.,"\n] ?)((?:kepada |bagi |para |seluruh |semua |setiap |bapak|ibu|peserta|masyarakat|warga|TKSK|PSM|LKS|pemerintah desa|kepala desa|karang taruna)[^.,"\n]{0,80}?) ?$/iu.exec(text.slice(Math.max(0, verb - 90), verb))?.[1];
  const [, opening = ''] = /^( ?(?:kepada|pada|bagi)? ?)/iu.exec(rest) ?? [];
  const late = joint.exec(rest);
  if (passive && before) return made(before, rest.replace(/^ ?(?:agar|supaya|untuk|dapat|bisa) /iu, ''), true);
  if (!late || late.index > longestTo) return null;
  const to = rest.slice(opening.length, late.index).trim();
  if (to !== '') return made(to, /agar|supaya|untuk|bahwa/i.test(late[0]) ? rest.slice(late.index + late[0].length) : rest.slice(late.index), true);
  // "berharap agar para TKSK dapat …"
  const inner = rest.slice(late.index + late[0].length).trim();
  const subject = /^((?:para|seluruh|semua|setiap|tiap|pemerintah|masyarakat|warga|peserta|TKSK|PSM|LKS|karang taruna|kepala desa|pilar|kita|PSKS|ketua|aparat)(?: [^ .,"]{1,24}){0,7}?) (?:dapat|bisa|harus|wajib|mampu|segera|tidak|lebih|terus|ikut|turut|selalu|benar-benar|men?\p{L}{3,20}|mem\p{L}{3,20}|meny\p{L}{3,20}|ber\p{L}{3,20}|me\p{L}{3,20})\b/iu.exec(inner);
  return subject?.[1] ? made(subject[1], inner.slice(subject[1].length).trim(), true) : null;
}

function made(to: string, text: string, sure: boolean): { to: string; text: string; sure: boolean } | null {
  const clean = (text.split('"')[0] ?? '').replace(/^[\s,]{1,3}/, '').replace(/,$/, '').replace(/[\s"]{1,3}$/, '').replaceAll('\n', ' ');
  const whom = to.replace(/^(?:kepada|pada|bagi) /iu, '').replace(/[,\s]{1,3}$/, '').replaceAll('\n', ' ').trim();
  return clean.length >= 8 && whom.length >= 3 && whom.length <= longestTo && /\p{L}{3}/u.test(whom) ? { to: whom, text: clean, sure } : null;
}

function quoted(text: string, { start, end }: { start: number; end: number }): boolean {
  return text.slice(start, end).includes('"');
}
