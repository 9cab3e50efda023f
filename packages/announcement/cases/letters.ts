import { agenda, appeal, group, is, isNot, note, organiser, point, role, several, target, topic, venue, type Case } from './expect.ts';

/** An official letter of invitation, with number, subject and the usual four lines. */
const letter: Case = {
  name: 'surat undangan',
  today: '2023-09-20',
  text: `PEMERINTAH KABUPATEN PANDEGLANG
DINAS SOSIAL
Jalan Contoh Raya Nomor 12 Pandeglang

                                        Pandeglang, 18 September 2023

Nomor     : 400.9/215-Dinsos/2023
Sifat     : Penting
Lampiran  : 1 (satu) berkas
Perihal   : Undangan Bimbingan Teknis Pendataan PPKS

Kepada
Yth. Para TKSK se-Kabupaten Pandeglang
di Tempat

Dengan hormat, dalam rangka meningkatkan mutu pendataan Pemerlu Pelayanan Kesejahteraan Sosial, bersama ini kami mengundang Saudara untuk hadir pada:

Hari/Tanggal : Selasa s.d. Rabu, 26 s.d. 27 September 2023
Waktu        : Pukul 08.30 WIB s.d. selesai
Tempat       : Aula Hotel Melati Asri, Kecamatan Labuan
Acara        : Bimbingan Teknis Pendataan PPKS Tahun 2023
Narasumber   : 1. Dr. Rudi Hartawan, S.Sos., M.Si. (Kepala Bidang Rehabilitasi Sosial)
               2. Kepala BPS Kabupaten Pandeglang

Mengingat pentingnya acara dimaksud, dimohon Saudara membawa laptop. Biaya kegiatan dibebankan pada DPA Dinas Sosial Kabupaten Pandeglang Tahun Anggaran 2023.

Demikian disampaikan, atas perhatiannya diucapkan terima kasih.

Kepala Dinas,

Hj. Nani Sumarni, S.E., M.M.
NIP 19700101 199503 2 001`,
  facts: [
    is('title', /^Bimbingan Teknis Pendataan PPKS/), is('type', 'BIMTEK'), is('date', '2023-09-26'), is('endDate', '2023-09-27'), is('startTime', '08:30'), is('openEnd', true), is('zone', 'WIB'), isNot('endTime'), is('mode', 'TATAP_MUKA'),
    ...venue(/^Aula Hotel Melati Asri$/, '36.01.12'), target('36.01'), organiser('MAIN', /DINAS SOSIAL|Dinas Sosial/i), is('budgetLine', /^DPA Dinas Sosial|^Dinas Sosial Kabupaten Pandeglang/), is('purpose', /meningkatkan mutu pendataan/),
    ...role('NARASUMBER', { name: 'Rudi Hartawan', before: 'Dr.', after: 'S.Sos., M.Si.', affiliation: /Kepala Bidang Rehabilitasi Sosial/ }), ...role('NARASUMBER', { affiliation: /Kepala BPS Kabupaten Pandeglang/ }), ...group('TKSK', undefined, '36.01'), isNot('plannedYear'),
  ],
};

/** An announcement in a chat, with emojis and bold marks. */
const chat: Case = {
  name: 'pengumuman WhatsApp',
  today: '2024-02-05',
  text: `📢 *PENGUMUMAN* 📢

Assalamu'alaikum wr. wb. 🙏
Kepada rekan-rekan PSM & Karang Taruna se-Kota Cilegon

Izin menginformasikan, Dinas Sosial Kota Cilegon akan mengadakan *Sosialisasi Pencegahan Stunting bagi Pilar Sosial* 👶

🗓️ Hari/Tgl : Kamis, 15 Februari 2024
⏰ Jam : 13.00 - 15.30 WIB
📍 Tempat : Gedung Serba Guna Kecamatan Jombang
👥 Peserta : 25 orang PSM dan 20 orang Karang Taruna
🎤 Narasumber : Ibu Rina Kartika, S.KM (Puskesmas Jombang)

Mohon hadir 15 menit sebelum acara ya, jangan lupa bawa buku catatan 📒
CP: Pak Dedi 0812-0000-1111

Terima kasih 🙏🙏`,
  facts: [
    is('title', /Sosialisasi Pencegahan Stunting bagi Pilar Sosial/), is('type', 'SOSIALISASI_TEMATIK'), is('date', '2024-02-15'), is('startTime', '13:00'), is('endTime', '15:30'), is('zone', 'WIB'), ...venue(/^Gedung Serba Guna Kecamatan Jombang$/, '36.72.05'),
    is('mode', 'TATAP_MUKA'), organiser('MAIN', /^Dinas Sosial Kota Cilegon$/), ...group('PSM', 25), ...group('KARANG_TARUNA', 20), ...role('NARASUMBER', { name: 'Rina Kartika', after: 'S.KM', affiliation: /Puskesmas Jombang/ }), is('state', 'SCHEDULED'), target('36.72'),
  ],
};

