import { describe, expect, test } from 'vitest';
import { cast, one } from './one.ts';

describe('roles', () => {
  test.each([
    ['Sosialisasi A dibuka oleh Camat Curug Drs. H. Ali Ahmad, M.Si. di Aula B', ['PEMBUKA | Drs. H. | Ali Ahmad | M.Si. | Camat Curug']],
    ['Camat Curug, Ali Ahmad, membuka kegiatan sosialisasi di Aula B', ['PEMBUKA | Ali Ahmad | Camat Curug']],
    ['Sosialisasi di Aula B dibuka Ali Ahmad (Camat Curug) didampingi Sekcam Siti Aminah S.Sos', ['PEMBUKA | Ali Ahmad | Camat Curug', 'PENDAMPING | Siti Aminah | S.Sos | Sekcam']],
    ['Sosialisasi di Aula B dengan narasumber Kepala Bappeda Provinsi Banten dan Komisi V DPRD Provinsi Banten', ['NARASUMBER | Kepala Bappeda Provinsi Banten', 'NARASUMBER | Komisi V DPRD Provinsi Banten']],
    ['Rapat di Aula B\nNarasumber : dr. siti aminah, m.kes', ['NARASUMBER | dr. | siti aminah | m.kes']],
    ['Rapat di Aula B\nModerator: Ali Ahmad, S.Kom.', ['MODERATOR | Ali Ahmad | S.Kom.']],
    ['Rapat di Aula B dihadiri Kapolsek Curug dan Danramil Curug', ['UNDANGAN | Kapolsek Curug', 'UNDANGAN | Danramil Curug']],
    ['Rapat di Aula B. Dalam sambutannya, Wakil Ketua DPRD Provinsi Banten Siti Aminah menyampaikan terima kasih.', ['SAMBUTAN | Siti Aminah | Wakil Ketua DPRD Provinsi Banten']],
    ['Rapat di Aula B. Materi disampaikan oleh Siti Aminah dari Dinas Sosial Kota Serang', ['NARASUMBER | Siti Aminah | Dinas Sosial Kota Serang']],
  ])('%s', (text, wanted) => expect(cast(text)).toEqual(wanted));

  test('one person may have two roles, each told once', () => {
    expect(cast('Rapat di Aula B dibuka oleh Camat Curug Ali Ahmad. Ali Ahmad juga menjadi narasumber. Ali menjadi narasumber.')).toEqual(['PEMBUKA | Ali Ahmad | Camat Curug', 'NARASUMBER | Ali Ahmad | Camat Curug']);
  });

  test('a person spelled two ways is one, and told', () => {
    const { roles, notes } = one('Rapat di Aula B dibuka oleh Ir. Dani Fitriana. Menurut Deni Fitriana warga harus sabar. Narasumber lain adalah Muhammad Fitriana dari Dinas Sosial Kota Serang.');
    expect(roles.map(({ value }) => [value.name, value.spellings])).toEqual([['Dani Fitriana', ['Deni Fitriana']], ['Muhammad Fitriana', []]]);
    expect(notes.map(({ code, params }) => [code, params['other']])).toContainEqual(['NAME_SPELLINGS', 'Deni Fitriana']);
  });

  test('who is only quoted is a speaker by a guess', () => {
    const [role] = one('Rapat di Aula B. "Warga harus sabar menunggu," kata Kepala Dinas Sosial Kota Serang Siti Aminah.').roles;
    expect([role?.value.role, role?.value.name, role?.certainty]).toEqual(['NARASUMBER', 'Siti Aminah', 'GUESSED']);
  });

  test('verbs of a headline are no names', () => {
    expect(cast('Camat Curug Ajak Warga Hidup Sehat Bersama\n\nRapat A digelar di Aula B dibuka oleh Camat Curug, Ali Ahmad.')).toEqual(['PEMBUKA | Ali Ahmad | Camat Curug']);
  });

  test('plurals and greetings are nobody', () => {
    expect(cast('Yth. Bapak/Ibu Kepala Dinas Sosial Kabupaten/Kota se-Provinsi Banten. Mohon hadir pada rapat di Aula B bersama para camat dan seluruh anggota.')).toEqual([]);
  });
});

describe('organisers', () => {
  const held = (text: string) => one(text).organisers.map(({ value, certainty }) => `${value.kind} ${value.name} ${certainty[0]}`);
  test.each([
    ['Dinas Sosial Kota Serang menggelar rapat di Aula B bekerja sama dengan DPRD Kota Serang', ['MAIN Dinas Sosial Kota Serang S', 'CO DPRD Kota Serang S']],
    ['Taruna Siaga Bencana (Tagana) Provinsi Banten menggelar rapat di Aula B. Rapat ini kerja sama dengan BPBD Kabupaten Lebak dan PMI.', ['MAIN Tagana Provinsi Banten S', 'CO BPBD Kabupaten Lebak S', 'CO PMI S']],
    ['Rapat di Aula B diselenggarakan oleh Dinas Sosial Kabupaten Lebak', ['MAIN Dinas Sosial Kabupaten Lebak S']],
    ['PEMERINTAH KOTA SERANG\nDINAS SOSIAL\n\nPerihal : Undangan Rapat Kerja\nTempat : Aula B', ['MAIN DINAS SOSIAL I']],
    ['Rapat di Gedung B dibuka Camat Curug Ali Ahmad, Kabupaten Tangerang', ['MAIN Kecamatan Curug G']],
    ['Rapat A di Gedung B', []],
  ])('%s', (text, wanted) => expect(held(text)).toEqual(wanted));
});
