import { appeal, group, is, note, organiser, point, publication, role, target, venue, type Case } from './expect.ts';

/** Source document S3 in words of our own: a simulated coordination meeting of a district, dated by its publication alone. */
export const s3: Case = {
  name: 'S3',
  today: '2026-11-26',
  text: `Kecamatan Bandung Jadi Percontohan Rapat Koordinasi Kesos
Rabu, 11 Oktober 2017 07:26:49 WIB | Dibaca 214 kali

Simulasi Rapat Koordinasi Kesejahteraan Sosial Tingkat Kecamatan digelar di Kecamatan Bandung, Kabupaten Serang, Rabu pagi. Rapat ini merupakan yang pertama di Kabupaten Serang dan menjadi percontohan bagi semua kecamatan di kabupaten tersebut. Kegiatan ini sudah direncanakan sejak tahun 2015.

Rapat dibuka oleh Camat Bandung Drs. Subur Priyanto. Rapat dihadiri aparatur seluruh desa, TKSK, PSM, dan Karang Taruna desa, serta para ketua forum tingkat kabupaten.

Dalam sambutannya, Subur Priyanto mengatakan rapat bertujuan untuk mengevaluasi kegiatan kesejahteraan sosial di kecamatan. Ia meminta kepala desa dan perangkatnya untuk menginventarisasi PMKS di wilayah masing-masing. "Kesetiakawanan dan gotong royong masyarakat kita sekarang menurun," ujarnya.

Ketua FK-TKSK Kabupaten Serang, Arif Chandra, mengungkapkan setiap pendataan selalu dianggap sebagai janji bantuan, sehingga warga datang menagih kepada aparatur dan PSKS. Menurut Arif, data PMKS dan PSKS harus diinventarisasi di tingkat desa tanpa henti lalu dijelaskan kepada masyarakat. Ia berharap pemerintah desa dapat menghidupkan kembali PSM untuk membantu pendataan.

Sementara itu, Ketua Karang Taruna Kabupaten Serang Ahmad Saiful Rohman menegaskan Karang Taruna desa wajib menyusun program kerja dan laporan pertanggungjawaban. Ahmad Saiful Rohman mengajak pemerintah desa untuk mengaktifkan kembali Karang Taruna di wilayahnya.`,
  facts: [
    is('title', /Simulasi Rapat Koordinasi Kesejahteraan Sosial Tingkat Kecamatan/), is('type', 'RAKOR_KECAMATAN'), is('date', '2017-10-11'), is('dayPart', 'PAGI'), is('mode', 'TATAP_MUKA'), ...venue(/^Kecamatan Bandung$/, '36.04.34'), target('36.04.34'),
    organiser('MAIN', /Kecamatan Bandung/), is('simulation', true), is('pilot', true), is('rollOut', /semua kecamatan/), is('plannedYear', 2015), is('purpose', /mengevaluasi kegiatan/),
    note('PLANNED_YEAR_DIFFERS', { planned: 2015, held: 2017 }), note('DATE_INFERRED', { from: 'PUBLICATION' }),
    ...role('PEMBUKA', { name: 'Subur Priyanto', before: 'Drs.', affiliation: /^Camat Bandung$/ }), ...role('NARASUMBER', { name: 'Arif Chandra', affiliation: /^Ketua FK-TKSK Kabupaten Serang$/ }),
    ...role('NARASUMBER', { name: 'Ahmad Saiful Rohman', affiliation: /^Ketua Karang Taruna Kabupaten Serang$/ }), ...role('SAMBUTAN', { name: 'Subur Priyanto' }),
    ...group('APARAT_DESA'), ...group('TKSK'), ...group('PSM'), ...group('KARANG_TARUNA'), ...group('UNDANGAN'),
    ...point(/yang pertama di Kabupaten Serang/, 'INFORMATION'), ...point(/gotong royong/, 'ISSUE', 'Subur Priyanto'), ...point(/janji bantuan/, 'ISSUE', 'Arif Chandra'), ...point(/tanpa henti/, 'INSTRUCTION', 'Arif Chandra'),
    ...point(/program kerja dan laporan pertanggungjawaban/, 'INSTRUCTION', 'Ahmad Saiful Rohman'),
    ...appeal(/kepala desa/, /menginventarisasi PMKS/, 'Subur Priyanto'), ...appeal(/pemerintah desa/, /PSM/, 'Arif Chandra'), ...appeal(/pemerintah desa/, /Karang Taruna/, 'Ahmad Saiful Rohman'),
    ...publication({ publishedAt: '2017-10-11T07:26:49+07:00', publishedOn: '2017-10-11', readers: 214 }),
  ],
};
