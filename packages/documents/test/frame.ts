import type { PaperFrame } from '../src/paper.ts';

/** A frame for tests, as an office would have it. */
export function frame(paper: Partial<PaperFrame['paper']> = {}): PaperFrame {
  return {
    paper: { title: 'Laporan Kegiatan', subtitle: null, number: '400.9/123-Dinsos/2021', draft: false, author: 'Dinas Sosial Contoh', footer: 'Dinas Sosial Contoh', ...paper },
    letterhead: { lines: ['PEMERINTAH DAERAH CONTOH', 'DINAS SOSIAL'], address: ['Jalan Contoh Nomor 1'] },
    signature: { place: 'Serang', date: '12 Juli 2021', onBehalf: ['a.n. Kepala Daerah'], post: 'Kepala Dinas Sosial', name: 'Dra. Contoh, M.Si.', rank: 'Pembina', nip: '00000000 000000 0 000' },
    verification: { code: '7K3M-9QPA-22TB-X0ZZ', url: 'https://pilar.example/verifikasi/7K3M-9QPA-22TB-X0ZZ' },
  };
}
