import { dayWords, hourWords, joined, officeWords, roleWords } from '@pilar/domain/event-words';
import { region } from '@pilar/domain/regions';
import { label, type ListName } from '@pilar/domain/vocabulary';
import { formatLongDate, formatNumber } from '@pilar/domain/dates';
import { day } from '@pilar/subgraph/entity';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { withParts } from '../event/event-draft.ts';
import type { TreatedItem } from '../minutes/minutes-entity.ts';
import { isHeld } from '../participant/participant-rules.ts';
import { addressees, invitedGroups, presentGroups, signatures, withNumber } from './paper-attendance.ts';
import type { PaperBasis } from './paper-basis.ts';
import { missing, type PaperKind, type PaperSection } from './paper-rules.ts';

/** An event with all that its papers tell. */
export const withPapers = { ...withParts, minutes: true, actionItems: { orderBy: [{ due: 'asc' }, { id: 'asc' }] } } as const satisfies Prisma.EventInclude;
export type PaperSource = Prisma.EventGetPayload<{ include: typeof withPapers }>;

const word = (list: ListName, code: string) => label(list, code, 'id');
const pairs = (heading: string | null, rows: readonly (readonly [string, string | null])[]): PaperSection => ({ kind: 'PAIRS', heading, text: rows.map(([name, value]) => `${name}: ${value ?? missing(name.toLowerCase())}`).join('\n') });
const text = (heading: string | null, ...paragraphs: (string | null)[]): PaperSection => ({ kind: 'TEXT', heading, text: paragraphs.filter(Boolean).join('\n') });
/** A list, or what it lacks; a list that need not be there is left out when it is empty. */
const items = (heading: string, rows: readonly string[], lacking: string): PaperSection => ({ kind: 'ITEMS', heading, text: rows.length > 0 ? rows.join('\n') : missing(lacking) });
const itemsIfAny = (heading: string, rows: readonly string[]): PaperSection[] => (rows.length > 0 ? [items(heading, rows, '')] : []);

/** What an event says of itself, in the words of papers. */
function wordsOf(event: PaperSource, { names, counts, listed }: PaperBasis) {
  const held = isHeld(event.state);
  const at = { date: day(event.date) ?? '', endDate: day(event.endDate), startAt: event.startAt?.toISOString() ?? null, endAt: event.endAt?.toISOString() ?? null, dayPart: event.dayPart };
  const hall = joined([event.venueName, event.venueAddress, event.venueAreaCode && (region(event.venueAreaCode)?.fullName ?? null)]);
  const place = hall ?? (event.mode === 'VIRTUAL' ? joined(['Pertemuan daring', event.meetingLink]) : null);
  const hosts = event.organisers.filter(({ kind }) => kind === 'MAIN').map(({ name }) => name);
  const partners = event.organisers.filter(({ kind }) => kind === 'CO').map(({ name }) => name);
  const roleOf = (id: string | null) => event.roles.find((role) => role.id === id) ?? null;
  return {
    at, place, hosts: joined(hosts), partners: joined(partners),
    when: [dayWords(at), hourWords(at)].filter(Boolean).join(' pukul '),
    head: [['Kegiatan', event.title], ['Hari, tanggal', dayWords(at)], ['Waktu', hourWords(at)], ['Tempat', place], ['Penyelenggara', joined([...hosts, ...partners])]] as const,
    treated: (event.minutes?.agenda as TreatedItem[] | undefined ?? []).map((item) => joined([item.text, item.done ? item.remark : joined(['belum dibahas', item.remark], ': ')], ' – ') ?? ''),
    decisions: event.minutes?.decisions as string[] | undefined ?? [],
    tasks: event.actionItems.map((item) => `${item.text} (${item.ownerName}, paling lambat ${formatLongDate(day(item.due) ?? '', 'id')}${item.state === 'OPEN' ? '' : `; ${word('ACTION_STATE', item.state).toLowerCase()}`})`),
    agenda: event.agenda.map((step) => [step.startAt?.replace(':', '.'), step.text].filter(Boolean).join(' ')),
    groups: (held || counts.some(({ state }) => state === 'PRESENT') ? presentGroups : invitedGroups)(event.participants, counts),
    held, counts, listed,
    points: event.keyPoints.map((point) => ({ text: point.text, by: point.saidByText ?? roleWords(roleOf(point.saidById)) })),
    appeals: event.appeals.map((appeal) => ({ text: appeal.text, to: appeal.addressee, by: appeal.fromText ?? roleWords(roleOf(appeal.fromId)) })),
    basis: [...event.legalBasisIds, ...event.planDocumentIds, ...event.planItemIds].flatMap((id) => names.get(id) ?? []),
  };
}

type Words = ReturnType<typeof wordsOf>;

