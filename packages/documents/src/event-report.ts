import { formatRupiah } from '@pilar/domain/amounts';
import { formatDate, formatDateTime, formatLongDate, formatNumber, formatShortDate } from '@pilar/domain/dates';
import { attendanceRows, namedGroupWords, namedWords, presentOf } from '@pilar/domain/event-attendance';
import { dayWords, hourWords, joined, officeWords, roleWords } from '@pilar/domain/event-words';
import { installation } from '@pilar/domain/installation';
import { children } from '@pilar/domain/regions';
import { pictureName } from './paper.ts';
import { label, type ListName } from '@pilar/domain/vocabulary';

/** Everything that a report tells of its event (domain report 5), as the viewer may see it. */
export const eventReportQuery = `query EventReport($id: ID!) {
  event(id: $id) {
    title type mode state date endDate startAt endAt dayPart purpose budgetLine budget targetText targetCount participantCount incompleteReason external meetingLink
    series { title stops(area: "${installation.province}") { area { shortName } held last { date } next { date state } } }
    venue { name address area { fullName } }
    targetAreas { fullName }
    organisers { kind name }
    legalBases { citation title }
    planDocuments { title }
    planItems { code title }
    roles { role name post affiliation }
    agenda { startAt text }
    participants { group label count area { fullName } note }
    attendanceCounts { group state walkIns participants: count }
    feedback { given average ratings { rating count } }
    topics { text }
    keyPoints { text category saidBy { name post affiliation } saidByText validFrom validTo }
    appeals { text from { name post affiliation } fromText to }
    publications { kind title outletName author publishedAt publishedOn url }
    media { caption count credit }
    photos { id caption credit consent }
    caveats { field kind text }
    minutes { decisions }
    questions(first: 100) { edges { node { text askedBy answer ownerName } } }
    actionItems(first: 100) { edges { node { text ownerName due state } } }
  }
}`;

type Role = { name: string | null; post: string | null; affiliation: string | null };

/** The answer to `eventReportQuery`; fields that another part answers may be null when it is away. */
export type EventReportAnswer = {
  event: {
    title: string; type: string; mode: string; state: string; date: string; endDate: string | null; startAt: string | null; endAt: string | null;
    dayPart: string | null; purpose: string | null; budgetLine: string | null; budget: string | null; targetText: string | null; targetCount: number | null; participantCount: number | null;
    incompleteReason: string | null; external: boolean; meetingLink: string | null;
    series: { title: string; stops: { area: { shortName: string }; held: number; last: { date: string } | null; next: { date: string; state: string } | null }[] } | null;
    venue: { name: string; address: string | null; area: { fullName: string } | null } | null;
    targetAreas: { fullName: string }[];
    organisers: { kind: string; name: string }[];
    legalBases: ({ citation: string | null; title: string | null } | null)[] | null;
    planDocuments: ({ title: string | null } | null)[] | null;
    planItems: ({ code: string | null; title: string | null } | null)[] | null;
    roles: (Role & { role: string })[];
    agenda: { startAt: string | null; text: string }[];
    participants: { group: string; label: string | null; count: number | null; area: { fullName: string } | null; note: string | null }[];
    attendanceCounts: { group: string; state: string; walkIns: number; participants: number }[];
    feedback: { given: number; average: number | null; ratings: { rating: string; count: number }[] | null } | null;
    topics: { text: string }[];
    keyPoints: { text: string; category: string; saidBy: Role | null; saidByText: string | null; validFrom: string | null; validTo: string | null }[];
    appeals: { text: string; from: Role | null; fromText: string | null; to: string }[];
    publications: { kind: string; title: string | null; outletName: string; author: string | null; publishedAt: string | null; publishedOn: string | null; url: string | null }[];
    media: { caption: string; count: number; credit: string | null }[];
    photos: { id: string; caption: string | null; credit: string | null; consent: string }[];
    caveats: { field: string | null; kind: string; text: string }[];
    minutes: { decisions: string[] } | null;
    questions: { edges: { node: { text: string; askedBy: string | null; answer: string | null; ownerName: string | null } }[] } | null;
    actionItems: { edges: { node: { text: string; ownerName: string; due: string; state: string } }[] } | null;
  } | null;
};

type Event = NonNullable<EventReportAnswer['event']>;

/** Most photographs on a report: two pages of them, which a file sent by post still carries. */
const mostPhotos = 8;

/** Ids of the photographs that a report prints, in their order: no picture of people who have not agreed. */
export function printedPhotos({ photos }: Pick<Event, 'photos'>): string[] {
  return photos.filter(({ consent }) => consent !== 'NOT_GIVEN').slice(0, mostPhotos).map(({ id }) => id);
}

