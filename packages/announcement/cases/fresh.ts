import { appeal, group, is, law, note, organiser, point, publication, role, target, topic, venue, type Case } from './expect.ts';

const f0: Case = {
  name: 'S0 fresh',
  today: '2021-07-14',
  text: `Dinsos Banten Gelar Penyuluhan Sosial Keliling Secara Daring

Dinas Sosial Provinsi Banten mengadakan kembali kegiatan penyuluhan sosial keliling dengan sasaran Tenaga Kerja Sosial Kecamatan (TKSK) di Kabupaten Lebak. Penyuluhan yang berlangsung Senin, 12 Juli 2021 ini digelar lewat aplikasi Zoom dari jam 09.00 WIB s.d 12.00 WIB, jumlah peserta 30 orang.

Hadir sebagai pemateri antara lain Kepala Dinas Sosial Provinsi Banten Ibu Dra. Nurhana, M.Si yang juga membuka acara, Komisi V DPRD Banten, Bappeda Provinsi Banten, Prof. Dr. Hj. Palmawati Taher dari Untirta Serang, dan Kadis Sosial Kabupaten Lebak. Diskusi dipandu oleh Widianto, Kasi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial (PSDS).

Nurhana mengungkapkan bahwa para TKSK hendaknya memperkaya pengetahuan tentang berbagai program agar tidak salah memberi informasi. "Penyaluran bantuan harus didampingi dan memenuhi 6T," ungkapnya.

Mengenai bansos reguler, Nurhana menyatakan masih menunggu kebijakan dan perubahan anggaran. Adapun untuk warga yang wafat karena Covid-19, ia memastikan tidak ada santunan.`,
  facts: [
    is('type', 'PENSOSKEL'), is('date', '2021-07-12'), is('startTime', '09:00'), is('endTime', '12:00'), is('mode', 'VIRTUAL'), target('36.02'), organiser('MAIN', /^Dinas Sosial Provinsi Banten$/), ...group('TKSK', 30),
    ...role('NARASUMBER', { name: 'Nurhana', before: 'Dra.', affiliation: /Kepala Dinas Sosial Provinsi Banten/ }), ...role('PEMBUKA', { name: 'Nurhana' }), ...role('NARASUMBER', { affiliation: /^Komisi V DPRD Banten$/ }), ...role('NARASUMBER', { affiliation: /^Bappeda Provinsi Banten$/ }),
    ...role('NARASUMBER', { name: 'Palmawati Taher', before: 'Prof. Dr. Hj.', affiliation: /Untirta/ }), ...role('NARASUMBER', { affiliation: /Kadis Sosial Kabupaten Lebak/ }), ...role('MODERATOR', { name: 'Widianto', affiliation: /Kasi Penyuluhan Kesos/ }),
    ...point(/memperkaya pengetahuan/, 'INSTRUCTION', 'Nurhana'), ...point(/6T/, 'INSTRUCTION', 'Nurhana'), ...point(/menunggu kebijakan/, 'POLICY', 'Nurhana'), ...point(/tidak ada santunan/, 'POLICY', 'Nurhana'), note('WRONG_TERM'),
  ],
};