const papers: Readonly<Record<PaperKind, (event: PaperSource, words: Words) => PaperSection[]>> = {
  EVENT_INVITATION: (event, { at, place, agenda, counts, listed }) => [
    pairs(null, [['Sifat', 'Biasa'], ['Lampiran', '–'], ['Hal', `Undangan ${event.title}`]]),
    items('Kepada Yth.', addressees(event.participants, counts, listed), 'yang diundang'),
    text(null, 'Dengan hormat,', `Dalam rangka ${lower(event.purpose) ?? `pelaksanaan ${event.title}`}, kami mengundang Saudara untuk hadir pada:`),
    pairs(null, [['Hari, tanggal', dayWords(at)], ['Waktu', hourWords(at)], ['Tempat', place], ['Acara', event.title], ...(event.mode === 'HYBRID' || (event.mode === 'VIRTUAL' && !event.meetingLink) ? [['Tautan', event.meetingLink] as const] : [])]),
    ...itemsIfAny('Susunan acara', agenda),
    text(null, 'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.'),
  ],
  EVENT_ASSIGNMENT: (event, { at, place, basis }) => [
    items('Dasar', [...basis, ...(event.budgetLine ? [event.budgetLine] : [])], 'dasar penugasan'),
    items('Memerintahkan kepada', event.roles.filter(({ name }) => name !== null).map((role) => `${joined([role.name, officeWords(role)])}, sebagai ${word('EVENT_ROLE', role.role)}`), 'nama, NIP, dan jabatan petugas'),
    pairs('Untuk', [['Melaksanakan', event.title], ['Tujuan', event.purpose], ['Hari, tanggal', dayWords(at)], ['Waktu', hourWords(at)], ['Tempat', place]]),
    text(null, 'Perintah ini dilaksanakan dengan penuh tanggung jawab, dan hasilnya dilaporkan secara tertulis setelah kegiatan selesai.'),
  ],
  EVENT_ATTENDANCE: (event, { head, counts, listed }) => [
    pairs(null, head),
    { kind: 'SIGNATURES', heading: 'Pelaksana dan narasumber', text: event.roles.map((role) => (role.name === null ? `; ${officeWords(role) ?? ''}` : joined([role.name, officeWords(role)], '; ') ?? '')).join('\n') || missing('pelaksana dan narasumber') },
    ...signatures(event.participants, counts, listed),
  ],
  EVENT_MINUTES: (event, { head, agenda, treated, groups, points, appeals, decisions, tasks }) => [
    pairs(null, head),
    items('Pimpinan dan narasumber', event.roles.map((role) => `${word('EVENT_ROLE', role.role)}: ${roleWords(role) ?? missing('nama')}`), 'pimpinan dan narasumber'),
    items('Peserta', groups.map(withNumber), 'peserta'),
    items('Susunan acara', treated.length > 0 ? treated : agenda, 'susunan acara'),
    ...(event.minutes?.note ? [text('Jalannya kegiatan', event.minutes.note)] : []),
    items('Pokok bahasan', event.topics.map((topic) => topic.text), 'pokok bahasan'),
    items('Yang disampaikan', points.map((point) => `${point.text} (${point.by ?? missing('oleh siapa')})`), 'yang disampaikan'),
    ...itemsIfAny('Himbauan', appeals.map((appeal) => `Kepada ${appeal.to}: ${appeal.text} (${appeal.by ?? missing('dari siapa')})`)),
    items('Keputusan', decisions, 'keputusan'),
    items('Tindak lanjut', tasks, 'tindak lanjut, penanggung jawab, dan tenggat'),
  ],
  EVENT_PRESS_RELEASE: (event, words) => [
    text(event.title, `${(region(event.ownerCode)?.name ?? missing('tempat')).toUpperCase()}, ${formatLongDate(words.at.date, 'id')} – ${lead(event, words)}`, cast(event)),
    ...(event.topics.length > 0 ? [text(null, `Materi yang dibahas: ${joined(event.topics.map((topic) => topic.text), '; ')}.`)] : []),
    text(null, ...(words.points.length > 0 ? words.points.map((point) => `“${point.text.replace(/[.“”"]+$/, '')},” ${point.by ? `kata ${point.by}` : missing('siapa yang mengatakan')}.`) : [missing('pernyataan narasumber')])),
    ...(words.appeals.length > 0 ? [text(null, ...words.appeals.map((appeal) => `${appeal.by ?? missing('siapa')} mengimbau ${appeal.to}: ${appeal.text.replace(/\.+$/, '')}.`))] : []),
    pairs('Kontak', [['Narahubung', null], ['Telepon', null]]),
  ],
};

/** Who holds what, when, where and for whom; an event that is still to come is told so. */
function lead({ title, purpose, targetCount }: PaperSource, { hosts, partners, when, place, held, groups }: Words): string {
  const known = groups.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const total = known > 0 || held ? known : targetCount ?? 0;
  const whom = joined([total > 0 ? `${formatNumber(total, 'id')} peserta` : null, joined(groups.map(({ name }) => name))], ': ');
  const people = whom && `${held ? 'diikuti' : 'akan diikuti'} ${whom}`;
  return `${joined([
    `${hosts ?? missing('penyelenggara')}${partners ? ` bersama ${partners}` : ''} ${held ? 'menyelenggarakan' : 'akan menyelenggarakan'} ${title} pada ${when}`,
    `bertempat di ${place ?? missing('tempat')}`, people, purpose && `untuk ${lower(purpose)}`,
  ])}.`;
}

function cast({ roles }: PaperSource): string | null {
  const of = (kind: string) => joined(roles.filter(({ role }) => role === kind).map(roleWords), '; ');
  const [opener, moderator, speakers] = [of('PEMBUKA'), of('MODERATOR'), of('NARASUMBER')];
  return joined([`Kegiatan dibuka oleh ${opener ?? missing('pembuka')}.`, moderator && `Acara dipandu oleh ${moderator}.`, speakers && `Narasumber: ${speakers}.`], ' ');
}

/** A sentence's beginning as it stands within another; an abbreviation keeps its capitals. */
function lower(words: string | null): string | null {
  return words === null ? null : words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()).replace(/\.+$/, '');
}

/** The text of a paper as the record stands. */
export function paperText(kind: PaperKind, event: PaperSource, basis: PaperBasis): PaperSection[] {
  return papers[kind](event, wordsOf(event, basis));
}