/** A report's data for its template: every text in its Indonesian form; null and empty lists are shown as missing. */
export function eventReportData(event: Event) {
  return {
    event: {
      identity: identity(event),
      roles: event.roles.map((role) => ({ role: word('EVENT_ROLE', role.role), name: role.name, post: officeWords(role) })),
      agenda: event.agenda.map(({ startAt, text }) => ({ time: startAt?.replace(':', '.') ?? null, text })),
      attendance: attendance(event),
      feedback: feedback(event),
      topics: event.topics.map(({ text }) => text),
      keyPoints: event.keyPoints.map((point) => ({
        text: point.text, category: word('KEY_POINT_CATEGORY', point.category), saidBy: point.saidByText ?? roleWords(point.saidBy), validity: validity(point.validFrom, point.validTo),
      })),
      appeals: event.appeals.map(({ text, from, fromText, to }) => ({ text, from: fromText ?? roleWords(from), to })),
      publications: event.publications.map((publication) => ({
        title: publication.title ?? word('PUBLICATION_KIND', publication.kind),
        details: joined([word('PUBLICATION_KIND', publication.kind), publication.outletName, publication.author, publicationDay(publication), publication.url], ' · '),
      })),
      media: event.media.map(({ caption, count, credit }) => joined([caption, count > 1 ? `${formatNumber(count, 'id')} foto` : '1 foto', credit], ' · ') ?? caption),
      photos: shownPhotos(event),
      decisions: event.minutes?.decisions ?? [],
      questions: (event.questions?.edges ?? []).map(({ node: { text, askedBy, answer, ownerName } }) => ({
        text, answer, note: joined([askedBy && `ditanyakan ${word('PARTICIPANT_GROUP', askedBy)}`, ownerName && `${answer === null ? 'akan dijawab' : 'dijawab'} ${ownerName}`], ' · '),
      })),
      actions: (event.actionItems?.edges ?? []).map(({ node: { text, ownerName, due, state } }) => ({ text, owner: ownerName, due: formatLongDate(due, 'id'), state: word('ACTION_STATE', state) })),
      coverage: coverage(event.series?.stops ?? []),
      caveats: caveatGroups(event.caveats),
    },
  };
}

/** Who was there: the groups that are told and those whom only the list of names knows, so that the rows add up to the total. */
function attendance(event: Event) {
  const { participants, attendanceCounts, participantCount } = event;
  const named = namedWords(attendanceCounts);
  return {
    rows: attendanceRows(participants, presentOf(attendanceCounts)).map((row) => ({
      group: row.told ? row.told.label ?? word('PARTICIPANT_GROUP', row.group) : namedGroupWords(row),
      area: row.told ? row.told.area?.fullName ?? null : '–', count: figure(row.count), note: row.told ? row.told.note : 'menurut daftar nama',
    })),
    total: figure(participantCount),
    notes: [...planned(event), ...(named === null ? [] : [`Menurut daftar nama: ${named}.`])],
  };
}

/** What those who came thought of it; null where nobody has said. Of fewer than five it is told how many they are, and no more. */
function feedback({ feedback: told, participantCount }: Event) {
  if (told === null) return null;
  const of = participantCount !== null && participantCount >= told.given ? ` dari ${formatNumber(participantCount, 'id')} peserta` : '';
  const given = `${formatNumber(told.given, 'id')} tanggapan${of}`;
  return {
    summary: told.average === null ? `${given}; penilaian ditampilkan mulai 5 tanggapan.` : `${given}, rata-rata ${formatNumber(told.average, 'id')} dari 5.`,
    rows: (told.ratings ?? []).map(({ rating, count }) => ({ rating: word('FEEDBACK_RATING', rating), count: formatNumber(count, 'id') })),
  };
}

/** Rule 22: how many were planned and, once it was held, how many of them came. */
function planned({ state, targetCount, participantCount }: Event): string[] {
  if (targetCount === null) return [];
  const plan = `Direncanakan ${formatNumber(targetCount, 'id')} orang`;
  if (!['HELD', 'REPORTED', 'PUBLISHED'].includes(state)) return [`${plan}.`];
  if (participantCount === null) return [`${plan}; yang hadir belum tercatat.`];
  return [`${plan}; hadir ${formatNumber(participantCount, 'id')} (${formatNumber(Math.round((participantCount / targetCount) * 100), 'id')} %).`];
}

