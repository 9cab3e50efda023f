import { appeal, group, is, note, organiser, photo, plan, point, role, target, topic, type Case } from './expect.ts';

/** Source document S0 in words of our own: mobile outreach for the TKSK of Kab. Lebak, online. */
export const s0: Case = {
  name: 'S0',
  today: '2021-07-13',
  text: `Giliran TKSK Lebak Ikuti Penyuluhan Sosial Keliling

Serang – Dinas Sosial Provinsi Banten kembali menggelar Penyuluhan Sosial Keliling. Setelah menyapa kabupaten lain, kali ini giliran Kabupaten Lebak, Senin (12/7/2021). Karena wilayah Banten masih menerapkan pembatasan, pertemuan berlangsung secara virtual mulai pukul 09.00 sampai 12.00 WIB dan diikuti 30 peserta, yakni seluruh Tenaga Kerja Sosial Kecamatan (TKSK) Kabupaten Lebak.

Acara dibuka oleh Kepala Dinas Sosial Provinsi Banten, Dra. Nurhana, M.Si., yang sekaligus menjadi narasumber. Bertindak sebagai moderator adalah Widianto, Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial (PSDS). Narasumber lainnya yaitu Komisi V DPRD Provinsi Banten, Kepala Bappeda Provinsi Banten, Prof. Dr. Hj. Palmawati Taher (Guru Besar Untirta Serang), dan Kepala Dinas Sosial Kabupaten Lebak.

Materi yang disampaikan meliputi kebijakan pembangunan sosial dalam RKPD Provinsi Banten, penyuluhan sosial bagi PSKS, psikologi keluarga pada masa pandemi, serta perubahan sistem kerja aparatur dan pembatasan perjalanan.

Dalam arahannya, Nurhana mengatakan bahwa TKSK harus memiliki wawasan luas tentang program dan pedoman pelaksanaannya supaya masyarakat memperoleh informasi yang benar. Ia juga meminta para TKSK untuk mendampingi penyaluran bantuan dengan prinsip 6T.

"Bantuan sosial reguler dari provinsi masih menunggu kebijakan dan perubahan anggaran, sesuai dengan kemampuan daerah," kata Nurhana.

Menurut Nurhana, di masa Covid-19 yang paling utama ialah ketahanan keluarga, baik secara fisik, sosial, maupun psikologis. Ia menegaskan tidak ada santunan bagi warga yang meninggal karena Covid-19, sehingga TKSK jangan sampai memberi harapan yang keliru kepada warga.

Foto: Kepala Dinas Sosial Provinsi Banten menyapa para TKSK Kabupaten Lebak melalui layar virtual.`,
  facts: [
    is('title', /Penyuluhan Sosial Keliling/), is('type', 'PENSOSKEL'), is('series', 'Penyuluhan Sosial Keliling'), is('date', '2021-07-12'), is('startTime', '09:00'), is('endTime', '12:00'), is('zone', 'WIB'), is('mode', 'VIRTUAL'),
    target('36.02'), organiser('MAIN', /^Dinas Sosial Provinsi Banten$/),
    ...role('PEMBUKA', { name: 'Nurhana', before: 'Dra.', after: 'M.Si.', affiliation: /^Kepala Dinas Sosial Provinsi Banten$/ }), ...role('NARASUMBER', { name: 'Nurhana' }),
    ...role('MODERATOR', { name: 'Widianto', affiliation: /^Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial \(PSDS\)/ }),
    ...role('NARASUMBER', { name: 'Palmawati Taher', before: 'Prof. Dr. Hj.', affiliation: /Guru Besar Untirta/ }), ...role('NARASUMBER', { affiliation: /^Komisi V DPRD Provinsi Banten$/ }),
    ...role('NARASUMBER', { affiliation: /Bappeda Provinsi Banten$/ }), ...role('NARASUMBER', { affiliation: /^Kepala Dinas Sosial Kabupaten Lebak$/ }),
    topic(/kebijakan pembangunan sosial/i), topic(/bagi PSKS/), topic(/psikologi keluarga/i), topic(/sistem kerja aparatur/i), plan('RKPD'),
    ...point(/wawasan luas/, 'INSTRUCTION', 'Nurhana'), ...point(/6T/, 'INSTRUCTION', 'Nurhana'), ...point(/menunggu kebijakan dan perubahan anggaran/, 'POLICY', 'Nurhana'),
    ...point(/ketahanan keluarga/, 'INSTRUCTION', 'Nurhana'), ...point(/tidak ada santunan/, 'POLICY', 'Nurhana'), ...appeal(/TKSK/, /6T/, 'Nurhana'),
    ...group('TKSK', 30, '36.02'), ...photo(/layar virtual/), note('WRONG_TERM', { right: 'Tenaga Kesejahteraan Sosial Kecamatan' }), note('MORE_THAN_DISTRICTS', { count: 30, districts: 28 }),
  ],
};
