import { formatRupiah } from '@pilar/domain/amounts';
import { formatNumber, formatTimeRange } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label, type ListName } from '@pilar/domain/vocabulary';
import { day, lines } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { EventRow } from './event-draft.ts';
import { postponementsOf } from './step-rules.ts';

const labelOf = (list: ListName, code: string | null) => (code === null ? null : label(list, code, 'id'));
const areaOf = (code: string | null) => (code === null ? null : (region(code)?.fullName ?? code));
const yesNo = (value: boolean) => (value ? 'Ya' : 'Tidak');
/** The parts that are there, the later ones in brackets. */
const noted = (text: string, ...notes: (string | number | null)[]) => [text, ...notes.filter((note) => note !== null && note !== '').map((note) => `(${note})`)].join(' ');
const span = (from: Date | null, to: Date | null) => (from || to ? `${day(from) ?? '…'} – ${day(to) ?? '…'}` : null);

/** An event as history shows it: one text a field, lists one line an item, labels in Indonesian. `names` are those of law and plans. */
export function eventFacts(row: EventRow, names: ReadonlyMap<string, string>): Record<string, string | null> {
  const whose = (roleId: string | null, text: string | null) => {
    const role = row.roles.find(({ id }) => id === roleId);
    return role ? (role.name ?? role.affiliation) : text;
  };
  return {
    title: row.title,
    type: labelOf('EVENT_TYPE', row.type),
    state: labelOf('EVENT_STATE', row.state),
    series: naming(row.seriesId, row.series?.title),
    purpose: row.purpose,
    date: day(row.date),
    endDate: day(row.endDate),
    time: row.startAt && formatTimeRange(row.startAt.toISOString(), row.endAt?.toISOString() ?? null, 'id'),
    dayPart: labelOf('DAY_PART', row.dayPart),
    mode: labelOf('EVENT_MODE', row.mode),
    venue: row.venueName === null ? null : [row.venueName, row.venueAddress, areaOf(row.venueAreaCode)].filter(Boolean).join(', '),
    meetingLink: row.meetingLink,
    external: yesNo(row.external),
    targetAreas: lines(row.targetCodes.map(areaOf)),
    targetText: row.targetText,
    organisers: lines(row.organisers.map(({ kind, name }) => `${label('ORGANISER_KIND', kind, 'id')}: ${name}`)),
    targetCount: row.targetCount === null ? null : formatNumber(row.targetCount, 'id'),
    budgetLine: row.budgetLine,
    budget: row.budget === null ? null : formatRupiah(String(row.budget)),
    legalBases: lines(row.legalBasisIds.map((id) => names.get(id) ?? id)),
    planDocuments: lines(row.planDocumentIds.map((id) => names.get(id) ?? id)),
    planItems: lines(row.planItemIds.map((id) => names.get(id) ?? id)),
    simulation: yesNo(row.simulation),
    pilot: yesNo(row.pilot),
    rollOut: row.rollOut,
    plannedYear: row.plannedYear === null ? null : String(row.plannedYear),
    recurrence: labelOf('RECURRENCE', row.recurrence),
    incompleteReason: row.incompleteReason,
    stateReason: row.stateReason,
    postponements: lines(postponementsOf(row).map(({ date, endDate, reason }) => noted(endDate === null ? date : `${date} – ${endDate}`, reason))),
    roles: lines(row.roles.map(({ role, name, post, affiliation, note }) => `${label('EVENT_ROLE', role, 'id')}: ${name === null ? noted(affiliation ?? '', post, note) : noted(name, post, affiliation, note)}`)),
    topics: lines(row.topics.map(({ text }) => text)),
    keyPoints: lines(row.keyPoints.map((point) => `${label('KEY_POINT_CATEGORY', point.category, 'id')}: ${noted(point.text, whose(point.saidById, point.saidByText), span(point.validFrom, point.validTo))}`)),
    appeals: lines(row.appeals.map((appeal) => `${whose(appeal.fromId, appeal.fromText) ?? '–'} → ${appeal.addressee}: ${appeal.text}`)),
    agenda: lines(row.agenda.map(({ startAt, text }) => (startAt === null ? text : `${startAt} ${text}`))),
    participants: lines(row.participants.map(({ group, count, label: name, areaCode, note }) => noted(`${label('PARTICIPANT_GROUP', group, 'id')}: ${count ?? '–'}`, name, areaOf(areaCode), note))),
    publications: lines(row.publications.map((publication) => `${label('PUBLICATION_KIND', publication.kind, 'id')}: ${noted(publication.outletName, publication.title, publication.author, publication.publishedAt?.toISOString() ?? day(publication.publishedOn), publication.readers, publication.url)}`)),
    media: lines(row.media.map(({ caption, count, credit }) => noted(caption, count, credit))),
    photos: row.photos.length === 0 ? null : String(row.photos.length),
    caveats: lines((row.caveats as { text: string }[]).map(({ text }) => text)),
    withdrawn: row.withdrawnReason,
  };
}
