import type { Fact } from '../fact.ts';
import { linesOf } from '../text/labels.ts';
import { most, sentenceAt, type Reading } from '../text/reading.ts';
import { officeAt, officeKey, type Grammar } from './offices.ts';
import type { RegionMention } from './regions.ts';

export type OrganiserRead = { kind: 'MAIN' | 'CO'; name: string; area: string | null };

const heldBy = /\b(?:diselenggarakan|digelar|dilaksanakan|diadakan|dihelat|diinisiasi|digagas|penyelenggara(?:nya)?(?: adalah| kegiatan)?|dihelat|difasilitasi)(?: langsung| kembali| secara [\p{L}]{2,15}| bersama)? ?(?:oleh|:|adalah|ialah)? ?/giu;
const holds = /\b(?:menggelar|menyelenggarakan|mengadakan|melaksanakan|menghelat|melakukan|gelar|adakan|selenggarakan|akan mengadakan|menginisiasi|mengundang)\b/giu;
const together = /\b(?:bekerja ?sama|kerja ?sama|bersinergi|berkolaborasi|kolaborasi|bermitra|bersama(?: dengan)?|menggandeng|digandeng|didukung oleh)\b(?: dengan| bersama| antara){0,2} ?/giu;

/** Who holds the event, and with whom. A district's or village's government is an office too. */
export function readOrganisers(reading: Reading, regions: readonly RegionMention[]): Fact<OrganiserRead>[] {
  const { text, tokens } = reading;
  const grammar: Grammar = { text, tokens, regionAt: new Map(regions.map((region) => [region.from, region])), headlineEnd: 0 };
  const starts = new Map(tokens.map(({ start }, i) => [start, i]));
  const bodies = allBodies(grammar);
  const found: Fact<OrganiserRead>[] = [];
  const add = (kind: OrganiserRead['kind'], body: Body | undefined, certainty: Fact<unknown>['certainty'] = 'STATED') => {
    if (!body) return;
    const same = found.find(({ value }) => officeKey(value.name).startsWith(officeKey(body.name)) || officeKey(body.name).startsWith(officeKey(value.name)));
    // "DPRD" in the headline is the "DPRD Provinsi Banten" of the text, "Dinsos" the "Dinas Sosial".
    const fuller = same && (same.value.area === null ? body.area !== null : body.area === same.value.area && body.name.length > same.value.name.length);
    if (same) Object.assign(same, fuller ? reading.fact({ kind: same.value.kind, name: body.name, area: body.area }, body.start, body.end, certainty) : {});
    if (same) return;
    found.push(reading.fact({ kind, name: body.name, area: body.area }, body.start, body.end, certainty));
  };
  for (const { items } of reading.labels.filter(({ label }) => /^(?:penyelenggara|pelaksana|diselenggarakan oleh|panitia)/.test(label))) {
    bodies.filter(({ start }) => items.some((item) => item.start <= start && start < item.end)).forEach((body, i) => add(i === 0 ? 'MAIN' : 'CO', body));
  }
  for (const match of text.matchAll(heldBy)) add('MAIN', bodyFrom(grammar, starts, bodies, match.index + match[0].length));
  for (const match of text.matchAll(holds)) add('MAIN', subjectOf(reading, bodies, match.index));
  const main = found.some(({ value }) => value.kind === 'MAIN');
  for (const match of text.matchAll(together)) {
    const sentence = sentenceAt(reading, match.index);
    const words = text.slice(sentence?.start ?? 0, sentence?.end ?? 0);
    if (!/menggelar|menyelenggarakan|mengadakan|melaksanakan|diselenggarakan|digelar|dilaksanakan|diadakan|kegiatan|sosialisasi|acara|pelatihan|rapat|pembinaan|penyuluhan|bimtek/i.test(words) || text.slice(match.index, match.index + 40).includes('\n')) continue;
    if (/hidup|masyarakat|tanggung/i.test(text.slice(match.index, match.index + match[0].length + 14))) continue;
    const body = bodyFrom(grammar, starts, bodies, match.index + match[0].length);
    if (main) {
      // "… dengan BPBD dan PMI"
      for (let next = body; next; next = after(text, bodies, next)) add('CO', next);
    }
    else if (body && /kerja ?sama|kolaborasi/i.test(match[0])) {
      // "… merupakan kerja sama A dan B": the first holds it with the other.
      add('MAIN', body);
      add('CO', after(text, bodies, body));
    }
  }
  if (found.length === 0) add('MAIN', letterhead(text, bodies), 'INFERRED');
  return found;
}

type Body = { name: string; start: number; end: number; area: string | null };

/** Offices of the text, and regions whose government may be meant by their name alone. */
function allBodies(grammar: Grammar): Body[] {
  const bodies: Body[] = [];
  for (let at = 0; at < grammar.tokens.length && bodies.length < most; at += 1) {
    const office = officeAt(grammar, at);
    if (!office) continue;
    bodies.push({ name: office.name, start: grammar.tokens[office.from]?.start ?? 0, end: grammar.tokens[office.to]?.end ?? 0, area: office.area?.region?.code ?? null });
    at = office.to;
  }
  return bodies;
}

/** The office, or the district or village as an office, that begins at the position. */
function bodyFrom({ text, tokens, regionAt }: Grammar, starts: ReadonlyMap<number, number>, bodies: readonly Body[], at: number): Body | undefined {
  const near = bodies.find(({ start, end }) => end > at && start - at < 40);
  if (near && !/[.\n;]|\b(?:di|pada|untuk|dalam|yang)\b/iu.test(text.slice(at, near.start))) return near;
  const token = starts.get(at);
  const region = token === undefined ? undefined : regionAt.get(token) ?? regionAt.get(token + 1);
  return region && /^(?:kecamatan|kec|desa|kelurahan|kantor)/i.test(tokens[region.from]?.text ?? '') ? { name: text.slice(region.start, region.end), start: region.start, end: region.end, area: region.region?.code ?? null } : undefined;
}

/** The office that is joined to another by "dan" or a comma. */
function after(text: string, bodies: readonly Body[], body: Body): Body | undefined {
  return bodies.find(({ start }) => start > body.end && start - body.end < 14 && /^(?:,| dan| serta| dengan| bersama|, dan|, serta) $/.test(text.slice(body.end, start)));
}

/** The office before "menggelar": the nearest in its sentence, none of whom somebody is only the head. */
function subjectOf(reading: Reading, bodies: readonly Body[], at: number): Body | undefined {
  const sentence = sentenceAt(reading, at);
  const before = bodies.filter(({ start, end }) => start >= (sentence?.start ?? 0) && end <= at && at - end < 120);
  return before.findLast(({ start }) => !/(?:kepala|ketua|sekretaris|anggota|kasi|kabid|dari|di|aula|gedung|kantor|oleh|dengan|bersama|melalui|bagi|untuk|kepada|para|dan|pengurus) $/iu.test(reading.text.slice(Math.max(0, start - 12), start)));
}

/** The office at the head of a letter: its first lines in capitals. */
function letterhead(text: string, bodies: readonly Body[]): Body | undefined {
  const head = linesOf(text).slice(0, 4).filter(({ start, end }) => end > start && text.slice(start, end) === text.slice(start, end).toUpperCase() && /\p{L}{4}/u.test(text.slice(start, end)));
  return bodies.findLast(({ start, end }) => head.some((line) => line.start <= start && end <= line.end));
}
