import type { Stack } from '@pilar/testing/stack';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pick, regency } from './form-steps.ts';
import { judgePages, looks, outreachEvent, province, rowsOf, signedIn, violations, visit, type Running } from './pages.ts';

type Found = Record<'person' | 'office' | 'institution' | 'registration' | 'law', string>;

/** Addresses of records that have something to show. */
async function records(stack: Stack): Promise<Found> {
  type Edges = { edges: { node: { id: string } }[] };
  const { people, offices, institutions, registrations, legalBases } = await stack.execute<Record<'people' | 'offices' | 'institutions' | 'registrations' | 'legalBases', Edges>>({
    query: `{
      people(first: 1, filter: { text: "Fitriana" }) { edges { node { id } } }
      offices(first: 1, filter: { text: "Dinas Sosial Provinsi" }) { edges { node { id } } }
      institutions(first: 1, filter: { standing: [REGISTERED] }) { edges { node { id } } }
      registrations(first: 1, filter: { state: [SUBMITTED] }) { edges { node { id } } }
      legalBases(first: 1, filter: { text: "8/2018", kind: [PERDA] }) { edges { node { id } } }
    }`,
    cookie: await stack.signIn(province),
  });
  const path = (prefix: string, { edges }: Edges) => `${prefix}/${edges[0]?.node.id}`;
  return { person: path('/orang', people), office: path('/kantor', offices), institution: path('/lembaga', institutions), registration: path('/pendaftaran', registrations), law: path('/hukum', legalBases) };
}

const sees = async (page: Page, ...texts: string[]) => {
  for (const text of texts) await page.getByText(text).first().waitFor();
};

