import { agenda, is, law, organiser, photo, plan, point, role, target, topic, venue, type Case } from './expect.ts';

/** Source document S4 in words of our own: a briefing on the provincial regulation. */
export const s4: Case = {
  name: 'S4',
  today: '2021-05-10',
  text: `Sosialisasi Perda Penyelenggaraan Kesejahteraan Sosial di Kosambi

Dinas Sosial Provinsi Banten bekerja sama dengan DPRD Provinsi Banten menyelenggarakan Sosialisasi Perda Penyelenggaraan Kesejahteraan Sosial pada hari Sabtu, 8 Mei 2021, bertempat di Aula Kecamatan Kosambi, Kabupaten Tangerang.

Acara diawali dengan pembacaan ayat suci Al-Qur'an, menyanyikan lagu Indonesia Raya, pembacaan Pancasila, sambutan, dan pemaparan materi.

Sambutan disampaikan oleh Wakil Ketua DPRD Provinsi Banten, Barhum, yang juga menjadi narasumber. Narasumber dari Dinas Sosial adalah Widianto, Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial (PSDS).

Widianto menjelaskan Perda Nomor 8 Tahun 2018 menggantikan Perda Nomor 8 Tahun 2010 agar sesuai dengan kewenangan provinsi menurut UU No. 23 Tahun 2014. Perda tersebut terdiri dari 10 bab dan 41 pasal.

Penyelenggaraan kesejahteraan sosial meliputi empat bidang, yaitu rehabilitasi sosial, jaminan sosial, perlindungan sosial, dan pemberdayaan sosial. Sasarannya adalah perseorangan, keluarga, kelompok, dan masyarakat. Kriteria penerimanya ada tujuh, yakni kemiskinan, ketelantaran, kecacatan, keterpencilan, ketunaan sosial, korban bencana, serta korban kekerasan, eksploitasi, dan diskriminasi. Bentuk usahanya meliputi upaya preventif, represif, rehabilitatif, serta pendukung dan penunjang.

Dua unsur pokok dalam Perda ialah kebijakan dan perencanaan. Kebijakan daerah selaras dengan kebijakan pusat, dilakukan secara terencana, terarah, dan berkelanjutan oleh OPD yang membidangi urusan sosial. Perencanaan terpadu dengan RPJMD, RKPD, Renstra, dan Renja, dengan mengutamakan program penanganan masalah kesejahteraan sosial.

(3 foto: suasana sosialisasi di Aula Kecamatan Kosambi)`,
  facts: [
    is('title', /^Sosialisasi Perda Penyelenggaraan Kesejahteraan Sosial/), is('type', 'SOSIALISASI_PERDA'), is('date', '2021-05-08'), is('mode', 'TATAP_MUKA'), ...venue(/^Aula Kecamatan Kosambi$/, '36.03.14'), target('36.03.14'),
    organiser('MAIN', /^Dinas Sosial Provinsi Banten$/), organiser('CO', /^DPRD Provinsi Banten$/),
    agenda(/ayat suci/i), agenda(/Indonesia Raya/), agenda(/Pancasila/), agenda(/^Sambutan$/), agenda(/pemaparan materi/i),
    ...role('SAMBUTAN', { name: 'Barhum', affiliation: /^Wakil Ketua DPRD Provinsi Banten$/ }), ...role('NARASUMBER', { name: 'Barhum' }), ...role('NARASUMBER', { name: 'Widianto', affiliation: /^Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial/ }),
    law('PERDA', '8', 2018), law('PERDA', '8', 2010), law('UU', '23', 2014), plan('RPJMD'), plan('RKPD'), plan('RENSTRA'), plan('RENJA'),
    ...point(/menggantikan/, 'INFORMATION', 'Widianto'), ...point(/10 bab dan 41 pasal/, 'INFORMATION', 'Widianto'), ...point(/empat bidang/, 'INFORMATION', 'Widianto'), ...point(/perseorangan/, 'INFORMATION', 'Widianto'),
    ...point(/keterpencilan/, 'INFORMATION', 'Widianto'), ...point(/rehabilitatif/, 'INFORMATION', 'Widianto'), ...point(/Dua unsur pokok/, 'INFORMATION', 'Widianto'), ...point(/selaras dengan kebijakan pusat/, 'POLICY', 'Widianto'), ...point(/OPD yang membidangi/, 'POLICY', 'Widianto'),
    ...point(/terpadu dengan RPJMD/, 'POLICY', 'Widianto'), topic(/Perda|kesejahteraan sosial/i), ...photo(/suasana sosialisasi/i, 3),
  ],
};