/** Where the series has been, what comes next and where it has not been, by regency; null for an event of no series. */
function coverage(stops: NonNullable<Event['series']>['stops']) {
  // An office of one regency is told of its own alone, and that is no coverage of the series.
  if (stops.length < children(installation.province).length) return null;
  const [held, next, never] = [stops.filter(({ held: times }) => times > 0), stops.filter((stop) => stop.held === 0 && stop.next), stops.filter((stop) => stop.held === 0 && !stop.next)];
  return {
    summary: joined([`${held.length} dari ${stops.length} kabupaten/kota sudah dikunjungi`, next.length > 0 ? `${next.length} direncanakan` : null, never.length > 0 ? `${never.length} belum` : null]),
    rows: stops.map(({ area, held: times, last, next: coming }) => ({
      area: area.shortName, held: formatNumber(times, 'id'), last: last && formatShortDate(last.date, 'id'),
      next: coming && `${formatShortDate(coming.date, 'id')} (${word('EVENT_STATE', coming.state).toLowerCase()})`,
    })),
  };
}

/** Photographs under the names by which the template reads them, and how many are kept and not printed. */
function shownPhotos(event: Event): { printed: { file: string; caption: string | null; credit: string | null }[]; others: string | null } {
  const ids = printedPhotos(event);
  const printed = event.photos.filter(({ id }) => ids.includes(id)).map(({ id, caption, credit }) => ({ file: pictureName(id), caption, credit: credit && `Foto: ${credit}` }));
  const others = event.photos.length - printed.length;
  return { printed, others: others === 0 ? null : `${formatNumber(others, 'id')} foto lain tersimpan di Pilar.` };
}

function identity(event: Event): { name: string; value: string | string[] | null }[] {
  const laws = (event.legalBases ?? []).flatMap((law) => joined([law?.citation, law?.title], ', ') ?? []);
  const items = (event.planItems ?? []).flatMap((item) => (item ? [[item.code, item.title].filter(Boolean).join(' ')] : []));
  const plans = [...(event.planDocuments ?? []).flatMap((plan) => plan?.title ?? []), ...items];
  const organisers = event.organisers.map(({ kind, name }) => (kind === 'CO' ? `${name} (penyelenggara bersama)` : name));
  return [
    { name: 'Nama kegiatan', value: event.title },
    { name: 'Jenis kegiatan', value: word('EVENT_TYPE', event.type) },
    ...(event.series ? [{ name: 'Rangkaian', value: event.series.title }] : []),
    { name: 'Hari, tanggal', value: dayWords(event) },
    { name: 'Waktu', value: hourWords(event) },
    { name: 'Cara pelaksanaan', value: word('EVENT_MODE', event.mode) },
    { name: 'Tempat', value: place(event) },
    { name: 'Wilayah sasaran', value: event.targetAreas.map(({ fullName }) => fullName) },
    { name: 'Sasaran', value: event.targetText },
    { name: 'Tujuan', value: event.purpose },
    { name: 'Penyelenggara', value: organisers },
    ...(event.targetCount === null ? [] : [{ name: 'Rencana peserta', value: `${formatNumber(event.targetCount, 'id')} orang` }]),
    { name: 'Anggaran', value: [event.budgetLine, event.budget && formatRupiah(event.budget)].flatMap((line) => line ?? []) },
    ...(laws.length > 0 ? [{ name: 'Dasar hukum', value: laws }] : []),
    ...(plans.length > 0 ? [{ name: 'Dokumen perencanaan', value: plans }] : []),
    { name: 'Status', value: word('EVENT_STATE', event.state) },
    ...(event.incompleteReason ? [{ name: 'Sebab belum lengkap', value: event.incompleteReason }] : []),
  ];
}

function place({ venue, mode, meetingLink }: Event): string | null {
  if (venue) return joined([venue.name, venue.address, venue.area?.fullName]);
  return mode === 'VIRTUAL' && meetingLink ? 'Pertemuan daring' : null;
}

function validity(from: string | null, to: string | null): string | null {
  if (from && to) return `berlaku ${formatLongDate(from, 'id')} sampai ${formatLongDate(to, 'id')}`;
  if (from) return `berlaku sejak ${formatLongDate(from, 'id')}`;
  return to && `berlaku sampai ${formatLongDate(to, 'id')}`;
}

function publicationDay({ publishedAt, publishedOn }: Event['publications'][number]): string | null {
  return publishedAt ? formatDateTime(publishedAt, 'id') : publishedOn && formatDate(publishedOn, 'id');
}

/** Caveats under the word of their kind, "Belum terkonfirmasi" first. */
function caveatGroups(caveats: Event['caveats']): { kind: string; texts: string[] }[] {
  return ['UNCONFIRMED', 'CONTRADICTORY', 'AS_REPORTED'].flatMap((kind) => {
    const texts = caveats.filter((caveat) => caveat.kind === kind).map(({ text }) => text);
    return texts.length > 0 ? [{ kind: word('CAVEAT_KIND', kind), texts }] : [];
  });
}

function word(list: ListName, code: string): string {
  return label(list, code, 'id');
}

function figure(value: number | null): string | null {
  return value === null ? null : formatNumber(value, 'id');
}
