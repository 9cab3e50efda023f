import { describe, expect, test } from 'vitest';
import { one } from './one.ts';

describe('participants', () => {
  const groups = (text: string) => one(text).participants.map(({ value }) => [value.group, value.count, value.area]);
  test.each([
    ['Rapat di Aula B diikuti 30 peserta, yaitu seluruh TKSK Kabupaten Lebak', [['TKSK', 30, '36.02']]],
    ['Rapat di Aula B\nPeserta : 25 orang PSM dan 20 orang Karang Taruna', [['PSM', 25, null], ['KARANG_TARUNA', 20, null]]],
    ['Rapat di Aula B dihadiri para ketua RT dan RW serta tamu undangan', [['RT_RW', null, null], ['UNDANGAN', null, null]]],
    ['Rapat di Aula B diikuti 45 orang peserta', [[null, 45, null]]],
    ['Rapat di Aula B bagi 50 pelajar', [[null, 50, null]]],
    ['Rapat di Aula B dihadiri Ketua FK-TKSK Kabupaten Serang Arif Chandra', []],
  ])('%s', (text, wanted) => expect(groups(text)).toEqual(wanted));
  test('more TKSK than districts are told', () => {
    expect(one('Rapat di Aula B diikuti 30 TKSK Kabupaten Lebak').notes.map(({ code, params }) => [code, params])).toEqual([['MORE_THAN_DISTRICTS', { count: 30, districts: 28 }]]);
  });
});

describe('statements', () => {
  const said = (text: string) => {
    const event = one(`Rapat di Aula B dibuka oleh Camat Curug Ali Ahmad. ${text}`);
    return event.keyPoints.map(({ value }) => [value.category, value.text, value.saidByRole === null ? value.saidByText : event.roles[value.saidByRole]?.value.name]);
  };
  test.each([
    ['"Setiap pilar wajib memahami tugasnya," ujar Ali.', ['INSTRUCTION', 'Setiap pilar wajib memahami tugasnya', 'Ali Ahmad']],
    ['Ali mengatakan bahwa bantuan masih menunggu kebijakan daerah.', ['POLICY', 'bantuan masih menunggu kebijakan daerah.', 'Ali Ahmad']],
    ['Menurut Ali, gotong royong warga menurun.', ['ISSUE', 'gotong royong warga menurun.', 'Ali Ahmad']],
    ['Ia menegaskan tidak ada santunan kematian.', ['POLICY', 'tidak ada santunan kematian.', 'Ali Ahmad']],
    ['Puskesos ialah lembaga di desa untuk layanan sosial.', ['INFORMATION', 'Puskesos ialah lembaga di desa untuk layanan sosial.', null]],
  ])('%s', (text, wanted) => expect(said(text)).toEqual([wanted]));
});

test('appeals have who calls, to whom and what for', () => {
  const { appeals, roles } = one('Rapat di Aula B dibuka oleh Camat Curug Ali Ahmad. Ia meminta para kepala desa agar mendata warga. Ali berharap pemerintah desa dapat menghidupkan PSM.');
  expect(appeals.map(({ value }) => [value.fromRole === null ? null : roles[value.fromRole]?.value.name, value.to, value.text])).toEqual([
    ['Ali Ahmad', 'para kepala desa', 'mendata warga.'], ['Ali Ahmad', 'pemerintah desa', 'dapat menghidupkan PSM.'],
  ]);
});

test('the agenda is a list, lines with hours, or a sentence', () => {
  const steps = (text: string) => one(text).agenda.map(({ value }) => [value.startAt, value.text]);
  expect(steps('Rapat di Aula B\nSusunan acara:\n1. Pembukaan\n2. Doa')).toEqual([[null, 'Pembukaan'], [null, 'Doa']]);
  expect(steps('Rapat di Aula B\n08.00-08.30 Registrasi\n08.30 - 09.00 WIB: Doa\n09.00 Penutup')).toEqual([['08:00', 'Registrasi'], ['08:30', 'Doa'], ['09:00', 'Penutup']]);
  expect(steps('Acara di Aula B diawali dengan doa, menyanyikan lagu, dan sambutan.')).toEqual([[null, 'Doa'], [null, 'Menyanyikan lagu'], [null, 'Sambutan']]);
  expect(steps('Rapat di Aula B. Acara diawali dengan doa bersama, menyanyikan lagu, dan sambutan.').map(([, step]) => step)).toEqual(['Doa bersama', 'Menyanyikan lagu', 'Sambutan']);
});

