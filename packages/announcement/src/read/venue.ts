import type { Code } from '@pilar/domain/vocabulary';
import type { Fact } from '../fact.ts';
import type { Reading } from '../text/reading.ts';
import { compounds, hybridWords, onlineWords, onSiteWords, placeCue, placeHead } from '../words/places.ts';
import { narrowest, type RegionMention } from './regions.ts';

export type VenueRead = { name: string; address: string | null; area: string | null };
export type Place = { venue: Fact<VenueRead> | null; mode: Fact<Code<'EVENT_MODE'>> | null; meetingLink: Fact<string> | null };

const label = /^(?:tempat|lokasi|tempat pelaksanaan|bertempat|venue|tempat acara|tempat\/media|media)/;
const link = /https?:\/\/[^\s"<>()]{4,300}/giu;
const meeting = /zoom\.us|meet\.google|teams\.(?:microsoft|live)|webex|jitsi|s\.id\/|bit\.ly\/|youtube\.com\/live|us\d{2}web/i;
/** Words behind which a place is over. */
const over = /(?<!\b(?:kec|kab|prov|kel|ds|jl|jln|no|gd|lt|h|hj|dr|drs|st|tb|ki))\.|[;\n"]|,? (?:pada|yang|dengan|dan|untuk|dalam|oleh|sebagai|tersebut|itu|dibuka|didampingi|via|dihadiri|diikuti|mulai|pukul|hari|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|\()(?![\p{L}-])|(?<!serba),? guna(?![\p{L}-])|,? \((?=senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|\d)/iu;
const longest = 130;

/** Where it is held: hall with address and region, meeting link, or both. */
export function readPlace(reading: Reading, regions: readonly RegionMention[]): Place {
  const { text } = reading;
  const meetingLink = linkOf(reading);
  const venue = labelledVenue(reading, regions) ?? toldVenue(reading, regions);
  const online = onlineWords.exec(text);
  const hybrid = hybridWords.exec(text);
  const onSite = onSiteWords.exec(text);
  const at = (found: RegExpExecArray | null) => found && { start: found.index, end: found.index + found[0].length };
  const cue = at(hybrid) ?? at(online);
  if (hybrid && cue) return { venue, meetingLink, mode: reading.fact('HYBRID', cue.start, cue.end) };
  const sent = meetingLink ? { value: 'VIRTUAL' as const, passage: meetingLink.passage, certainty: 'INFERRED' as const } : null;
  const virtual = cue ? reading.fact('VIRTUAL' as const, cue.start, cue.end) : sent;
  if (venue && virtual) return { venue, meetingLink, mode: { ...virtual, value: 'HYBRID', certainty: 'INFERRED' } };
  if (virtual) return { venue, meetingLink, mode: virtual };
  const met = at(onSite);
  if (met) return { venue, meetingLink, mode: reading.fact('TATAP_MUKA', met.start, met.end) };
  return { venue, meetingLink, mode: venue && { value: 'TATAP_MUKA', passage: venue.passage, certainty: 'INFERRED' } };
}

function linkOf(reading: Reading): Fact<string> | null {
  for (const match of reading.text.matchAll(link)) {
    const url = match[0].replace(/[.,;]$/, '');
    if (meeting.test(url)) return reading.fact(url, match.index, match.index + url.length);
  }
  return null;
}

function labelledVenue(reading: Reading, regions: readonly RegionMention[]): Fact<VenueRead> | null {
  for (const { label: name, items: [item] } of reading.labels) {
    if (!label.test(name) || !item) continue;
    const end = endBefore(reading.text, item.start, item.end);
    const made = venueOf(reading, regions, item.start, end);
    if (made && !onlineWords.test(made.value.name)) return made;
  }
  return null;
}

/** "… di Aula Kecamatan Kosambi, Kabupaten Tangerang": the first place that begins with the word of a house; else the district or village it is held in. */
function toldVenue(reading: Reading, regions: readonly RegionMention[]): Fact<VenueRead> | null {
  const { text } = reading;
  let fallback: Fact<VenueRead> | null = null;
  for (const match of text.matchAll(placeCue)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + longest);
    const house = placeHead.exec(rest);
    const end = start + Math.max(0, over.exec(rest)?.index ?? rest.length);
    if (house && house.index === 0 && (/^(?!di\b|ke\b|at\b)/i.test(match[0]) || /^\p{L}{3,20} \p{Lu}|^(?:balai|kantor|ruang|gedung|aula (?:kec|kab|desa|kel|dinas|dinsos|kantor)) ?/u.test(rest))) {
      const made = venueOf(reading, regions, start, end);
      if (made) return made;
    }
    const region = regions.find((mention) => mention.start === start);
    const cue = /^(?:di|ke)/i.test(match[0]) ? 'GUESSED' : 'STATED';
    if (region && /^(?:kec|desa|kel)/i.test(text.slice(region.start, region.end)) && (!fallback || cue === 'STATED' && fallback.certainty !== 'STATED')) {
      fallback = reading.fact({ name: text.slice(region.start, region.end), address: null, area: narrowest([region])?.region?.code ?? null }, region.start, region.end, cue);
    }
  }
  return fallback;
}

/** Name up to the first comma, the rest as its address; the region is the narrowest named in it. */
function venueOf(reading: Reading, regions: readonly RegionMention[], start: number, to: number): Fact<VenueRead> | null {
  const end = start + reading.text.slice(start, to).trimEnd().length;
  const whole = reading.text.slice(start, end);
  const [name = '', ...rest] = whole.split(',').map((part) => part.trim());
  if (!/\p{L}{2}/u.test(name) || name.length > 120) return null;
  // "Aula kecamatan setempat": of the region named before.
  const from = /\b(?:setempat|tersebut)\b/i.test(whole) ? start - 250 : start;
  const inside = narrowest(regions.filter((mention) => mention.start >= from && mention.end <= end && mention.region !== null));
  const compound = compounds.find(({ pattern }) => pattern.test(whole));
  const fine = inside?.region && inside.region.level !== 'PROVINCE' && (inside.region.level !== 'REGENCY' || !compound);
  const area = fine ? inside?.region?.code ?? null : compound?.area ?? inside?.region?.code ?? null;
  return reading.fact({ name, address: rest.filter(Boolean).join(', ') || null, area }, start, end);
}

/** A bracket or a label behind the place ends it. */
function endBefore(text: string, start: number, end: number): number {
  const cut = /(?:;| \|| - (?:pukul|waktu)|\(link)/iu.exec(text.slice(start, end))?.index;
  return cut === undefined ? end : start + cut;
}
