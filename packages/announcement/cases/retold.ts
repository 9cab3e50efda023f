import { agenda, appeal, group, is, law, note, organiser, photo, point, publication, role, target, topic, venue, type Case } from './expect.ts';

const r0: Case = {
  name: 'S0 retold',
  today: '2021-07-20',
  text: `KEPALA DINSOS BANTEN BEKALI TKSK LEBAK LEWAT PENYULUHAN VIRTUAL

Masih dalam suasana pandemi, Dinsos Provinsi Banten melalui Seksi Penyuluhan Kesos dan PSDS kembali melaksanakan kegiatan Penyuluhan Sosial Keliling (Pensoskel) yang kali ini menyasar Kabupaten Lebak. Kegiatan yang diikuti oleh 30 orang peserta dari unsur TKSK se-Kabupaten Lebak tersebut dilaksanakan secara daring pada hari Senin tanggal 12 Juli 2021, dimulai pukul 09.00 WIB hingga 12.00 WIB.

Kegiatan dibuka secara langsung oleh Kepala Dinas Sosial Provinsi Banten Dra. Hj. Nurhana, M.Si. Adapun yang menjadi narasumber pada kegiatan ini antara lain Anggota Komisi V DPRD Provinsi Banten, Kepala Bappeda Provinsi Banten, Kepala Dinas Sosial Kabupaten Lebak, Guru Besar Untirta Serang Prof. Dr. Hj. Palmawati Taher serta Kepala Dinas Sosial Provinsi Banten sendiri. Sementara moderator dalam acara tersebut yaitu Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial, Widianto.

Nurhana dalam sambutannya menyampaikan, TKSK dituntut mempunyai pengetahuan yang luas mengenai program dan pedoman sehingga bisa memberikan informasi yang benar di tengah masyarakat. Selain itu, lanjut Nurhana, TKSK juga berperan mendampingi penyaluran bantuan sosial agar memenuhi 6T.

Terkait bantuan reguler provinsi, dirinya menuturkan bahwa hal itu masih menunggu kebijakan serta perubahan anggaran yang disesuaikan dengan kemampuan daerah. "Dalam situasi Covid-19 ini, yang paling penting adalah ketahanan keluarga, baik ketahanan fisik, sosial maupun psikologis," tuturnya.

Dia juga menepis kabar soal santunan. "Tidak ada santunan untuk korban meninggal akibat Covid-19," tandasnya.

Prof. Palmawati Taher membawakan materi psikologi keluarga di masa pandemi.`,
  facts: [
    is('type', 'PENSOSKEL'), is('series', 'Penyuluhan Sosial Keliling'), is('title', /Penyuluhan Sosial Keliling/), is('date', '2021-07-12'), is('startTime', '09:00'), is('endTime', '12:00'), is('mode', 'VIRTUAL'), target('36.02'), organiser('MAIN', /Dinsos Provinsi Banten|Dinas Sosial Provinsi Banten/),
    ...role('PEMBUKA', { name: 'Nurhana', before: 'Dra. Hj.', after: 'M.Si.', affiliation: /^Kepala Dinas Sosial Provinsi Banten$/ }), ...role('NARASUMBER', { name: 'Nurhana' }), ...role('SAMBUTAN', { name: 'Nurhana' }), ...role('MODERATOR', { name: 'Widianto', affiliation: /Kepala Seksi Penyuluhan/ }),
    ...role('NARASUMBER', { affiliation: /Komisi V DPRD/ }), ...role('NARASUMBER', { affiliation: /Bappeda/ }), ...role('NARASUMBER', { affiliation: /^Kepala Dinas Sosial Kabupaten Lebak$/ }), ...role('NARASUMBER', { name: 'Palmawati Taher', before: 'Prof. Dr. Hj.', affiliation: /Guru Besar Untirta/ }),
    ...group('TKSK', 30, '36.02'), ...point(/pengetahuan yang luas/, 'INSTRUCTION', 'Nurhana'), ...point(/6T/, 'INSTRUCTION', 'Nurhana'), ...point(/perubahan anggaran/, 'POLICY', 'Nurhana'), ...point(/ketahanan keluarga/, 'INSTRUCTION', 'Nurhana'), ...point(/Tidak ada santunan/, 'POLICY', 'Nurhana'), topic(/psikologi keluarga/),
  ],
};

