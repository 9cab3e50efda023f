import type { Code } from '@pilar/domain/vocabulary';
import { regionsWithin } from '@pilar/domain/regions';
import type { Certainty, Fact, Note } from '../fact.ts';
import type { Reading } from '../text/reading.ts';
import { groupWords } from '../words/groups.ts';
import type { Cast } from './people.ts';
import { narrowest, type RegionMention } from './regions.ts';

/** A group that takes part. Without a group the text tells only a number; the officer says of whom. */
export type ParticipantsRead = { group: Code<'PARTICIPANT_GROUP'> | null; label: string; count: number | null; area: string | null };

const taking = /\b(?:peserta|pesertanya|diikuti|mengikuti|dihadiri|menghadirkan|hadir|undangan|mengundang|diundang|sasaran|melibatkan|kepada yth|yth|terdiri dari|terdiri atas|kehadiran|audiens|yang datang|yang ikut|bagi|untuk)\b/iu;
const strong = /\b(?:peserta|pesertanya|diikuti|mengikuti|dihadiri|hadir|undangan|mengundang|diundang|yth|audiens|melibatkan|menghadirkan|kehadiran(?:nya)?|(?:bapak|ibu|rekan|rekan-rekan|saudara|sahabat)(?= (?:para )?(?:tksk|psm|tks|ketua|pengurus|kepala desa|karang|kader|lks))|sasaran(?:nya)?|disosialisasikan kepada|bagi (?=\d|para|seluruh|semua|warga|masyarakat))\b/iu;
const number = '(\\d{1,3}(?:\\.\\d{3})?|\\d{1,5})';
const counted = new RegExp(`\\b${number} ?(?:\\([\\p{L} ]{3,40}\\) )?(?:orang\\b ?|org\\b ?|(?=peserta|pengurus|TKSK|LKS|PSM|anggota|tenaga|kader|ketua|kepala|warga|tamu|undangan|lembaga|perwakilan|petugas|karang|puskesos|aparat|tagana|pekerja))`, 'giu');
const said = /\b(?:mengatakan|menyampaikan|menjelaskan|menegaskan|harus|wajib|agar|supaya|ujar|kata|menurut|adalah|merupakan)\b/iu;

/** Who took part, by group, with numbers where the text gives them. */
export function readParticipants(reading: Reading, regions: readonly RegionMention[], cast: Cast): { groups: Fact<ParticipantsRead>[]; notes: Note[] } {
  const found: Fact<ParticipantsRead>[] = [];
  for (const part of parts(reading)) {
    for (const read of inPart(reading, regions, part, cast)) {
      const known = found.find(({ value }) => value.group === read.value.group && (value.group !== 'UNDANGAN' || value.label === read.value.label));
      if (!known) found.push(read);
      else if (known.value.count === null && read.value.count !== null) Object.assign(known, { value: { ...known.value, count: read.value.count } });
      else if (known.value.area === null && read.value.area !== null) Object.assign(known, { value: { ...known.value, area: read.value.area } });
    }
  }
  if (found.length === 0) found.push(...otherGroup(reading));
  return { groups: nameless(found), notes: found.flatMap((group) => tooMany(group)) };
}

type Part = { start: number; end: number; certainty: Certainty };

/** Lines and sentences that say who takes part, from the word that says it on. */
function parts({ text, labels, sentences }: Reading): Part[] {
  const lines = labels.filter(({ label }) => /^(?:(?:jumlah )?peserta|undangan|kepada|yth|sasaran|dihadiri|daftar hadir|hadir|yang hadir|kehadiran)/.test(label)).flatMap(({ items }) => items.map(({ start, end }) => ({ start, end, certainty: 'STATED' as const })));
  const told = sentences.flatMap(({ start, end }, i) => {
    const words = text.slice(start, end);
    const cue = strong.exec(words) ?? taking.exec(words);
    if (!cue || lines.some((line) => line.start <= start && end <= line.end)) return [];
    const clear = strong.test(words) && !(said.test(words) && !/\b(?:peserta(?:nya)?|diikuti|dihadiri)\b/iu.test(words));
    // "Kami mengundang Bapak/Ibu" at the end of its line: who, stands in the next.
    const next = sentences[i + 1];
    const open = next && text[end] === '\n' && words.length - cue.index < 45 ? next.end : end;
    return clear ? [{ start: words.slice(0, cue.index).search(counted) >= 0 ? start : start + Math.max(0, cue.index - 40), end: open, certainty: 'STATED' as const }] : [];
  });
  return [...lines, ...told];
}