const f1: Case = {
  name: 'S1 fresh',
  today: '2024-11-09',
  text: `Camat Banjaran Buka Sosialisasi Penanggulangan Kemiskinan Ekstrem

IDISI ONLINE, KAB. BANDUNG - Pemerintah Kabupaten Bandung melalui Dinas Sosial menyelenggarakan sosialisasi strategi penanggulangan kemiskinan dan kemiskinan ekstrem pada Jumat pagi, 8 November 2024 di Aula Kantor Kecamatan Banjaran. Camat Banjaran Kasta Wiguna AP. MAP. membuka langsung kegiatan ini dengan didampingi Sekcam Banjaran Toni Hidayat, S.Sos.

Peserta sosialisasi terdiri dari pilar sosial (TKSK, TKS, PSM, Puskesos) dan ketua RT serta RW. Narasumbernya Ir. Dani Fitriana (TKSK/Koordinator TKSK Kab. Bandung) dan Muhammad Fitriana (Dinsos Kab. Bandung).

"Pilar sosial ini harus tahu tugas pokok dan fungsinya masing-masing," kata Dani saat diwawancara. Dani menambahkan, pilar sosial perlu membangun jaringan untuk mencari sumber pendanaan dari APBD maupun swadaya masyarakat.

Data kemiskinan ekstrem, kata Dani, wajib valid serta terverifikasi.`,
  facts: [
    is('type', 'SOSIALISASI_TEMATIK'), is('title', /sosialisasi (?:strategi )?penanggulangan kemiskinan/i), is('date', '2024-11-08'), is('dayPart', 'PAGI'), ...venue(/^Aula Kantor Kecamatan Banjaran$/, '32.04.13'), target('32.04.13'), is('external', true), organiser('MAIN', /Pemerintah Kabupaten Bandung/),
    ...role('PEMBUKA', { name: 'Kasta Wiguna', affiliation: /^Camat Banjaran$/ }), ...role('PENDAMPING', { name: 'Toni Hidayat', affiliation: /^Sekcam Banjaran$/ }), ...role('NARASUMBER', { name: 'Dani Fitriana', before: 'Ir.', affiliation: /Koordinator TKSK/ }), ...role('NARASUMBER', { name: 'Muhammad Fitriana', affiliation: /Dinsos Kab\. Bandung/ }),
    ...group('TKSK'), ...group('TKS'), ...group('PSM'), ...group('PUSKESOS'), ...group('RT_RW'), ...point(/tugas pokok dan fungsinya/, 'INSTRUCTION', 'Dani Fitriana'), ...point(/membangun jaringan/, 'INSTRUCTION', 'Dani Fitriana'), ...point(/valid serta terverifikasi/, 'INSTRUCTION', 'Dani Fitriana'), ...publication({ kind: 'INTERVIEW' }), ...publication({ outletName: 'IDISI ONLINE' }),
  ],
};

const f2: Case = {
  name: 'S2 fresh',
  today: '2019-06-25',
  text: `Tingkatkan Mutu LKS, Dinsos Banten Lakukan Pembinaan

Sebanyak puluhan ketua dan anggota LKS mengikuti kegiatan pembinaan LKS yang dilaksanakan Dinas Sosial Provinsi Banten di Aula Dinas Sosial, Jumat 21 Juni 2019. Turut hadir Sekda Banten Al Muktabar beserta tamu undangan.

Kepala Dinas Sosial Banten Nurhana menerangkan bahwa kegiatan tahunan ini merupakan bagian dari kegiatan pemberdayaan dan kelembagaan masyarakat. "Melalui pembinaan ini kami melakukan evaluasi dan monitoring kepada LKS," terang Nurhana.

Nurhana juga menyoroti masih tingginya kemiskinan dan pengangguran di Banten. "LKS, PSM, Karang Taruna dan TKSK itu mitra kami dalam menangani PMKS," sambungnya.`,
  facts: [
    is('type', 'PEMBINAAN_LKS'), is('date', '2019-06-21'), ...venue(/^Aula Dinas Sosial$/, null), organiser('MAIN', /^Dinas Sosial Provinsi Banten$/), target('36'), is('recurrence', 'ANNUAL'), is('budgetLine', /pemberdayaan dan kelembagaan masyarakat/), ...group('LKS'), ...group('UNDANGAN'), ...role('UNDANGAN', { name: 'Al Muktabar', affiliation: /Sekda/ }), ...role('NARASUMBER', { name: 'Nurhana', affiliation: /Kepala Dinas Sosial Banten/ }),
    ...point(/evaluasi dan monitoring/, 'INFORMATION', 'Nurhana'), ...point(/kemiskinan dan pengangguran/, 'ISSUE', 'Nurhana'), ...point(/mitra kami/, 'INFORMATION', 'Nurhana'),
  ],
};

