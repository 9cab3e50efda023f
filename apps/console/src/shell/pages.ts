import type { Permission } from '@pilar/domain/access';
import type { MessageId } from '../i18n/messages.ts';

/** A page that the navigation leads to, for those with the permission; everybody without one. */
export type PageEntry = { to: string; title: MessageId; permission?: Permission };

/** Pages that belong together; the first group has no heading. */
export type PageGroup = { title?: MessageId; pages: readonly PageEntry[] };

/** What the navigation shows, in its order: what is due, then events, who serves, who is served, institutions, villages, the office itself. */
export const pageGroups: readonly PageGroup[] = [
  {
    pages: [
      { to: '/tugas', title: 'shell.tasks', permission: 'task.read' },
      { to: '/lapangan', title: 'shell.field' },
    ],
  },
  {
    title: 'shell.groupEvents',
    pages: [
      { to: '/kegiatan', title: 'shell.events' },
      { to: '/tindak-lanjut', title: 'minutes.list', permission: 'minutes.read' },
      { to: '/pertanyaan', title: 'questions.title', permission: 'minutes.read' },
      { to: '/kebijakan', title: 'notices.title' },
      { to: '/cakupan-kegiatan', title: 'coverage.title', permission: 'coverage.read' },
    ],
  },
  {
    title: 'shell.groupPeople',
    pages: [
      { to: '/orang', title: 'shell.people', permission: 'person.read' },
      { to: '/laporan', title: 'reports.title', permission: 'report.read' },
      { to: '/tupoksi', title: 'duties.nav' },
    ],
  },
  {
    title: 'shell.groupServed',
    pages: [
      { to: '/ppks', title: 'ppks.nav', permission: 'family.read' },
      { to: '/pendataan', title: 'pendataan.nav', permission: 'inventory.read' },
      { to: '/indikator', title: 'indikator.nav', permission: 'indicator.read' },
      { to: '/kemiskinan', title: 'kemiskinan.nav', permission: 'poverty.read' },
      { to: '/usulan', title: 'usulan.title', permission: 'proposal.read' },
      { to: '/ppks/kasus', title: 'cases.nav', permission: 'case.read' },
      { to: '/layanan-kasus', title: 'caseServices.nav', permission: 'case.read' },
      { to: '/rujukan', title: 'rujukan.nav', permission: 'referral.read' },
      { to: '/ppks/nik', title: 'nik.title', permission: 'beneficiary.read' },
      { to: '/rekap-ppks', title: 'cases.recap', permission: 'recap.read' },
      { to: '/program-bantuan', title: 'bantuan.nav' },
      { to: '/bantuan/hak', title: 'hak.nav', permission: 'entitlement.read' },
      { to: '/enam-t', title: 'sixT.nav', permission: 'sixT.read' },
      { to: '/bantuan/penyaluran', title: 'penyaluran.nav', permission: 'distribution.read' },
      { to: '/pengaduan-warga', title: 'pengaduan.nav', permission: 'complaint.read' },
      { to: '/pengaduan-warga/rekap', title: 'pengaduan.figures', permission: 'complaint.readFigures' },
    ],
  },
  {
    title: 'shell.groupInstitutions',
    pages: [
      { to: '/lembaga', title: 'institutions.title', permission: 'institution.read' },
      { to: '/pendaftaran', title: 'registrations.nav', permission: 'registration.read' },
      { to: '/lembaga/laporan', title: 'yearReports.nav', permission: 'yearReport.read' },
      { to: '/monev', title: 'monev.nav', permission: 'monitoring.read' },
      { to: '/akreditasi', title: 'accr.nav', permission: 'accreditation.read' },
    ],
  },
  {
    title: 'shell.groupVillage',
    pages: [
      { to: '/karang-taruna', title: 'youth.title', permission: 'youth.read' },
      { to: '/puskesos', title: 'services.title', permission: 'service.read' },
      { to: '/forum', title: 'forums.title', permission: 'forum.read' },
      { to: '/mitra', title: 'partners.title', permission: 'partner.read' },
    ],
  },
  {
    title: 'shell.groupPrivacy',
    pages: [
      { to: '/pelindungan', title: 'akses.desk', permission: 'audit.read' },
      { to: '/pelindungan/peringatan', title: 'peringatan.title', permission: 'alert.read' },
      { to: '/pelindungan/insiden', title: 'insiden.title', permission: 'incident.read' },
      { to: '/pelindungan/permintaan', title: 'permintaan.nav', permission: 'request.read' },
      { to: '/pelindungan/retensi', title: 'retensi.nav', permission: 'retention.read' },
      { to: '/pengguna', title: 'pengguna.title', permission: 'account.read' },
      { to: '/klien-mesin', title: 'klien.title', permission: 'machine.read' },
    ],
  },
  {
    title: 'shell.groupOffice',
    pages: [
      { to: '/kantor', title: 'offices.title' },
      { to: '/hukum', title: 'shell.laws' },
      { to: '/dokumen', title: 'shell.documents', permission: 'document.read' },
      { to: '/impor', title: 'imports.title', permission: 'import.read' },
      { to: '/pekerjaan', title: 'shell.jobs' },
      { to: '/pengaturan/jenis-ppks', title: 'cases.types', permission: 'caseType.publish' },
      { to: '/pengaturan/jalur-usulan', title: 'usulan.paths', permission: 'proposal.setPath' },
      { to: '/pengaturan/batas', title: 'boundaries.nav', permission: 'boundaries.install' },
    ],
  },
];

/** The door of somebody who works for one institution: that institution, and what is everybody's to know. */
export const ownPages = (institution: string): readonly PageGroup[] => [{
  pages: [
    { to: `/lembaga/${institution}`, title: 'institutions.own' },
    { to: '/pendaftaran', title: 'registrations.nav', permission: 'registration.read' },
    { to: '/rujukan', title: 'rujukan.nav', permission: 'referral.read' },
    { to: '/lembaga/laporan', title: 'yearReports.nav', permission: 'yearReport.read' },
    { to: '/kegiatan', title: 'shell.events' },
    { to: '/hukum', title: 'shell.laws' },
  ],
}];

/** The page of the navigation that an address belongs to: of those above it, the nearest. */
export function nearestPage(groups: readonly PageGroup[], path: string): string | undefined {
  const above = groups.flatMap(({ pages }) => pages.map(({ to }) => to)).filter((to) => path === to || path.startsWith(`${to}/`));
  return above.toSorted((a, b) => b.length - a.length)[0];
}