function inPart(reading: Reading, regions: readonly RegionMention[], { start, end, certainty }: Part, { mentions }: Cast): Fact<ParticipantsRead>[] {
  const words = reading.text.slice(start, end);
  const taken: { start: number; end: number; group: Code<'PARTICIPANT_GROUP'> }[] = [];
  for (const { group, pattern } of groupWords) {
    for (const match of words.matchAll(pattern)) {
      const at = { start: match.index, end: match.index + match[0].length, group };
      const inside = mentions.some((mention) => (mention.person !== null || mention.post !== null) && mention.start <= start + at.start && start + at.end <= mention.end);
      const before = words.slice(Math.max(0, at.start - 26), at.start);
      // "Ketua FK-TKSK" and "Koordinator TKSK" are somebody's post.
      const post = /(?:FK[- ]|forum (?:komunikasi )?|koordinator |kepala |kasi |\bcamat[^,]{0,20}, )$/iu.test(before) || /^\p{L}/u.test(words[at.end] ?? '') || (/\bketua $/iu.test(before) && group !== 'RT_RW');
      const named = group === 'KARANG_TARUNA' && /^ketua|kabupaten$/iu.test(match[0]) && /^(?:kabupaten|,? \p{Lu}\p{Ll})/u.test(words.slice(at.end + 1, at.end + 12));
      if (!post && !named && !inside && !taken.some((other) => other.start < at.end && at.start < other.end)) taken.push(at);
    }
  }
  const numbers = [...words.matchAll(counted)].map((match) => ({ start: match.index, end: match.index + match[0].length, count: Number((match[1] ?? '').replace('.', '')) }))
    .filter(({ start: at, end: to, count }) => count > 0 && !/(?:tahun|nomor|no\.?|pukul|tanggal|rp\.?|pasal|rw|rt) ?$/iu.test(words.slice(Math.max(0, at - 9), at)) && !/^(?:bab|pasal|tahun)/i.test(words.slice(to)));
  const groups = taken.toSorted((a, b) => a.start - b.start).map((at) => {
    const count = numbers.find((each) => each.end <= at.start && at.start - each.end < 28 && !taken.some((other) => other.end > each.end && other.end <= at.start))?.count ?? null;
    const region = narrowest(regions.filter((mention) => mention.region !== null && mention.start >= start + at.end - 1 && mention.start - start - at.end < 34 && !/[.,;]|\bdan\b/.test(words.slice(at.end, mention.start - start))));
    const to = region && region.end - start <= words.length ? region.end - start : at.end;
    return { at, count, to, area: region?.region?.code ?? null };
  });
  const total = numbers.find(({ start: from, end: to, count }) => !groups.some((group) => group.count === count) && /^(?:peserta|tamu)|^$/i.test(words.slice(to, to + 10)) || /peserta(?: [\p{L}]{2,12}){0,3} $/iu.test(words.slice(Math.max(0, from - 40), from)));
  const alone = groups.length === 1 ? total ?? numbers[0] : undefined;
  const made = groups.map(({ at, count, to, area }) => reading.fact({ group: at.group, label: words.slice(at.start, to), count: count ?? alone?.count ?? null, area }, start + Math.min(at.start, alone?.start ?? at.start), start + Math.max(to, alone?.end ?? to), certainty));
  const rest = groups.length !== 1 && total ? [reading.fact({ group: null, label: 'peserta', count: total.count, area: null }, start + total.start, start + total.end, certainty)] : [];
  return [...made, ...rest];
}

const others = /\b(?:bagi|diikuti(?: oleh)?|dihadiri(?: oleh)?|sebanyak) (\d{1,5}) ((?:orang )?(?!peserta|orang|juta|ribu|persen|tahun|hari|menit|jam)\p{L}{4,20})\b/iu;

/** "bagi 50 pelajar": a group that the list has no code for. */
function otherGroup({ text, fact }: Reading): Fact<ParticipantsRead>[] {
  const match = others.exec(text);
  return match ? [fact({ group: null, label: match[2] ?? '', count: Number(match[1]), area: null }, match.index, match.index + match[0].length)] : [];
}

/** A number without a group is the number of the one group that the text names, if it names only one. */
function nameless(found: Fact<ParticipantsRead>[]): Fact<ParticipantsRead>[] {
  const rest = found.filter(({ value }) => value.group !== null);
  const bare = found.find(({ value }) => value.group === null);
  const [only] = rest;
  if (!bare || rest.length !== 1 || !only || only.value.count !== null) return found;
  return [{ ...only, value: { ...only.value, count: bare.value.count }, certainty: 'INFERRED' }];
}

function tooMany({ value, passage }: Fact<ParticipantsRead>): Note[] {
  if (value.group !== 'TKSK' || value.count === null || value.area === null) return [];
  const districts = regionsWithin(value.area, 'DISTRICT').length;
  return districts > 0 && value.count > districts ? [{ code: 'MORE_THAN_DISTRICTS', passages: [passage], params: { count: value.count, districts } }] : [];
}