/** The people, bodies and law behind the events. */
export function recordTests({ stack, browser }: Running): void {
  describe('behind an event', () => {
    test('a speaker is opened from it, and the two roles of that day stand on their page', async () => {
      const { id } = await outreachEvent(stack());
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), `/kegiatan/${id}`);
      await page.getByRole('link', { name: 'Dra. Nurhana, M.Si.' }).click();
      await page.getByRole('heading', { level: 1, name: 'Dra. Nurhana, M.Si.' }).waitFor();
      const day = page.getByRole('row').filter({ hasText: '12 Jul 2021' });
      await day.waitFor();
      expect(await day.textContent()).toContain('Pembuka acara');
      expect(await day.textContent()).toContain('Narasumber');
      await page.context().close();
    });

    test('a person’s titles are corrected where they stand, and the history says so', async () => {
      const { person } = await records(stack());
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), person);
      await page.getByRole('button', { name: 'Ubah', exact: true }).click();
      await page.getByLabel('Nama tanpa gelar').fill(' ');
      await page.getByRole('button', { name: 'Simpan data orang' }).click();
      await page.getByRole('heading', { name: 'Ada 1 isian yang perlu diperbaiki' }).waitFor();
      await page.getByLabel('Nama tanpa gelar').fill('Dani Fitriana');
      await page.getByLabel('Gelar di belakang').fill('M.T.');
      await page.getByRole('button', { name: 'Simpan data orang' }).click();
      await page.getByRole('heading', { level: 1, name: /, M\.T\.$/ }).waitFor();
      await page.getByRole('link', { name: 'Riwayat' }).click();
      await page.locator('ins', { hasText: 'M.T.' }).waitFor();
      await page.context().close();
    });

    test('law shows what it replaces, its chapters and articles, and the events that explain it', async () => {
      const { law } = await records(stack());
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), law);
      await sees(page, 'Bab', '41', 'Kegiatan yang mengacu', 'Belum terkonfirmasi');
      await page.getByRole('link', { name: 'Perda 8/2010' }).click();
      await page.getByRole('heading', { level: 1, name: /^Perda 8\/2010/ }).waitFor();
      await sees(page, 'Diganti oleh');
      await page.context().close();
    });

    test('an office shows its posts with their holders, and an officer of a regency may not correct it', async () => {
      const { office } = await records(stack());
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), office);
      await sees(page, 'Kepala Dinas', 'Dra. Nurhana, M.Si.', 'Penyuluhan Sosial Keliling');
      expect(await page.getByRole('button', { name: 'Ubah', exact: true }).count()).toBe(0);
      await page.context().close();
    });
  });

  describe('the lists behind the events', () => {
    test('pillars are narrowed by type, state and area in the address, and by words that stand nowhere', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/orang');
      await page.getByRole('link', { name: 'Pilar sosial' }).click();
      await page.getByRole('button', { name: 'Jenis' }).click();
      await page.getByRole('checkbox', { name: /TKSK/ }).click();
      await page.waitForURL(/tampilan=pilar.*jenis=TKSK|jenis=TKSK.*tampilan=pilar/);
      await page.keyboard.press('Escape');
      await visit(page, stack(), '/orang?tampilan=pilar&jenis=TKSK&status=ACTIVE&wilayah=36.02');
      expect(await page.getByRole('cell', { name: /Kab\. Lebak/ }).count()).toBe(await rowsOf(page));
      await page.getByRole('searchbox', { name: 'Nama' }).fill('zzz');
      await page.getByRole('heading', { name: 'Tidak ada yang cocok' }).waitFor();
      expect(page.url()).not.toContain('zzz');
      await page.context().close();
    });

    test('offices, institutions, law and plans each have their list', async () => {
      const page = await signedIn(browser(), stack(), province);
      for (const path of ['/kantor', '/lembaga', '/pendaftaran', '/hukum', '/hukum?tampilan=rencana']) {
        await visit(page, stack(), path);
        await page.getByRole('table').waitFor();
        expect(await rowsOf(page), path).toBeGreaterThan(0);
      }
      await page.context().close();
    });
  });

  /** Pages behind the events, by what they are about. */
  const pages: Record<string, () => Promise<string[]>> = {
    'who serves': async () => {
      const { person } = await records(stack());
      return ['/orang', '/orang?tampilan=pilar', person, `${person}?bagian=riwayat`, `${person}/gabung`, '/kekosongan', '/kekosongan?sebagai=wilayah', '/rekap-psks', '/penugasan/baru'];
    },
    institutions: async () => {
      const { office, institution, registration } = await records(stack());
      return ['/kantor', '/lembaga', '/lembaga/baru', office, institution, ...['', '?langkah=surat', '?langkah=permohonan'].map((step) => `${institution}/daftar${step}`), '/pendaftaran', '/pendaftaran/antrean', '/pendaftaran/ketentuan', registration];
    },
    'law and plans': async () => {
      const [{ id }, { law }] = await Promise.all([outreachEvent(stack()), records(stack())]);
      return ['/hukum', '/hukum?tampilan=rencana', law, `/kegiatan/${id}/ubah`];
    },
  };
  for (const look of looks) {
    test.each(Object.keys(pages))(`no page of %s breaks a rule of WCAG 2.2 AA, nor a form, ${Object.values(look).slice(0, 2).join(', ')}`, async (about) => {
      const page = await signedIn(browser(), stack(), province, look);
      await judgePages(page, stack(), await pages[about]?.() ?? []);
      await page.context().close();
    }, 120_000);
  }

  test('an open picker and an open correction break no rule either', async () => {
    const page = await signedIn(browser(), stack(), province);
    await visit(page, stack(), '/kegiatan/baru');
    await page.getByRole('combobox', { name: 'Wilayah sasaran' }).fill('Bandung');
    await page.getByRole('option', { name: /^Kec\. Bandung Kec\. Bandung, Kab\. Serang/ }).waitFor();
    await page.getByRole('option', { name: /^Kab\. Bandung Kab\. Bandung, Jawa Barat/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await pick(page, 'Wilayah sasaran', '32.04', /Kab\. Bandung, Jawa Barat/);
    await page.getByText('Kegiatan dicatat sebagai kegiatan luar provinsi.').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await visit(page, stack(), (await records(stack())).law);
    await page.getByRole('button', { name: 'Ubah', exact: true }).click();
    await page.getByLabel('Ringkasan').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
}
