import type { ListName } from '../../__generated__/graphql.ts';

/** What a list is narrowed to and ordered by, as the graph takes it. */
export type ListArguments = { list: ListName; area?: string; filter: Readonly<Record<string, string | number | boolean | readonly string[]>>; order: readonly string[] };

/** Variables of a list's query, as its page asks. */
export type Asked = { area?: string; filter?: Readonly<Record<string, unknown>>; order?: readonly string[] };

/** The arguments without what is left open, so that two that mean the same are the same. */
export function argumentsOf(list: ListName, { area, filter = {}, order = [] }: Asked): ListArguments {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
  return { list, ...(area === undefined ? {} : { area }), filter: Object.fromEntries(set) as ListArguments['filter'], order };
}

/** Where a field of the filter stands in the address: under a key as it is or, where it is either on or off, as a word. */
type Key = string | { key: string; on: string };
type Place = { to: string; tampilan?: string; filter: Readonly<Record<string, Key>> };

const late = { key: 'terlambat', on: 'ya' };

/** Pages that show lists, and which of their lists. */
const places: Partial<Record<ListName, Place>> = {
  PEOPLE: { to: '/orang', filter: { import: 'impor' } },
  PILLARS: { to: '/orang', tampilan: 'pilar', filter: { type: 'jenis', state: 'status' } },
  INVENTORY_ROUNDS: { to: '/pendataan', tampilan: 'daftar', filter: { year: 'tahun', period: 'periode', state: 'status', overdue: late } },
  PILLAR_REPORTS: { to: '/laporan', filter: { kind: 'tampilan', state: 'status', from: 'dari', to: 'sampai' } },
  OFFICES: { to: '/kantor', filter: { kind: 'jenis', import: 'impor' } },
  INSTITUTIONS: { to: '/lembaga', filter: { kind: 'jenis', standing: 'status', service: 'layanan', setting: 'tempat', owner: 'pemilik', workingLevel: 'lingkup', endsBefore: 'habis' } },
  INSTITUTION_REPORTS: { to: '/lembaga/laporan', filter: { year: 'tahun', state: 'status' } },
  REGISTRATIONS: { to: '/pendaftaran', filter: { state: 'status', kind: 'jenis', authority: 'kewenangan', overdue: { key: 'telat', on: 'ya' } } },
  LEGAL_BASES: { to: '/hukum', filter: { kind: 'jenis', status: 'status' } },
  PLAN_DOCUMENTS: { to: '/hukum', tampilan: 'rencana', filter: { kind: 'jenis' } },
  PLAN_ITEMS: { to: '/hukum', tampilan: 'keselarasan', filter: { planKind: 'jenis', gap: 'celah' } },
  STANDINGS: { to: '/tupoksi', filter: { type: 'jenis' } },
  DUTIES: { to: '/tupoksi', filter: { type: 'jenis' } },
  DUTY_ACKNOWLEDGEMENTS: { to: '/tupoksi', filter: { type: 'jenis' } },
  TRAININGS: { to: '/pelatihan', filter: { kind: 'jenis', from: 'dari', to: 'sampai' } },
  GRADES: { to: '/penilaian', filter: { type: 'jenis', year: 'tahun', level: 'penilai' } },
  RESOURCE_RECAP: { to: '/rekap-psks', filter: { year: 'tahun' } },
  ORGANISATION_RECAP: { to: '/rekap-psks', filter: { year: 'tahun' } },
  YOUTH_ORGANISATIONS: { to: '/karang-taruna', filter: { state: 'status', level: 'jenjang', lack: 'kurang', compliant: { key: 'patuh', on: 'ya' }, reactivatedIn: 'tahun' } },
  SERVICE_CENTRES: { to: '/puskesos', filter: { state: 'status', lack: 'kurang', complete: 'lengkap' } },
  SERVICE_STANDING: { to: '/puskesos/cakupan', filter: { year: 'tahun' } },
  WELFARE_CASES: { to: '/ppks/kasus', filter: { type: 'jenis', criterion: 'kriteria', unit: 'sasaran', state: 'status', handlingLevel: 'ditangani', sex: 'kelamin', noSex: { key: 'tanpakelamin', on: 'ya' }, ageGroup: 'umur', stale: { key: 'basi', on: 'ya' }, foundFrom: 'dari', foundTo: 'sampai', standingIn: 'tahun' } },
  CASE_SERVICES: { to: '/layanan-kasus', filter: { kind: 'layanan', state: 'status', pillar: 'petugas', overdue: { key: 'telat', on: 'ya' } } },
  REFERRALS: { to: '/rujukan', filter: { state: 'status', service: 'layanan', institution: 'lembaga', overdue: { key: 'telat', on: 'ya' } } },
  AREA_INDICATORS: { to: '/indikator', filter: { indicator: 'indikator', statedBy: 'sumber', year: 'tahun' } },
  PROGRAMMES: { to: '/program-bantuan', filter: { ownerLevel: 'pemilik', aidForm: 'bentuk', serviceField: 'bidang', fundSource: 'dana', target: 'sasaran', year: 'tahun', unlinkedIn: 'tanparencana' } },
  ENTITLEMENTS: { to: '/bantuan/hak', filter: { programme: 'program', year: 'tahun', state: 'status', frozen: { key: 'beku', on: 'ya' }, reason: 'alasan', unit: 'sasaran', accepted: { key: 'diterima', on: 'ya' }, decreeNumber: 'sk', import: 'impor' } },
  DISTRIBUTIONS: { to: '/bantuan/penyaluran', tampilan: 'daftar', filter: { programme: 'program', year: 'tahun', period: 'masa', channel: 'saluran', state: 'status', overdue: late } },
  DELIVERIES: { to: '/bantuan/penyaluran/penerima', filter: { batch: 'penyaluran', import: 'impor', point: 'titik', state: 'status', stopped: { key: 'berhenti', on: 'ya' } } },
  POVERTY_SNAPSHOTS: { to: '/kemiskinan/angka', filter: { statedBy: 'sumber', year: 'tahun', level: 'jenjang', import: 'impor' } },
  FUNDING_EFFORTS: { to: '/kemiskinan/upaya', filter: { fund: 'dana', strategy: 'strategi', year: 'tahun', family: 'keluarga' } },
  POVERTY_REPORT: { to: '/kemiskinan', filter: { since: 'sejak', until: 'sampai', year: 'tahun' } },
  SIX_T_FINDINGS: { to: '/enam-t/temuan', filter: { year: 'tahun', programme: 'program', dimension: 'dimensi', severity: 'berat', state: 'status', channel: 'saluran', batch: 'penyaluran', overdue: late } },
  DISTRIBUTION_REPORT: { to: '/enam-t', filter: { year: 'tahun', programme: 'program' } },
  COMPLAINTS: { to: '/pengaduan-warga', filter: { category: 'kategori', channel: 'saluran', state: 'status', overdue: late, mine: { key: 'saya', on: 'ya' }, from: 'dari', to: 'sampai' } },
  ALERTS: { to: '/pelindungan/peringatan', filter: { kind: 'jenis', state: 'status' } },
  INCIDENTS: { to: '/pelindungan/insiden', filter: { state: 'status' } },
  DATA_REQUESTS: { to: '/pelindungan/permintaan', filter: { kind: 'jenis', state: 'status', overdue: late } },
  ERASURES: { to: '/pelindungan/retensi', filter: { state: 'status', ground: 'dasar' } },
  ACCOUNTS: { to: '/pengguna', filter: { role: 'peran', state: 'status', endsUntil: 'berakhir', idle: { key: 'tanpaperan', on: 'ya' } } },
  COMPLAINT_FIGURES: { to: '/pengaduan-warga/rekap', filter: { year: 'tahun' } },
  CASE_RECAP: { to: '/rekap-ppks', filter: { year: 'tahun', type: 'jenis', criterion: 'kriteria' } },
  FORUMS: { to: '/forum', filter: { kind: 'jenis', level: 'jenjang', state: 'status', boardEnding: { key: 'berakhir', on: 'ya' } } },
  PARTNER_ORGANISATIONS: { to: '/mitra', filter: { kind: 'jenis', state: 'status', paperEnding: { key: 'berakhir', on: 'ya' }, lumbung: { key: 'lumbung', on: 'ya' } } },
  MONITORINGS: { to: '/monev', tampilan: 'daftar', filter: { year: 'tahun', state: 'status', overdue: late, mine: { key: 'petugas', on: 'saya' } } },
  MONITORING_FINDINGS: { to: '/monev', tampilan: 'temuan', filter: { year: 'tahun', state: 'temuan', severity: 'berat', overdue: late } },
  ACCREDITATIONS: { to: '/akreditasi', filter: { state: 'status', expiringWithin: 'berakhir', grade: 'peringkat' } },
  ACTION_ITEMS: { to: '/tindak-lanjut', filter: { state: 'status', overdue: late, dueFrom: 'dari', dueTo: 'sampai', event: 'kegiatan' } },
  EVENT_QUESTIONS: { to: '/pertanyaan', filter: { topic: 'topik', open: { key: 'terbuka', on: 'ya' }, askedBy: 'penanya', eventType: 'jenis', from: 'dari', to: 'sampai', event: 'kegiatan', policyNotice: 'ketentuan' } },
  PROPOSALS: { to: '/usulan', filter: { kind: 'jenis', unit: 'sasaran', state: 'status', waitsFor: 'langkah', waitsForMe: { key: 'saya', on: 'ya' }, mine: { key: 'milik', on: 'ya' }, objected: { key: 'sanggah', on: 'ya' }, meeting: 'musyawarah', import: 'impor', decidedStep: 'pada', decidedVerdict: 'putusan', decidedReason: 'alasan', decidedFrom: 'dari', decidedTo: 'sampai' } },
  VILLAGE_MEETINGS: { to: '/usulan', tampilan: 'musyawarah', filter: { state: 'rapat', from: 'dari', to: 'sampai' } },
  OUTREACH_COVERAGE: { to: '/cakupan-kegiatan', filter: { year: 'tahun', type: 'jenis' } },
  POLICY_NOTICES: { to: '/kebijakan', filter: { state: 'status', asOf: 'pada' } },
  EVENTS: { to: '/kegiatan', filter: { type: 'jenis', state: 'status', from: 'dari', to: 'sampai', import: 'impor' } },
};

/** Where a list is looked at: its address, and the words that only the visit remembers. */
export type ListAddress = { to: string; search: Record<string, unknown>; state: { text?: string } };

/** The address at which the list shows exactly this. What a page has no filter for is passed over. */
export function addressOf({ list, area, filter, order }: ListArguments): ListAddress {
  const place = places[list];
  if (!place) throw new Error(`No page shows ${list}`);
  const { text } = filter;
  const narrowed = Object.entries(place.filter).map(([field, at]) => (typeof at === 'string' ? [at, filter[field]] : [at.key, filter[field] === true ? at.on : undefined]));
  return {
    to: place.to,
    search: { wilayah: area, tampilan: place.tampilan, urut: order[0], ...Object.fromEntries(narrowed) as object },
    state: typeof text === 'string' ? { text } : {},
  };
}

/** Whether both show the same, whatever the order of choices. */
export function sameList(one: ListArguments, other: ListArguments): boolean {
  const plain = ({ list, area, filter, order }: ListArguments) => JSON.stringify([
    list, area ?? null, Object.entries(filter).map(([field, value]) => [field, Array.isArray(value) ? value.toSorted() : value]).toSorted(), order,
  ]);
  return plain(one) === plain(other);
}
