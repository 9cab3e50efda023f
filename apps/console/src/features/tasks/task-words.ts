import { daysAfter } from '@pilar/domain/dates';
import type { ListName } from '@pilar/domain/vocabulary';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** When something is due, seen from a day. */
export type DueGroup = 'overdue' | 'today' | 'week' | 'later';

/** Head of each group, in their order. */
export const dueGroups: Readonly<Record<DueGroup, { title: MessageId; tone: Tone }>> = {
  overdue: { title: 'tasks.overdue', tone: 'due' },
  today: { title: 'tasks.today', tone: 'due' },
  week: { title: 'tasks.week', tone: 'soon' },
  later: { title: 'tasks.later', tone: 'open' },
};

/** The group of a deadline on that day (ISO dates). */
export function dueGroup(due: string, day: string): DueGroup {
  if (due < day) return 'overdue';
  if (due === day) return 'today';
  return due <= daysAfter(day, 7) ? 'week' : 'later';
}

const records: Readonly<Record<string, string>> = {
  Account: '/pengguna', MachineClient: '/klien-mesin', Event: '/kegiatan', Person: '/orang', Pillar: '/penugasan', Office: '/kantor', Institution: '/lembaga', Registration: '/pendaftaran', LegalBasis: '/hukum', PillarReport: '/laporan', PlanDocument: '/rencana', PlanItem: '/rencana/butir',
  ActionItem: '/tindak-lanjut', InventoryRound: '/pendataan', Proposal: '/usulan', Referral: '/rujukan', CaseService: '/layanan-kasus', VillageMeeting: '/musyawarah',
  Programme: '/program-bantuan', DistributionBatch: '/bantuan/penyaluran', Entitlement: '/bantuan/hak', Complaint: '/pengaduan-warga', DataRequest: '/pelindungan/permintaan', SixTCheck: '/enam-t/temuan', Alert: '/pelindungan/peringatan', Incident: '/pelindungan/insiden', Forum: '/forum', PartnerOrganisation: '/mitra',
  Erasure: '/pelindungan/retensi',
  YouthOrganisation: '/karang-taruna', WorkProgramme: '/program-kerja', Monitoring: '/monev', InstitutionReport: '/lembaga/laporan', Accreditation: '/akreditasi', ServiceCentre: '/puskesos', ServiceDay: '/puskesos/layanan',
};

/** Address of the record that asks, or of the list of what a rule asks for; undefined for one that has no page of its own. */
export function recordAddress({ type, id }: { type: string; id: string }): string | undefined {
  if (type === 'RetentionRule') return records['Erasure'];
  const folder = records[type];
  return folder && `${folder}/${id}`;
}

const parts: Readonly<Record<string, MessageId>> = {
  participants: 'tasks.participants', topics: 'tasks.topics', keyPoints: 'tasks.keyPoints', media: 'tasks.media',
};

/** Texts of the parts that a record lacks, as a task's details name them. */
export function missingParts(details: readonly { name: string; value: string }[]): MessageId[] {
  const missing = details.find(({ name }) => name === 'missing')?.value.split(',') ?? [];
  return missing.flatMap((part) => parts[part] ?? []);
}

const concerns: readonly (readonly [detail: string, list: ListName])[] = [['role', 'ROLE'], ['paper', 'PAPER_KIND'], ['state', 'REGISTRATION_STATE'], ['ground', 'ERASURE_GROUND'], ['class', 'RETENTION_CLASS']];

/** What a task concerns beside its record: the kind of a paper that ends, the step that a registration is in, the role of an account, why data are to be erased. */
export function concernOf(details: readonly { name: string; value: string }[], label: (list: ListName, code: string) => string): string | null {
  const [told] = concerns.flatMap(([detail, list]) => details.filter(({ name }) => name === detail).map(({ value }) => label(list, value)));
  return told ?? null;
}
