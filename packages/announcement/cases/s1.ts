import { appeal, group, is, isNot, note, organiser, point, publication, role, target, topic, venue, type Case } from './expect.ts';

/** Source document S1 in words of our own: a briefing on extreme poverty in Kab. Bandung, with an interview. */
export const s1: Case = {
  name: 'S1',
  today: '2024-11-10',
  text: `Kab. Bandung, Idisi Online – Dinas Sosial Kabupaten Bandung mengadakan Sosialisasi Strategi Penanggulangan Kemiskinan dan Kemiskinan Extrims di Aula Kecamatan Banjaran, Jumat pagi (8/11/2024).

Sosialisasi dibuka secara resmi oleh Camat Banjaran Kasta Wiguna AP. MAP. didampingi Sekcam Toni Hidayat S.Sos. Pesertanya adalah pilar-pilar sosial se-Kecamatan Banjaran, yaitu TKSK, TKS, PSM dan Puskesos, ditambah para ketua RT dan RW.

Hadir sebagai narasumber Ir. Dani Fitriana, TKSK sekaligus Koordinator TKSK Kabupaten Bandung, dan Muhammad Fitriana dari Dinas Sosial Kabupaten Bandung. Materi yang dibahas antara lain strategi menanggulangi kemiskinan ekstrim, tugas pokok dan fungsi pilar sosial, serta data kemiskinan ekstrim yang valid.

Saat diwawancarai seusai acara, Deni Fitriana menjelaskan bahwa TKSK adalah seseorang yang diberi tugas, fungsi, dan wewenang untuk membantu penyelenggaraan kesejahteraan sosial di wilayah penugasannya. Penunjukannya dapat dilakukan oleh kementerian, dinas provinsi, maupun dinas kabupaten/kota.

"TKS adalah orang yang dididik dan dilatih secara profesional untuk menangani masalah dan pelayanan sosial, bekerja di lembaga pemerintah ataupun swasta," ujarnya.

Adapun Puskesos merupakan lembaga di tingkat desa tempat kelompok-kelompok warga memberi layanan sosial secara bersama, sinergis, dan terpadu. Ia menegaskan setiap pilar wajib memahami tupoksinya masing-masing, karena masih ada pilar yang belum jelas akan tugasnya.

Dani mengajak seluruh pilar sosial untuk membangun jejaring dan mencari sumber dana, baik dari APBD, anggaran kementerian di tingkat desa, maupun swadaya masyarakat. Data kemiskinan ekstrim, lanjutnya, harus valid dan terverifikasi; petugas KB bersama pilar yang ditunjuk menjadi pengumpul datanya.

Ia berharap program Kementerian Sosial diarahkan agar bermanfaat bagi masyarakat.`,
  facts: [
    is('title', /Sosialisasi Strategi Penanggulangan Kemiskinan dan Kemiskinan Extrims/), is('type', 'SOSIALISASI_TEMATIK'), is('date', '2024-11-08'), is('dayPart', 'PAGI'), isNot('startTime'), is('mode', 'TATAP_MUKA'),
    ...venue(/^Aula Kecamatan Banjaran$/, '32.04.13'), is('external', true), target('32.04.13'), organiser('MAIN', /^Dinas Sosial Kabupaten Bandung$/),
    ...role('PEMBUKA', { name: 'Kasta Wiguna', after: 'AP., MAP.', affiliation: /^Camat Banjaran$/ }), ...role('PENDAMPING', { name: 'Toni Hidayat', after: 'S.Sos.', affiliation: /^Sekcam/ }),
    ...role('NARASUMBER', { name: 'Dani Fitriana', before: 'Ir.', affiliation: /Koordinator TKSK Kabupaten Bandung/, spelling: 'Deni Fitriana' }), ...role('NARASUMBER', { name: 'Muhammad Fitriana', affiliation: /^Dinas Sosial Kabupaten Bandung$/ }),
    note('NAME_SPELLINGS', { read: 'Dani Fitriana', other: 'Deni Fitriana' }),
    topic(/strategi menanggulangi kemiskinan/i), topic(/tugas pokok dan fungsi/i), topic(/data kemiskinan ekstrim/i),
    ...group('TKSK'), ...group('TKS'), ...group('PSM'), ...group('PUSKESOS'), ...group('RT_RW'),
    ...point(/TKSK adalah seseorang/, 'INFORMATION', 'Dani Fitriana'), ...point(/Penunjukannya dapat dilakukan/, 'INFORMATION'), ...point(/dididik dan dilatih/, 'INFORMATION', 'Dani Fitriana'), ...point(/Puskesos merupakan lembaga/, 'INFORMATION'),
    ...point(/wajib memahami tupoksi/, 'INSTRUCTION', 'Dani Fitriana'), ...point(/harus valid dan terverifikasi/, 'INSTRUCTION', 'Dani Fitriana'), ...point(/membangun jejaring/, 'INSTRUCTION', 'Dani Fitriana'),
    ...appeal(/pilar sosial/, /membangun jejaring/, 'Dani Fitriana'), ...appeal(/program Kementerian Sosial/, /bermanfaat/),
    ...publication({ outletName: 'Idisi Online', kind: 'NEWS' }), ...publication({ kind: 'INTERVIEW' }),
    note('SPELLING', { written: 'Extrims' }), note('OUTSIDE', { region: '32.04.13' }),
  ],
};
