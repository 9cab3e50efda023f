import { formatDateTime, formatNumber } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';

/** A notice to be read, signed and sent. */
export type Drafted = { title: string; paragraphs: string[]; lacking: string[] };

type Told = {
  number: string; what: string; data: string[]; noticedAt: Date; happenedFrom: Date | null; happenedTo: Date | null; consequence: string | null; handling: string | null;
};

const titles: Record<Code<'NOTICE_TO'>, string> = {
  AUTHORITY: 'Pemberitahuan kegagalan pelindungan data pribadi kepada lembaga pelindungan data pribadi',
  SUBJECTS: 'Pemberitahuan kegagalan pelindungan data pribadi kepada orang yang datanya terdampak',
  PUBLIC: 'Pengumuman kegagalan pelindungan data pribadi',
};

const at = (date: Date) => formatDateTime(date.toISOString(), 'id');

/** What the law has it say (UU 27/2022, article 46): which data, when and how, and what is done about it. In Indonesian, whoever reads it here. */
export function draftNotice({ number, what, data, noticedAt, happenedFrom, happenedTo, consequence, handling }: Told, to: Code<'NOTICE_TO'>, affected: number): Drafted {
  const happened = happenedFrom && (happenedTo ? `antara ${at(happenedFrom)} dan ${at(happenedTo)}` : `sejak ${at(happenedFrom)}`);
  return {
    title: titles[to],
    paragraphs: [
      ...(to === 'SUBJECTS' ? ['Dinas Sosial menyimpan data Anda untuk layanan kesejahteraan sosial. Kami memberitahukan bahwa data itu terdampak oleh kejadian berikut.'] : [`Nomor register: ${number}.`]),
      `Yang terjadi: ${what}`,
      `Data yang terungkap: ${data.map((code) => label('BREACH_DATA', code as Code<'BREACH_DATA'>, 'id').toLowerCase().replace(/\b(nik|kk)\b/g, (word) => word.toUpperCase())).join('; ')}.`,
      `Waktu: ${happened ? `terjadi ${happened}; ` : ''}diketahui ${at(noticedAt)}.`,
      ...(to === 'SUBJECTS' ? [] : [`Jumlah yang terdampak sejauh diketahui: ${formatNumber(affected, 'id')}.`]),
      ...(consequence === null ? [] : [`Akibat yang mungkin: ${consequence}`]),
      ...(handling === null ? [] : [`Upaya penanganan dan pemulihan: ${handling}`]),
      ...(to === 'AUTHORITY' ? [] : ['Pertanyaan dan permintaan Anda diterima di kantor Dinas Sosial dan di kantor desa atau kelurahan. Petugas tidak pernah meminta kata sandi atau NIK lewat telepon.']),
    ],
    lacking: [...(happenedFrom === null ? ['happenedFrom'] : []), ...(consequence === null ? ['consequence'] : []), ...(handling === null ? ['handling'] : [])],
  };
}
