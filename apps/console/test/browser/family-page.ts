import { regionsWithin } from '@pilar/domain/regions';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const area = regionsWithin('36.02.26', 'VILLAGE')[0]?.code ?? '';

/** What the page of a family tells at one look: who belongs to it and who did, what was proposed, what happened. */
export function familyPageTests({ stack, browser }: Running): void {
  const made = async (mutation: string, type: string, input: object): Promise<{ id: string; version: number }> => (await stack().execute<Record<string, { id: string; version: number }>>({
    cookie: await stack().signIn(regency), query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ... on ${type} { id version } ... on Error { message } } }`, variables: { input: { idempotencyKey: randomUUID(), ...input } },
  }))[mutation] ?? { id: '', version: 0 };
  const member = (family: string, fullName: string, relation: string, birthDate: string) => made('registerBeneficiary', 'Beneficiary', { area, family, fullName, relation, birthDate, noNikReason: 'Belum membawa kartu', distinct: true });

  describe('the page of a family', () => {
    test('shows its generations, who is no longer there, its proposals with what they wait for, and its days', async () => {
      const { id } = await made('registerFamily', 'Family', { area });
      await member(id, 'Contoh Pohon Kepala', 'KEPALA_KELUARGA', '1970-02-03');
      await member(id, 'Contoh Pohon Istri', 'ISTRI', '1972-02-03');
      await member(id, 'Contoh Pohon Anak', 'ANAK', '2001-02-03');
      await member(id, 'Contoh Pohon Nenek', 'MERTUA', '1948-02-03');
      const left = await member(id, 'Contoh Pohon Sulung', 'ANAK', '1999-02-03');
      await made('leaveFamily', 'Beneficiary', { id: left.id, version: left.version, happenedOn: '2026-09-01', reason: 'Menikah' });
      await made('registerProposal', 'Proposal', { family: id, kind: 'NEW', grounds: 'Rumah tidak layak', submit: true });

      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), `/ppks/keluarga/${id}`);
      const tree = page.getByRole('list', { name: 'Susunan keluarga' });
      await tree.waitFor(patience);
      expect((await tree.locator('> li').allInnerTexts()).map((text) => text.split('\n').filter((line) => /Contoh|pasangan|menantu|mertua|Pernah/.test(line)))).toEqual([
        ['Orang tua dan mertua', 'Contoh Pohon Nenek'], ['Kepala keluarga dan pasangan', 'Contoh Pohon Kepala', 'Contoh Pohon Istri'], ['Anak dan menantu', 'Contoh Pohon Anak'], ['Pernah menjadi anggota', 'Contoh Pohon Sulung'],
      ]);
      await tree.getByText(/Anggota keluar/).waitFor(patience);
      await page.getByText(/^Menunggu: .*, sejak/).waitFor(patience);
      for (const day of ['Keluarga didaftarkan', /^Usulan dibuat/, 'Anggota keluar']) await page.locator('ol strong').getByText(day).first().waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 780 });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.context().close();
    }, 300_000);
  });
}