const r1: Case = {
  name: 'S1 retold',
  today: '2024-11-15',
  text: `IDISIONLINE.COM | Bandung - Bertempat di aula kantor Kecamatan Banjaran, Kabupaten Bandung, Jum'at (08/11/2024) pagi, digelar kegiatan sosialisasi strategi penanggulangan kemiskinan dan kemiskinan ekstrim bagi para pilar sosial.

Acara dibuka Camat Banjaran, Kasta Wiguna, AP., MAP., didampingi Sekretaris Kecamatan Toni Hidayat, S.Sos. Turut hadir para TKSK, TKS, PSM, Puskesos serta Ketua RT dan RW di wilayah Kecamatan Banjaran. Bertindak sebagai narasumber Ir. Dani Fitriana selaku TKSK yang juga Koordinator TKSK Kabupaten Bandung, serta Muhammad Fitriana dari Dinas Sosial Kab. Bandung.

Kepada awak media usai kegiatan, Ir. Deni Fitriana menerangkan, TKSK itu ditunjuk oleh Kemensos untuk membantu penyelenggaraan kesejahteraan sosial di kecamatan. "Pilar sosial harus paham tupoksinya," katanya.

"Ke depan kami berharap pilar sosial mampu membangun jejaring dan menggali dana, baik dari APBD, kementerian yang ada di desa, maupun swadaya masyarakat," imbuh Dani.

Menurutnya, data kemiskinan ekstrim harus valid dan terverifikasi. Data itu dihimpun petugas KB dan pilar yang ditugaskan. (Asep)`,
  facts: [
    is('type', 'SOSIALISASI_TEMATIK'), is('title', /sosialisasi strategi penanggulangan kemiskinan/i), is('date', '2024-11-08'), is('dayPart', 'PAGI'), ...venue(/aula kantor Kecamatan Banjaran/i, '32.04.13'), is('external', true), is('mode', 'TATAP_MUKA'), target('32.04.13'),
    ...role('PEMBUKA', { name: 'Kasta Wiguna', after: 'AP., MAP.', affiliation: /^Camat Banjaran$/ }), ...role('PENDAMPING', { name: 'Toni Hidayat', affiliation: /Sekretaris Kecamatan/ }), ...role('NARASUMBER', { name: 'Dani Fitriana', before: 'Ir.', affiliation: /Koordinator TKSK/, spelling: 'Deni Fitriana' }),
    ...role('NARASUMBER', { name: 'Muhammad Fitriana', affiliation: /Dinas Sosial Kab\. Bandung/ }), ...group('TKSK'), ...group('TKS'), ...group('PSM'), ...group('PUSKESOS'), ...group('RT_RW'),
    ...point(/ditunjuk oleh Kemensos/, 'INFORMATION', 'Dani Fitriana'), ...point(/paham tupoksi/, 'INSTRUCTION', 'Dani Fitriana'), ...point(/membangun jejaring/, 'INSTRUCTION', 'Dani Fitriana'), ...point(/valid dan terverifikasi/, 'INSTRUCTION', 'Dani Fitriana'), ...point(/petugas KB/, 'INFORMATION'),
    ...appeal(/pilar sosial/, /membangun jejaring/), ...publication({ outletName: 'IDISIONLINE.COM' }), ...publication({ kind: 'INTERVIEW' }), ...publication({ author: 'Asep' }),
  ],
};