test('topics, purpose, budget and repetition', () => {
  const event = one('Rapat rutin setiap tahun di Aula B dibiayai dari anggaran pemberdayaan masyarakat. Rapat bertujuan untuk mendata warga miskin. Materi yang dibahas meliputi pendataan warga, penyaluran bantuan, dan pelaporan.');
  expect(event.topics.map(({ value }) => value)).toEqual(['pendataan warga', 'penyaluran bantuan', 'pelaporan']);
  expect([event.purpose?.value, event.budgetLine?.value, event.recurrence?.value]).toEqual(['mendata warga miskin', 'pemberdayaan masyarakat', 'ANNUAL']);
});

test('laws and plans by kind, number and year, each once', () => {
  const { laws, plans } = one('Rapat di Aula B tentang Perda Provinsi Banten Nomor 8 Tahun 2018, UU 23/2014, UU No. 23 Tahun 2014, Permensos 28/2018, RKPD 2021 dan Renstra');
  expect(laws.map(({ value }) => `${value.kind} ${value.number}/${value.year}`)).toEqual(['PERDA 8/2018', 'UU 23/2014', 'PERMENSOS 28/2018']);
  expect(plans.map(({ value }) => `${value.kind} ${value.year}`)).toEqual(['RKPD 2021', 'RENSTRA null']);
});

test('publication: outlet, author, readers, time, interview', () => {
  const { publications } = one('Warga Curug Ikut Rapat Akbar di Aula\nSelasa, 13 Januari 2026 07:26:49 WIB | Dibaca 1.214 kali\n\nSerang, KabarContoh.com - Rapat A digelar di Aula B. Ditemui usai acara, camat pulang. (Penulis: Ali)');
  expect(publications.map(({ value }) => [value.kind, value.outletName, value.author, value.readers, value.publishedAt])).toEqual([
    ['NEWS', 'KabarContoh.com', 'Ali', 1214, '2026-01-13T07:26:49+07:00'], ['INTERVIEW', 'KabarContoh.com', null, null, null],
  ]);
});

test('photographs with caption, credit and number', () => {
  const media = (text: string) => one(`Rapat A di Aula B.\n${text}`).media.map(({ value }) => [value.caption, value.count, value.credit]);
  expect(media('Foto: Camat membuka acara (Foto: Humas)')).toEqual([['Camat membuka acara', 1, 'Humas']]);
  expect(media('(3 foto: suasana rapat)')).toEqual([['suasana rapat', 3, null]]);
  const long = 'Rapat bertujuan mengevaluasi kegiatan kesejahteraan sosial di kecamatan, dan para pilar sosial diminta untuk melaporkan hasilnya.';
  expect(media(`${long} (3 foto: suasana rapat)`)[0]?.[0], 'no word cut in two').toMatch(/^mengevaluasi kegiatan .* \(3 foto: suasana rapat$/);
});

test('wrong terms and spellings are told, those spelled right are not', () => {
  const told = (text: string) => one(`Rapat A di Aula B. ${text}`).notes.map(({ params }) => params['right']);
  expect(told('PSKS (Potensi Masalah Kesejahteraan Sosial) dan kemiskinan ekstrim.')).toEqual(['Potensi dan Sumber Kesejahteraan Sosial', 'ekstrem']);
  expect(told('PSKS (Potensi dan Sumber Kesejahteraan Sosial) dan kemiskinan ekstrem; TKSK (Tenaga Kesejahteraan Sosial Kecamatan).')).toEqual([]);
});
