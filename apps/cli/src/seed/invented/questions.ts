import type { OfficeKey } from '../sources/offices.ts';

/** A question, by the event at which it was asked; `notice` is the key of a policy notice that answers it. */
type QuestionFacts = { text: string; topic: string; askedBy?: string; answer?: string; notice?: string; office?: OfficeKey; ownerName?: string; area?: string };

/** Invented questions, by the name of their event. The source documents tell of a discussion (S0) and of claims at offices (S3), and of no single question. */
export const inventedQuestions: Readonly<Record<string, readonly QuestionFacts[]>> = {
  outreachLebak: [
    { text: 'Apakah ada santunan bagi ahli waris warga yang meninggal karena Covid-19?', topic: 'SANTUNAN', askedBy: 'TKSK', notice: 'noCompensation', office: 'dinsosBanten' },
    { text: 'Kapan bantuan sosial reguler provinsi disalurkan kembali?', topic: 'BANSOS_DAERAH', askedBy: 'TKSK', notice: 'regularAid', office: 'dinsosBanten' },
    { text: 'Bagaimana menjelaskan warga yang datang menuntut bantuan setelah didata?', topic: 'PENDATAAN', askedBy: 'TKSK', answer: 'Sampaikan bahwa pendataan bukan jaminan bantuan, dan tunjukkan pengumuman di kantor desa.', office: 'dinsosLebak' },
    { text: 'Siapa mendampingi penyaluran di kecamatan yang TKSK-nya kosong?', topic: 'TUPOKSI', askedBy: 'TKSK', office: 'dinsosLebak' },
  ],
  meetingBandung: [
    { text: 'Mengapa keluarga yang sudah didata belum menerima bantuan?', topic: 'PENDATAAN', askedBy: 'APARAT_DESA', answer: 'Pendataan menjadi dasar usulan. Penetapan penerima dilakukan kemudian.', ownerName: 'Kasi Kesos Kecamatan Bandung' },
    { text: 'Apakah pengurus Karang Taruna yang baru perlu SK kepala desa lagi?', topic: 'LEMBAGA', askedBy: 'KARANG_TARUNA', office: 'karangTarunaSerang' },
    { text: 'Ke mana warga melapor bila bantuan yang diterima tidak sesuai jumlahnya?', topic: 'PENYALURAN', askedBy: 'APARAT_DESA' },
  ],
  rakorRangkasbitung: [
    { text: 'Bagaimana cara mengusulkan keluarga yang baru pindah dari kecamatan lain?', topic: 'USULAN', askedBy: 'APARAT_DESA', ownerName: 'Kasi Kesos Kecamatan Rangkasbitung' },
    { text: 'Apakah pendataan tahun ini menjamin bantuan tahun depan?', topic: 'PENDATAAN', askedBy: 'RT_RW', notice: 'noPromise' },
  ],
};
