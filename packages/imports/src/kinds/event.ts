import type { ImportKind } from '../kind.ts';
import { areaColumns, areaKeys } from './area.ts';

/** A year's list of events, planned or held. The region is that of the target, and of the venue where one is named. */
export const event: ImportKind = {
  kind: 'EVENT',
  subgraph: 'events',
  permission: 'event.record',
  title: { id: 'Kegiatan', en: 'Events' },
  area: { from: areaKeys },
  columns: [
    {
      key: 'title', title: { id: 'Nama kegiatan', en: 'Title' }, type: 'text', required: true, maxLength: 300, example: 'Penyuluhan Sosial Keliling Kabupaten Lebak',
      aliases: ['Kegiatan', 'Judul', 'Judul Kegiatan', 'Nama Acara', 'Acara', 'Uraian Kegiatan', 'Uraian', 'Event'],
    },
    {
      key: 'type', title: { id: 'Jenis kegiatan', en: 'Kind of event' }, type: 'code', list: 'EVENT_TYPE', example: 'Penyuluhan Sosial Keliling',
      aliases: ['Jenis', 'Jenis Acara', 'Kategori', 'Tipe Kegiatan'],
    },
    {
      key: 'state', title: { id: 'Status', en: 'State' }, type: 'code', list: 'EVENT_STATE', example: 'Terlaksana',
      aliases: ['Status Kegiatan', 'Status Pelaksanaan', 'Realisasi', 'Ket. Pelaksanaan'],
    },
    {
      key: 'date', title: { id: 'Tanggal', en: 'Date' }, type: 'date', required: true, example: '12/07/2021',
      aliases: ['Tgl', 'Tanggal Kegiatan', 'Tgl Kegiatan', 'Tanggal Pelaksanaan', 'Tgl Pelaksanaan', 'Hari/Tanggal', 'Waktu Pelaksanaan', 'Tanggal Mulai', 'Tgl Mulai', 'Mulai Tanggal'],
    },
    {
      key: 'endDate', title: { id: 'Tanggal selesai', en: 'Last day' }, type: 'date', example: '13/07/2021',
      aliases: ['Tgl Selesai', 'Sampai Tanggal', 'S.d. Tanggal', 'Tanggal Akhir', 'Tgl Akhir'],
    },
    {
      key: 'startTime', title: { id: 'Jam mulai', en: 'Begins at' }, type: 'time', example: '09.00',
      aliases: ['Jam', 'Pukul', 'Waktu', 'Waktu Mulai', 'Mulai'],
    },
    {
      key: 'endTime', title: { id: 'Jam selesai', en: 'Ends at' }, type: 'time', example: '12.00',
      aliases: ['Waktu Selesai', 'Selesai', 'Sampai Jam', 'Sampai Pukul'],
    },
    {
      key: 'mode', title: { id: 'Cara pelaksanaan', en: 'Mode' }, type: 'code', list: 'EVENT_MODE', example: 'Tatap muka (luring)',
      aliases: ['Mode', 'Metode', 'Bentuk', 'Daring/Luring', 'Pelaksanaan'],
    },
    {
      key: 'venue', title: { id: 'Tempat', en: 'Venue' }, type: 'text', maxLength: 200, example: 'Aula Kecamatan Rangkasbitung',
      aliases: ['Lokasi', 'Tempat Kegiatan', 'Lokasi Kegiatan', 'Tempat Pelaksanaan', 'Gedung', 'Venue'],
    },
    {
      key: 'venueAddress', title: { id: 'Alamat tempat', en: 'Address of the venue' }, type: 'text', maxLength: 300, example: 'Jl. Contoh No. 1',
      aliases: ['Alamat', 'Alamat Lokasi', 'Alamat Kegiatan'],
    },
    ...areaColumns,
    {
      key: 'meetingLink', title: { id: 'Tautan rapat daring', en: 'Address of the online meeting' }, type: 'text', maxLength: 2_000, example: 'https://rapat.example.id/123',
      aliases: ['Tautan', 'Link', 'Link Zoom', 'Link Rapat', 'Zoom', 'URL'],
    },
    {
      key: 'organisers', title: { id: 'Penyelenggara', en: 'Organisers' }, type: 'text', maxLength: 500, example: 'Dinas Sosial Provinsi Banten; Bappeda',
      aliases: ['Pelaksana', 'Instansi Pelaksana', 'Pelaksana Kegiatan', 'OPD', 'Bidang', 'Penanggung Jawab', 'Panitia'],
    },
    {
      key: 'openers', title: { id: 'Pembuka acara', en: 'Openers' }, type: 'text', maxLength: 500, personal: true, example: 'Dra. Contoh Nama, M.Si.',
      aliases: ['Pembuka', 'Dibuka oleh', 'Yang membuka'],
    },
    {
      key: 'moderators', title: { id: 'Moderator', en: 'Moderators' }, type: 'text', maxLength: 500, personal: true, example: 'Contoh Moderator',
      aliases: ['Pemandu', 'Moderator Acara', 'Host'],
    },
    {
      key: 'speakers', title: { id: 'Narasumber', en: 'Speakers' }, type: 'longText', maxLength: 2_000, personal: true, example: 'Contoh Satu; Contoh Dua, S.Sos.',
      aliases: ['Nara Sumber', 'Pemateri', 'Pembicara', 'Nama Narasumber'],
    },
    {
      key: 'topics', title: { id: 'Materi', en: 'Topics' }, type: 'longText', example: 'Verifikasi data; Tugas TKSK',
      aliases: ['Topik', 'Tema', 'Pokok Bahasan', 'Isi Materi'],
    },
    {
      key: 'participantGroup', title: { id: 'Kelompok peserta', en: 'Group of participants' }, type: 'code', list: 'PARTICIPANT_GROUP', example: 'TKSK',
      aliases: ['Peserta', 'Unsur Peserta', 'Sasaran Peserta', 'Jenis Peserta'],
    },
    {
      key: 'participants', title: { id: 'Jumlah peserta', en: 'Number of participants' }, type: 'number', example: '30',
      aliases: ['Jml Peserta', 'Banyak Peserta', 'Jumlah', 'Jml', 'Peserta Hadir', 'Jumlah Hadir'],
    },
    {
      key: 'targetText', title: { id: 'Sasaran', en: 'Target as worded' }, type: 'text', maxLength: 300, example: 'TKSK Kabupaten Lebak',
      aliases: ['Sasaran Kegiatan', 'Target', 'Kelompok Sasaran'],
    },
    {
      key: 'targetCount', title: { id: 'Rencana jumlah peserta', en: 'Planned number of participants' }, type: 'number', example: '40',
      aliases: ['Target Peserta', 'Target Jumlah Peserta', 'Rencana Peserta', 'Jumlah Target', 'Target Orang', 'Kuota Peserta', 'Kuota'],
    },
    {
      key: 'purpose', title: { id: 'Tujuan', en: 'Purpose' }, type: 'longText', maxLength: 2_000, example: 'Menyamakan pemahaman tugas TKSK',
      aliases: ['Tujuan Kegiatan', 'Maksud dan Tujuan', 'Maksud'],
    },
    {
      key: 'budgetLine', title: { id: 'Mata anggaran', en: 'Budget line' }, type: 'text', maxLength: 300, example: '1.06.02 Pemberdayaan Sosial',
      aliases: ['Sumber Dana', 'Kode Rekening', 'Sub Kegiatan', 'Mata Anggaran Kegiatan'],
    },
    {
      key: 'budget', title: { id: 'Anggaran (Rp)', en: 'Budget (Rp)' }, type: 'number', example: '12.500.000',
      aliases: ['Anggaran', 'Jumlah Anggaran', 'Nilai Anggaran', 'Rencana Anggaran', 'Pagu', 'Pagu Anggaran', 'Pagu Indikatif', 'Biaya', 'Rencana Biaya', 'Kebutuhan Anggaran'],
    },
    {
      key: 'plannedYear', title: { id: 'Tahun rencana', en: 'Year planned' }, type: 'number', example: '2021',
      aliases: ['Tahun', 'Tahun Anggaran', 'TA', 'Thn'],
    },
    {
      key: 'incompleteReason', title: { id: 'Alasan belum lengkap', en: 'Why it is incomplete' }, type: 'longText', maxLength: 500, example: 'Daftar hadir tidak ditemukan',
      aliases: ['Alasan', 'Keterangan belum lengkap'],
    },
    {
      key: 'distinct', title: { id: 'Memang kegiatan lain', en: 'Another event indeed' }, type: 'boolean', example: 'Ya',
      aliases: ['Kegiatan lain dengan judul sama', 'Bukan kegiatan yang sama'],
    },
  ],
};