/** A card of invitation, short and without a year. */
const card: Case = {
  name: 'kartu undangan',
  today: '2025-07-28',
  text: `UNDANGAN

Kami mengundang Bapak/Ibu
Ketua LKS se-Kota Tangerang Selatan

dalam acara
TEMU LKS DAN DUNIA USAHA

Sabtu, 9 Agustus, pukul 10.00 WIB
di Pendopo Kecamatan Pamulang

Diselenggarakan oleh Dinas Sosial Kota Tangerang Selatan bersama Forum CSR Kota Tangerang Selatan

Dress code: batik`,
  facts: [
    is('title', /TEMU LKS DAN DUNIA USAHA/), is('date', '2025-08-09'), note('YEAR_INFERRED', { year: 2025 }), is('startTime', '10:00'), ...venue(/^Pendopo Kecamatan Pamulang$/, '36.74.06'), organiser('MAIN', /^Dinas Sosial Kota Tangerang Selatan$/), organiser('CO', /Forum CSR/),
    ...group('LKS', undefined, '36.74'), target('36.74'), isNot('endTime'),
  ],
};

/** Minutes of a meeting: agenda, what was said, what was decided. */
const minutes: Case = {
  name: 'notulen',
  today: '2026-03-20',
  text: `NOTULEN RAPAT KOORDINASI KESEJAHTERAAN SOSIAL KECAMATAN CIKEUSAL

Hari, tanggal : Kamis, 12 Maret 2026
Waktu : 09.15 - 11.45 WIB
Tempat : Ruang Rapat Kantor Kecamatan Cikeusal
Pimpinan rapat : Drs. Hasan Basri (Camat Cikeusal)
Notulis : Sri Wahyuni
Peserta : 17 kepala desa, TKSK, PSM, dan pengurus Karang Taruna

Agenda:
1. Pembukaan
2. Laporan TKSK
3. Pembahasan usulan data
4. Penutup

Pembahasan:
1. TKSK Cikeusal, Yusuf Maulana, menyampaikan bahwa masih banyak warga yang belum memiliki KTP elektronik.
2. Kepala Desa Sukaraja mengusulkan musyawarah desa dilaksanakan sebelum tanggal 25 setiap bulan.

Keputusan:
1. Setiap desa wajib mengirim berita acara musyawarah desa paling lambat tanggal 20.
2. TKSK mendampingi perekaman KTP bagi lansia.

Rapat ditutup pukul 11.45 WIB.`,
  facts: [
    is('title', /Rapat Koordinasi Kesejahteraan Sosial/i), is('type', 'RAKOR_KECAMATAN'), is('date', '2026-03-12'), is('startTime', '09:15'), is('endTime', '11:45'), ...venue(/^Ruang Rapat Kantor Kecamatan Cikeusal$/, '36.04.23'), target('36.04.23'),
    ...role('PEMBUKA', { name: 'Hasan Basri', before: 'Drs.', affiliation: /Camat Cikeusal/ }), ...group('APARAT_DESA', 17), ...group('TKSK'), ...group('PSM'), ...group('KARANG_TARUNA'),
    agenda(/Pembukaan/), agenda(/Laporan TKSK/), agenda(/usulan data/), agenda(/Penutup/),
    ...point(/belum memiliki KTP/, 'ISSUE', 'Yusuf Maulana'), ...point(/sebelum tanggal 25/, 'INFORMATION'), ...point(/wajib mengirim berita acara/, 'INSTRUCTION'), ...point(/mendampingi perekaman KTP/, 'INFORMATION'),
  ],
};

