import { appeal, group, is, note, organiser, point, publication, role, target, venue, type Case } from './expect.ts';

const body = `BantenEkspose.com - Dinas Sosial (Dinsos) Provinsi Banten melaksanakan Pembinaan Lembaga Kesejahteraan Sosial (LKS) Tahun 2019, Jumat (21/6/2019), di Aula Dinas Sosial Provinsi Banten, KP3B, Curug, Kota Serang. Kegiatan yang rutin digelar setiap tahun itu dibiayai dari anggaran pemberdayaan dan kelembagaan masyarakat.

Kegiatan dihadiri Sekretaris Daerah Banten Al Muktabar, para ketua dan anggota LKS se-Banten, serta tamu undangan lainnya.

Kepala Dinas Sosial Provinsi Banten, Nurhana, menyampaikan bahwa pembinaan bertujuan untuk melakukan pemantauan dan koordinasi secara intensif, sekaligus menjadi sarana evaluasi dan monitoring bagi LKS.

"Potensi masalah kesejahteraan sosial seperti LKS, PSM, Karang Taruna, dan TKSK adalah mitra pemerintah provinsi dalam menyelesaikan persoalan PMKS," kata Nurhana.

Ia mengatakan keluarga prasejahtera sampai sekarang masih mendominasi. Angka kemiskinan dan pengangguran juga masih tinggi, sementara kesejahteraan sosial masih disamakan dengan kemiskinan.

Nurhana mengajak para pengurus LKS agar mengarahkan program Kementerian Sosial sehingga benar-benar dirasakan manfaatnya oleh masyarakat.`;

/** Source document S2 in words of our own, doubled as the source is: yearly guidance of welfare institutions. */
export const s2: Case = {
  name: 'S2',
  today: '2019-06-22',
  text: `Dinsos Banten Bina Pengurus LKS\n\n${body}\n\n${body}`,
  facts: [
    is('title', /Pembinaan Lembaga Kesejahteraan Sosial/), is('type', 'PEMBINAAN_LKS'), is('date', '2019-06-21'), is('mode', 'TATAP_MUKA'), ...venue(/^Aula Dinas Sosial Provinsi Banten$/, '36.73.04'),
    target('36'), organiser('MAIN', /Dinas Sosial|Dinsos/), is('budgetLine', /^pemberdayaan dan kelembagaan masyarakat$/), is('recurrence', 'ANNUAL'), is('purpose', /pemantauan dan koordinasi secara intensif/),
    ...role('UNDANGAN', { name: 'Al Muktabar', affiliation: /^Sekretaris Daerah/ }), ...role('NARASUMBER', { name: 'Nurhana', affiliation: /^Kepala Dinas Sosial Provinsi Banten$/ }),
    ...group('LKS'), ...group('UNDANGAN'),
    ...point(/sarana evaluasi dan monitoring/, 'INFORMATION', 'Nurhana'), ...point(/mitra pemerintah provinsi/, 'INFORMATION', 'Nurhana'), ...point(/prasejahtera/, 'ISSUE', 'Nurhana'), ...point(/pengangguran juga masih tinggi/, 'ISSUE', 'Nurhana'), ...point(/disamakan dengan kemiskinan/, 'ISSUE', 'Nurhana'),
    ...appeal(/pengurus LKS/, /program Kementerian Sosial/, 'Nurhana'), ...publication({ kind: 'NEWS', outletName: 'BantenEkspose.com' }),
    note('TEXT_REPEATED'), note('WRONG_TERM', { right: 'Potensi dan Sumber Kesejahteraan Sosial' }),
  ],
};
