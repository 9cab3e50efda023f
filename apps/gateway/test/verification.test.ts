import { afterAll, beforeAll, expect, test } from 'vitest';
import Fastify from 'fastify';
import { makeRateLimit } from '../src/access/rate-limit.ts';
import { publicRoutes } from '../src/public/public-routes.ts';
import type { Verified } from '../src/public/verification.ts';

const paper = { known: true, valid: true, revoked: false, kind: 'EVENT_REPORT', number: '400.9/12/Dinsos/2021', issuer: 'Dinas Sosial <Provinsi> Banten', date: '2021-07-12', title: 'Laporan kegiatan', signed: false, hash: 'ab'.repeat(32) } satisfies Verified;
const papers: Record<string, Verified> = { '7K3M-9QPA-0000-0001': paper, '7K3M-9QPA-0000-0002': { ...paper, valid: false, revoked: true } };

const app = Fastify();
beforeAll(async () => {
  await app.register(publicRoutes, {
    events: { list: async () => ({ events: [], years: [] }), event: async () => null, showsPhoto: async () => false, close: async () => undefined },
    pictures: { of: async () => null, close: async () => undefined },
    checkIn: { event: async () => null, arrive: async () => null, leaveFeedback: async () => null, close: async () => undefined },
    verification: { of: async (code) => { if (code === 'jatuh') throw new Error('identity is away'); return papers[code] ?? { known: false }; }, close: async () => undefined },
    limit: makeRateLimit(100, 100),
  });
});
afterAll(() => app.close());
const page = (url: string) => app.inject({ url });

test('a code is asked for, and leads to its page', async () => {
  expect((await page('/verifikasi')).body).toContain('name="kode"');
  const typed = await page('/verifikasi?kode=%207K3M-9QPA-0000-0001');
  expect([typed.statusCode, typed.headers.location]).toEqual([303, '/verifikasi/7K3M-9QPA-0000-0001']);
  expect((await page('/verifikasi?kode=x%2F..%2Fy&bahasa=en')).headers.location).toBe('/verifikasi/x%2F..%2Fy?bahasa=en');
});

test('a genuine paper is told with what to compare, a revoked one as revoked, and neither is kept by a cache', async () => {
  const genuine = await page('/verifikasi/7K3M-9QPA-0000-0001');
  expect([genuine.statusCode, genuine.headers['cache-control']]).toEqual([200, 'no-store']);
  for (const text of ['diterbitkan melalui Pilar', '400.9/12/Dinsos/2021', 'Dinas Sosial &#60;Provinsi&#62; Banten', '12 Juli 2021', 'Laporan kegiatan', 'abab']) expect(genuine.body).toContain(text);
  const revoked = await page('/verifikasi/7K3M-9QPA-0000-0002?bahasa=en');
  expect(revoked.body).toContain('has been revoked');
  expect(revoked.body).not.toContain('was issued through');
});

test('an unknown code is told as such, without repeating it as markup, and a silent identity as a moment', async () => {
  const unknown = await page('/verifikasi/%3Cscript%3Ealert(1)%3C%2Fscript%3E');
  expect([unknown.statusCode, unknown.body.includes('Tidak ada dokumen'), unknown.body.includes('<script')]).toEqual([404, true, false]);
  expect((await page('/verifikasi/jatuh')).statusCode).toBe(503);
});