const f3: Case = {
  name: 'S3 fresh',
  today: '2026-11-26',
  text: `Simulasi Rapat Koordinasi Kesos Tingkat Kecamatan di Kecamatan Bandung

Ditulis oleh Admin
Rabu, 11 Oktober 2017 07:26:49 WIB
Pembaca: 95

Kecamatan Bandung Kabupaten Serang menjadi kecamatan pertama yang menyelenggarakan Rapat Koordinasi Kesejahteraan Sosial. Rapat yang berlangsung Rabu pagi ini merupakan simulasi dan akan menjadi contoh bagi seluruh kecamatan lain di Kabupaten Serang, sebagaimana direncanakan pada tahun 2015.

Hadir dalam rapat tersebut Camat Bandung Drs. Subur Priyanto, para kepala desa, PSM, TKSK, serta Karang Taruna. Hadir pula Ketua FK-TKSK Kabupaten Serang Arif Chandra dan Ahmad Saiful Rohman selaku Ketua Karang Taruna Kabupaten Serang.

Subur Priyanto membuka rapat sekaligus berpesan kepada seluruh kepala desa agar mendata PMKS di desanya. Ia prihatin karena rasa kesetiakawanan dan gotong royong kian luntur.

"Kalau ada pendataan, warga selalu mengira akan ada bantuan," tutur Arif Chandra. Sedangkan Ahmad Saiful Rohman menekankan Karang Taruna wajib membuat program kerja dan laporan pertanggungjawaban.`,
  facts: [
    is('type', 'RAKOR_KECAMATAN'), is('date', '2017-10-11'), is('dayPart', 'PAGI'), is('simulation', true), is('rollOut', /seluruh kecamatan/), is('plannedYear', 2015), target('36.04.34'), organiser('MAIN', /Kecamatan Bandung/), ...role('PEMBUKA', { name: 'Subur Priyanto', before: 'Drs.', affiliation: /^Camat Bandung$/ }),
    ...role('NARASUMBER', { name: 'Arif Chandra', affiliation: /FK-TKSK/ }), ...role('NARASUMBER', { name: 'Ahmad Saiful Rohman', affiliation: /Ketua Karang Taruna Kabupaten Serang/ }), ...group('APARAT_DESA'), ...group('PSM'), ...group('TKSK'), ...group('KARANG_TARUNA'),
    ...appeal(/kepala desa/, /mendata PMKS/, 'Subur Priyanto'), ...point(/gotong royong/, 'ISSUE', 'Subur Priyanto'), ...point(/mengira akan ada bantuan/, 'ISSUE', 'Arif Chandra'), ...point(/program kerja/, 'INSTRUCTION', 'Ahmad Saiful Rohman'), ...publication({ publishedAt: '2017-10-11T07:26:49+07:00', readers: 95 }),
  ],
};

const f4: Case = {
  name: 'S4 fresh',
  today: '2021-05-09',
  text: `Warga Kosambi Dapat Sosialisasi Perda Kesejahteraan Sosial

KOSAMBI - Perda Provinsi Banten Nomor 8 Tahun 2018 tentang Penyelenggaraan Kesejahteraan Sosial disosialisasikan kepada warga Kecamatan Kosambi, Kabupaten Tangerang, Sabtu (8/5/2021), di aula kecamatan setempat. Sosialisasi tersebut merupakan kerja sama Dinas Sosial Provinsi Banten dan DPRD Provinsi Banten.

Kegiatan dibuka dengan pembacaan ayat suci Al Quran, lagu Indonesia Raya, dan pembacaan Pancasila. Sambutan pertama disampaikan Wakil Ketua DPRD Provinsi Banten Barhum. Ia sekaligus menjadi pembicara bersama Widianto dari Dinas Sosial Provinsi Banten.

Menurut Widianto, perda tersebut mencabut Perda Nomor 8 Tahun 2010 dan menyesuaikan dengan UU Nomor 23 Tahun 2014. "Ada empat bidang yang diatur, yaitu rehabilitasi, jaminan, perlindungan, dan pemberdayaan sosial," jelasnya.

Dia menambahkan perencanaan kesejahteraan sosial harus terpadu dengan RPJMD dan RKPD.`,
  facts: [
    is('type', 'SOSIALISASI_PERDA'), is('date', '2021-05-08'), ...venue(/aula kecamatan/i, '36.03.14'), target('36.03.14'), organiser('MAIN', /^Dinas Sosial Provinsi Banten$/), organiser('CO', /^DPRD Provinsi Banten$/), law('PERDA', '8', 2018), law('PERDA', '8', 2010), law('UU', '23', 2014), ...role('SAMBUTAN', { name: 'Barhum', affiliation: /Wakil Ketua DPRD Provinsi Banten/ }),
    ...role('NARASUMBER', { name: 'Barhum' }), ...role('NARASUMBER', { name: 'Widianto', affiliation: /Dinas Sosial Provinsi Banten/ }), ...group('MASYARAKAT'), ...point(/mencabut Perda/, 'INFORMATION', 'Widianto'), ...point(/empat bidang/, 'INFORMATION', 'Widianto'), ...point(/RPJMD/, 'POLICY', 'Widianto'), topic(/Perda|kesejahteraan sosial/i),
  ],
};

/** The five source documents told a third time. When they were written the rules found 117 of 148 facts in them, which is what to expect of words nobody has tried. */
export const fresh: readonly Case[] = [f0, f1, f2, f3, f4];