/** A press release with quotations. */
const press: Case = {
  name: 'siaran pers',
  today: '2025-10-03',
  text: `SIARAN PERS
Nomor: 045/HMS/X/2025

Tangerang, 2 Oktober 2025 — Pemerintah Kabupaten Tangerang melalui Dinas Sosial menyelenggarakan Pelatihan Pencegahan Kekerasan terhadap Anak bagi 60 pengurus LKSA di Hotel Anggrek, Kecamatan Curug, Kamis (2/10/2025). Pelatihan dibuka Wakil Bupati Tangerang, Intan Larasati.

"Setiap pengasuh wajib melapor jika melihat tanda kekerasan," tegas Intan.

Kepala Dinas Sosial Kabupaten Tangerang, H. Ujang Suherman, S.Pd., M.M., menyebut angka laporan masih rendah karena pengasuh takut disalahkan. "Kami meminta pengurus LKSA agar segera membentuk tim perlindungan anak di lembaganya," ujar Ujang.

Psikolog Universitas Nusa Bakti, Maya Lestari, M.Psi., hadir sebagai narasumber dan memaparkan cara mengenali trauma pada anak. Pelatihan akan dilanjutkan di seluruh kecamatan pada tahun depan.

Narahubung: Bagian Humas`,
  facts: [
    is('title', /^Pelatihan Pencegahan Kekerasan terhadap Anak/), is('type', 'BIMTEK'), is('date', '2025-10-02'), ...venue(/^Hotel Anggrek$/, '36.03.17'), organiser('MAIN', /Pemerintah Kabupaten Tangerang|Dinas Sosial/), ...role('PEMBUKA', { name: 'Intan Larasati', affiliation: /^Wakil Bupati Tangerang$/ }),
    ...point(/wajib melapor/, 'INSTRUCTION', 'Intan Larasati'), ...point(/masih rendah/, 'ISSUE', 'Ujang Suherman'), ...appeal(/pengurus LKSA/, /tim perlindungan anak/, 'Ujang Suherman'),
    ...role('NARASUMBER', { name: 'Maya Lestari', after: 'M.Psi.', affiliation: /Psikolog/ }), topic(/mengenali trauma/), ...group('LKS', 60),
  ],
};

/** A zoom invitation for a meeting that is held on site and online. */
const hybrid: Case = {
  name: 'undangan hybrid',
  today: '2026-05-02',
  text: `Yth. Bapak/Ibu Kepala Dinas Sosial Kabupaten/Kota se-Provinsi Banten

Mengharap kehadiran Bapak/Ibu pada Rapat Koordinasi Data Tunggal Sosial dan Ekonomi Nasional yang akan dilaksanakan secara hybrid:

Hari/tanggal: Senin, 11 Mei 2026
Pukul: 09.00 WIB - selesai
Tempat: Ruang Rapat Dinas Sosial Provinsi Banten, KP3B
Link Zoom: https://us06web.zoom.us/j/81234567890?pwd=AbCdEf
Meeting ID: 812 3456 7890
Passcode: 123456

Tema: Pemutakhiran data dan usulan baru
Moderator: Fitri Handayani, S.Kom.

Susunan Acara
08.30 - 09.00 Registrasi
09.00 - 09.15 Pembukaan oleh Kepala Dinas Sosial Provinsi Banten
09.15 - 10.30 Paparan Pusdatin Kementerian Sosial
10.30 - 11.30 Diskusi
11.30 Penutup`,
  facts: [
    is('title', /Rapat Koordinasi Data Tunggal Sosial dan Ekonomi Nasional/), is('date', '2026-05-11'), is('startTime', '09:00'), is('openEnd', true), is('mode', 'HYBRID'), is('meetingLink', 'https://us06web.zoom.us/j/81234567890?pwd=AbCdEf'), ...venue(/^Ruang Rapat Dinas Sosial Provinsi Banten$/, '36.73.04'),
    topic(/Pemutakhiran data/), ...role('MODERATOR', { name: 'Fitri Handayani', after: 'S.Kom.' }), ...role('PEMBUKA', { affiliation: /^Kepala Dinas Sosial Provinsi Banten$/ }),
    agenda(/^Registrasi/, '08:30'), agenda(/^Pembukaan/, '09:00'), agenda(/Pusdatin/, '09:15'), agenda(/Diskusi/, '10:30'), agenda(/Penutup/, '11:30'), is('state', 'SCHEDULED'), target('36'),
  ],
};

