import { test } from 'vitest';
import { judgePages, looks, outreachPath, province, signedIn, type Running } from './pages.ts';

/** Every page of the events, the work behind them and the field, in both themes and languages, wide and on a phone. */
export function accessibilityTests({ stack, browser }: Running): void {
  for (const look of looks) {
    test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
      const page = await signedIn(browser(), stack(), province, look);
      const event = await outreachPath(stack());
      await judgePages(page, stack(), [
        '/kegiatan', '/kegiatan?status=CANCELLED', event, `${event}?bagian=peserta`, `${event}?bagian=publikasi`, `${event}?bagian=riwayat`,
        '/tugas', '/akun', '/impor', '/dokumen', '/dokumen/baru', '/pekerjaan', '/pengaturan/batas', '/lapangan', '/lapangan/kegiatan', '/laporan', '/laporan?tampilan=MONTHLY', '/laporan?tampilan=belum', '/laporan/baru', '/laporan/antrean', '/lembaga/laporan', '/lembaga/laporan?tampilan=belum', '/tidak-ada',
      ]);
      const maps = ['/kegiatan?sebagai=peta', '/orang?tampilan=pilar&sebagai=peta&tingkat=kecamatan', '/kantor?sebagai=peta&corak=angka', '/lembaga?sebagai=peta&wilayah=36.04'];
      await judgePages(page, stack(), maps, 'path[data-code]');
      await page.context().close();
    }, 240_000);
  }
}
