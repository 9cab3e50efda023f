import { project } from '@pilar/map/plane';
import { districtCells } from '@pilar/map/schematic';
import { describe, expect, test } from 'vitest';
import { province, signedIn, violations, visit, type Running } from './pages.ts';

const phone = { width: 360, height: 800 };
/** A job waits for the worker, which shares the machine with everything else. */
const patience = { timeout: 90_000 };

/** All districts as a file of official boundaries would hold them: the schematic cells, in degrees. The first one's code may be another. */
function officialDistricts(first?: string): string {
  const [[left, top], [right, bottom]] = [project(0, 0), project(1, -1)];
  const features = districtCells().map(({ code, outline }, index) => ({
    type: 'Feature', properties: { kode_kemendagri: (index === 0 && first) || code },
    geometry: { type: 'Polygon', coordinates: [[...outline, ...outline.slice(0, 1)].map(([x, y]) => [(x - left) / (right - left), -(y - top) / (bottom - top)])] },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Official boundaries from the file to every map, and back to the schematic one. */
export function boundaryTests({ stack, browser }: Running): void {
  describe('the map\'s boundaries', () => {
    test('are official once a file is sent, checked and installed, and schematic again without it', async () => {
      const page = await signedIn(browser(), stack(), province);
      const draws = async () => {
        await visit(page, stack(), '/kegiatan?sebagai=peta&tingkat=kecamatan');
        await page.locator('path[data-code]').first().waitFor();
        return page.getByText(/Batas resmi yang dipasang kantor|Peta skematik, bukan batas resmi/).textContent();
      };
      expect(await draws()).toContain('skematik');
      await visit(page, stack(), '/pengaturan/batas');
      const send = (name: string, text: string) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
      await send('salah.geojson', officialDistricts('36.02.99'));
      await page.getByText(/36\.02\.99/).waitFor(patience);
      await send('batas.geojson', officialDistricts());
      await page.getByRole('img', { name: 'Pratinjau Kabupaten dan kota: 8 wilayah' }).waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Pasang di semua peta' }).click();
      await page.getByText(/batas\.geojson, dipasang/).waitFor();
      await page.setViewportSize(phone);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await draws()).toContain('resmi yang dipasang');
      await visit(page, stack(), '/pengaturan/batas');
      await page.getByRole('button', { name: 'Lepas, kembali ke peta skematik' }).click();
      await page.getByText(/Peta skematik: satu sel/).waitFor();
      expect(await draws()).toContain('skematik');
      await page.context().close();
    }, 300_000);
  });
}
