import { covers } from '@pilar/domain/region-code';
import type { Fact, Note } from '../fact.ts';
import type { Reading } from '../text/reading.ts';
import type { OrganiserRead } from './organisers.ts';
import type { ParticipantsRead } from './participants.ts';
import { narrowest, type RegionMention } from './regions.ts';
import type { VenueRead } from './venue.ts';

export type Targets = { targetAreas: Fact<string>[]; external: Fact<true> | null; notes: Note[] };

type Known = { title: Fact<string> | null; groups: readonly Fact<ParticipantsRead>[]; venue: Fact<VenueRead> | null; organisers: readonly Fact<OrganiserRead>[] };

const cue = /\b(?:(?:tingkat|se|sasaran|bagi|untuk|giliran|kali ini|menyasar|wilayah|di)[ -])$/iu;

/** Regions it is aimed at: those of its participants, else those its title or the words "se-", "kali ini", "tingkat" name, else that of its venue. */
export function readTargets(reading: Reading, regions: readonly RegionMention[], { title, groups, venue, organisers }: Known, within: string): Targets {
  const known = regions.filter((mention) => mention.region !== null);
  const told = (mention: RegionMention): Fact<string>[] => (mention.region ? [reading.fact(mention.region.code, mention.start, mention.end, 'INFERRED')] : []);
  const people = groups.flatMap(({ value, passage }) => (value.area ? [{ value: value.area, passage, certainty: 'INFERRED' as const }] : []));
  const titled = title ? narrowest(known.filter(({ start, end }) => inPassage(reading, start, end, title))) : undefined;
  const first = known.find(({ start }) => cue.test(reading.text.slice(Math.max(0, start - 12), start)) && /se-?|sasaran|kali ini|giliran|menyasar|tingkat/i.test(reading.text.slice(Math.max(0, start - 30), start)));
  const titleArea = titled?.region?.level === 'PROVINCE' ? undefined : titled?.region?.code;
  const inTitle = titleArea !== undefined && people.length > 0 && people.every(({ value }) => covers(titleArea, value));
  const own = organisers.find(({ value }) => value.kind === 'MAIN' && value.area !== null);
  // The hall of the organiser's own house says nothing of whom it is for.
  const atHome = own?.value.area && venue && /dinas sosial|dinsos/i.test(venue.value.name);
  const guess = atHome && own.value.area ? { value: own.value.area, passage: own.passage } : venue?.value.area ? { value: venue.value.area, passage: venue.passage } : null;
  const chosen = titled && titleArea !== undefined && !inTitle ? told(titled) : people.length > 0 ? people.slice(0, 3) : first ? told(first) : guess ? [{ ...guess, certainty: 'GUESSED' as const }] : titled ? told(titled) : [];
  const targetAreas = chosen.filter(({ value }, i) => chosen.findIndex((other) => other.value === value || covers(value, other.value)) >= i);
  const outside = [...targetAreas, ...(venue?.value.area ? [{ value: venue.value.area, passage: venue.passage, certainty: 'INFERRED' as const }] : [])].find(({ value }) => !covers(within, value));
  const notes: Note[] = outside ? [{ code: 'OUTSIDE', passages: [outside.passage], params: { region: outside.value } }] : [];
  const used = regions.filter(({ region, start, end }) => region === null && [title, venue].some((fact) => fact && inPassage(reading, start, end, fact)));
  notes.push(...used.map((mention): Note => ({ code: 'REGION_UNCLEAR', passages: [reading.passage(mention.start, mention.end)], params: { written: reading.text.slice(mention.start, mention.end), candidates: mention.candidates.slice(0, 8).map(({ code }) => code).join(' ') } })));
  return { targetAreas, external: outside ? { value: true, passage: outside.passage, certainty: 'INFERRED' } : null, notes };
}

function inPassage(reading: Reading, start: number, end: number, { passage }: Fact<unknown>): boolean {
  const own = reading.passage(start, end);
  return own.start >= passage.start && own.end <= passage.end;
}