/** A notice that an event is moved to another day. */
const moved: Case = {
  name: 'pemberitahuan penundaan',
  today: '2025-03-04',
  text: `PEMBERITAHUAN PENUNDAAN KEGIATAN

Diberitahukan kepada seluruh peserta bahwa Musyawarah Desa Khusus Desa Cibadak, Kecamatan Cikupa, yang semula dijadwalkan pada Rabu, 5 Maret 2025, ditunda dan dijadwalkan ulang menjadi Jumat, 14 Maret 2025 pukul 13.30 WIB, bertempat di Balai Desa Cibadak.

Penundaan dikarenakan banjir di sebagian wilayah desa. Mohon maaf atas ketidaknyamanannya.`,
  facts: [
    is('title', /Musyawarah Desa Khusus/), is('type', 'MUSDES'), is('state', 'POSTPONED'), is('date', '2025-03-14'), note('FORMER_DATE', { date: '2025-03-05' }), is('startTime', '13:30'), ...venue(/^Balai Desa Cibadak$/, null), is('mode', 'TATAP_MUKA'),
  ],
};

/** A hurried message: small letters, slips of typing, a weekday that does not fit. */
const hurried: Case = {
  name: 'ketikan tergesa',
  today: '2026-01-10',
  text: `ass wr wb bapak ibu tksk dan psm kec. malingping, besok lusa ada kegiatan SOSIALISASI bansos di aula kec. malingping hari kamis tgl 16 januari 2026 jam 9 pagi, yg bawa materi pak camat dan ibu Lilis dari Dinsos Lebak. mohon kehadirannya tepat waktu,, peserta kurang lebih 40 orang. tks`,
  facts: [
    is('title', /sosialisasi bansos/i), is('type', 'SOSIALISASI_TEMATIK'), is('date', '2026-01-16'), note('WEEKDAY_MISMATCH', { written: 'Kamis', actual: 'Jumat' }), is('startTime', '09:00'), ...venue(/aula kec\. malingping/i, '36.02.01'), target('36.02.01'),
    ...group('TKSK'), ...group('PSM'), ...role('NARASUMBER', { name: 'Lilis', affiliation: /Dinsos Lebak/ }),
  ],
};

/** One text that announces two events. */
const two: Case = {
  name: 'dua kegiatan',
  today: '2026-08-01',
  text: `Agenda Dinas Sosial Kota Serang Bulan Agustus 2026

1. Pembinaan LKS Kota Serang
Hari/tanggal: Selasa, 11 Agustus 2026
Waktu: 08.00-12.00 WIB
Tempat: Aula Dinas Sosial Kota Serang
Peserta: 30 pengurus LKS

2. Monitoring dan Evaluasi Puskesos
Hari/tanggal: Kamis, 20 Agustus 2026
Waktu: 13.00 WIB
Tempat: Kantor Kelurahan Kasemen
Peserta: petugas Puskesos`,
  facts: [
    several(2), is('title', /^Pembinaan LKS/), is('type', 'PEMBINAAN_LKS'), is('date', '2026-08-11'), is('startTime', '08:00'), is('endTime', '12:00'), ...venue(/^Aula Dinas Sosial Kota Serang$/, '36.73'), ...group('LKS', 30),
    is('title', /^Monitoring dan Evaluasi Puskesos/, 1), is('type', 'MONEV', 1), is('date', '2026-08-20', 1), is('startTime', '13:00', 1),
  ],
};

/** A list of engagements, each on a line. */
const list: Case = {
  name: 'daftar agenda',
  today: '2026-06-01',
  text: `Jadwal kegiatan minggu kedua Juni 2026:

- Senin, 8 Juni 2026, 09.00 WIB: Sosialisasi Perda Kesejahteraan Sosial di Aula Kecamatan Cisoka
- Selasa, 9 Juni 2026, 10.00 WIB: Rapat Koordinasi Kecamatan Mancak di Kantor Kecamatan Mancak
- Rabu, 10 Juni 2026, 13.00 WIB: Bimtek operator SIKS-NG secara daring melalui Zoom`,
  facts: [
    several(3), is('type', 'SOSIALISASI_PERDA'), is('date', '2026-06-08'), is('startTime', '09:00'), ...venue(/^Aula Kecamatan Cisoka$/, '36.03.05'), is('type', 'RAKOR_KECAMATAN', 1), is('date', '2026-06-09', 1), is('startTime', '10:00', 1), is('type', 'BIMTEK', 2), is('date', '2026-06-10', 2), is('mode', 'VIRTUAL', 2),
  ],
};

/** Ten invented texts of other kinds, written after the rules for the source documents, which at first found 145 of 170 facts in them. */
export const letters: readonly Case[] = [letter, chat, card, minutes, press, hybrid, moved, hurried, two, list];