const r2: Case = {
  name: 'S2 retold',
  today: '2019-07-01',
  text: `SERANG, BANTENEKSPOSE.COM – Dalam rangka monitoring dan koordinasi yang intensif dengan Lembaga Kesejahteraan Sosial (LKS), Dinas Sosial Provinsi Banten gelar acara Pembinaan LKS tahun 2019 yang berlangsung di aula Dinas Sosial, KP3B, Kota Serang, Jum'at (21/06/2019).

Acara pembinaan melalui kegiatan pemberdayaan dan kelembagaan masyarakat ini, dihadiri oleh Sekda Banten, Al Muktabar, Kepala Dinas Sosial Banten, Nurhana, ketua dan anggota LKS serta para tamu undangan.

Dikatakan Nurhana, pembinaan LKS ini rutin dilakukan setiap tahun sebagai sarana evaluasi dan monitoring terhadap LKS. "PSKS merupakan mitra pemprov dalam menyelesaikan masalah PMKS," ujar Kadis.

Lebih lanjut dikatakan, keluarga pra sejahtera saat ini masih mendominasi, begitu pula angka kemiskinan dan pengangguran yang masih tinggi. "Kesejahteraan sosial masih identik dengan kemiskinan," terangnya.

Ia mengimbau agar seluruh LKS dapat memanfaatkan program Kementerian Sosial untuk kepentingan masyarakat.`,
  facts: [
    is('type', 'PEMBINAAN_LKS'), is('title', /Pembinaan LKS/), is('date', '2019-06-21'), ...venue(/aula Dinas Sosial/i, '36.73.04'), is('mode', 'TATAP_MUKA'), organiser('MAIN', /^Dinas Sosial Provinsi Banten$/), is('recurrence', 'ANNUAL'), is('purpose', /monitoring dan koordinasi yang intensif/), is('budgetLine', /pemberdayaan dan kelembagaan masyarakat/),
    ...role('UNDANGAN', { name: 'Al Muktabar', affiliation: /Sekda Banten/ }), ...role('NARASUMBER', { name: 'Nurhana', affiliation: /Kepala Dinas Sosial Banten/ }), ...group('LKS'), ...group('UNDANGAN'),
    ...point(/evaluasi dan monitoring/, 'INFORMATION', 'Nurhana'), ...point(/mitra pemprov/, 'INFORMATION', 'Nurhana'), ...point(/mendominasi/, 'ISSUE', 'Nurhana'), ...point(/identik dengan kemiskinan/, 'ISSUE', 'Nurhana'), ...appeal(/LKS/, /program Kementerian Sosial/, 'Nurhana'), ...publication({ outletName: 'BANTENEKSPOSE.COM' }),
  ],
};

const r3: Case = {
  name: 'S3 retold',
  today: '2026-11-26',
  text: `RAKOR KESOS TINGKAT KECAMATAN PERTAMA DI KABUPATEN SERANG
Diposting oleh: admin | Rabu, 11 Oktober 2017 07:26:49 WIB | Dibaca: 187

Rabu pagi bertempat di Kecamatan Bandung Kabupaten Serang telah dilaksanakan simulasi rapat koordinasi kesejahteraan sosial (Kesos) tingkat kecamatan. Acara tersebut dihadiri oleh seluruh aparat desa se-Kecamatan Bandung, PSM, Karang Taruna, TKSK, Ketua FK-TKSK Kabupaten Serang Arif Chandra dan Ketua Karang Taruna Kabupaten Serang Ahmad Saiful Rohman.

Camat Bandung, Drs. Subur Priyanto, membuka kegiatan tersebut. Ia menyebut kegiatan yang direncanakan tahun 2015 itu adalah yang pertama dan menjadi pilot project untuk seluruh kecamatan di Kabupaten Serang. "Tujuan rapat ini untuk mengevaluasi kegiatan kesejahteraan sosial di kecamatan," kata camat.

Arif Chandra meminta kepada seluruh kepala desa beserta perangkatnya agar melakukan inventarisasi data PMKS dan PSKS secara terus-menerus dan memberi penjelasan kepada masyarakat. "Masyarakat menganggap setiap pendataan pasti dapat bantuan, ujung-ujungnya mereka menagih ke aparat dan PSKS," keluhnya.

Hal senada disampaikan Ahmad Saiful Rohman. Ia berharap Karang Taruna dan PSM di desa diaktifkan kembali. "Karang Taruna desa harus punya program kerja dan laporan pertanggungjawaban," ucapnya.`,
  facts: [
    is('type', 'RAKOR_KECAMATAN'), is('title', /rapat koordinasi kesejahteraan sosial|RAKOR KESOS/i), is('date', '2017-10-11'), is('dayPart', 'PAGI'), ...venue(/^Kecamatan Bandung/, '36.04.34'), target('36.04.34'), is('simulation', true), is('pilot', true), is('rollOut', /seluruh kecamatan di Kabupaten Serang/), is('plannedYear', 2015), note('PLANNED_YEAR_DIFFERS'), is('purpose', /mengevaluasi kegiatan/),
    ...role('PEMBUKA', { name: 'Subur Priyanto', before: 'Drs.', affiliation: /^Camat Bandung$/ }), ...role('NARASUMBER', { name: 'Arif Chandra', affiliation: /^Ketua FK-TKSK Kabupaten Serang$/ }), ...role('NARASUMBER', { name: 'Ahmad Saiful Rohman', affiliation: /^Ketua Karang Taruna Kabupaten Serang$/ }),
    ...group('APARAT_DESA'), ...group('PSM'), ...group('KARANG_TARUNA'), ...group('TKSK'), ...point(/mengevaluasi kegiatan/, 'INFORMATION', 'Subur Priyanto'), ...point(/setiap pendataan/, 'ISSUE', 'Arif Chandra'), ...point(/program kerja/, 'INSTRUCTION', 'Ahmad Saiful Rohman'),
    ...appeal(/kepala desa/, /inventarisasi data PMKS/, 'Arif Chandra'), ...publication({ publishedAt: '2017-10-11T07:26:49+07:00', readers: 187 }),
  ],
};

const r4: Case = {
  name: 'S4 retold',
  today: '2021-05-12',
  text: `Dinsos Banten Bersama DPRD Sosialisasikan Perda Kesos di Kosambi

Tangerang - Guna menyebarluaskan produk hukum daerah, Dinas Sosial Provinsi Banten bersama DPRD Provinsi Banten menggelar Sosialisasi Peraturan Daerah tentang Penyelenggaraan Kesejahteraan Sosial di Aula Kecamatan Kosambi Kabupaten Tangerang, Sabtu (08/05).

Rangkaian acara dimulai dengan pembacaan ayat suci Al-Quran, dilanjutkan menyanyikan Lagu Indonesia Raya, pembacaan teks Pancasila, sambutan-sambutan dan diakhiri dengan penyampaian materi.

Narasumber kegiatan ini adalah Wakil Ketua DPRD Provinsi Banten H. Barhum, S.E. dan Widianto selaku Kepala Seksi Penyuluhan Kesos dan PSDS Dinas Sosial Provinsi Banten.

Dalam sambutannya Barhum menyampaikan bahwa Perda No. 8/2018 merupakan penyempurnaan dari Perda Nomor 8 tahun 2010 karena adanya UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah.

Widianto mengungkapkan, perda ini memuat 10 bab dan 41 pasal. Kesejahteraan sosial terdiri atas rehabilitasi sosial, jaminan sosial, perlindungan sosial dan pemberdayaan sosial yang ditujukan kepada perseorangan, keluarga, kelompok dan masyarakat. Adapun kriteria sasaran yaitu: kemiskinan; ketelantaran; kecacatan; keterpencilan; ketunaan sosial; korban bencana; dan korban tindak kekerasan, eksploitasi dan diskriminasi.

Upaya yang dilakukan meliputi preventif, represif, rehabilitatif serta pendukung dan penunjang. Perencanaan kesejahteraan sosial terintegrasi dengan RPJMD, RKPD, Renstra dan Renja.

Foto 1: Peserta menyanyikan lagu Indonesia Raya
Foto 2: Barhum memberikan sambutan
Foto 3: Widianto memaparkan materi`,
  facts: [
    is('type', 'SOSIALISASI_PERDA'), is('title', /Sosialisasi Peraturan Daerah/), is('date', '2021-05-08'), note('YEAR_INFERRED', { year: 2021 }), ...venue(/^Aula Kecamatan Kosambi/, '36.03.14'), organiser('MAIN', /^Dinas Sosial Provinsi Banten$/), organiser('CO', /^DPRD Provinsi Banten$/), target('36.03.14'),
    agenda(/ayat suci/), agenda(/Indonesia Raya/), agenda(/Pancasila/), agenda(/sambutan/i), agenda(/penyampaian materi/i), ...role('NARASUMBER', { name: 'Barhum', before: 'H.', after: 'S.E.', affiliation: /^Wakil Ketua DPRD Provinsi Banten$/ }), ...role('SAMBUTAN', { name: 'Barhum' }),
    ...role('NARASUMBER', { name: 'Widianto', affiliation: /Kepala Seksi Penyuluhan Kesos dan PSDS/ }), law('PERDA', '8', 2018), law('PERDA', '8', 2010), law('UU', '23', 2014), ...point(/10 bab/, 'INFORMATION', 'Widianto'), ...point(/pemberdayaan sosial/, 'INFORMATION', 'Widianto'), ...point(/keterpencilan/, 'INFORMATION', 'Widianto'), ...point(/represif/, 'INFORMATION', 'Widianto'), ...point(/terintegrasi/, 'POLICY', 'Widianto'), ...photo(/menyanyikan lagu/, 3), is('purpose', /menyebarluaskan produk hukum/),
  ],
};

/** The five source documents told once more in other words, written after the rules, which at first found 161 of 195 facts in them. */
export const retold: readonly Case[] = [r0, r1, r2, r3, r4];
