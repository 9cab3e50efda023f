import { asClient } from '@pilar/stack/owner';
import { startStack, type Stack } from '@pilar/testing/stack';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['events', 'institutions', 'people'] });
  cookie = await stack.signIn('admin@demo.pilar');
});
afterAll(() => stack.stop());

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${stack.url}${path}`, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

async function record(input: object): Promise<string> {
  const { recordEvent } = await stack.execute({
    cookie, query: 'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { __typename ... on Event { id } ... on InvalidInput { problems { path message } } } }',
    variables: {
      input: {
        idempotencyKey: randomUUID(), type: 'PENSOSKEL', date: '2021-07-12', mode: 'TATAP_MUKA', targetAreas: ['36.02'],
        incompleteReason: 'Contoh untuk pengujian', venue: { name: 'Aula Setda Lebak', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Panitia' }],
        roles: [{ role: 'PEMBUKA', name: 'Contoh Pembuka', post: 'Kepala Dinas' }, { role: 'NARASUMBER', name: 'Contoh Narasumber', affiliation: 'Untirta' }],
        publications: [{ kind: 'NEWS', outletName: 'Koran Contoh', title: 'Berita contoh', publishedOn: '2021-07-13', url: 'https://example.invalid/berita' }],
        ...input,
      },
    },
  });
  expect(recordEvent.__typename, JSON.stringify(recordEvent)).toBe('Event');
  return recordEvent.id;
}

/** Every field of an event filled with one mark, so that whatever leaks of it is found. */
const marked = (mark: string, state: string) => ({
  title: `${mark} judul`, state, purpose: `${mark} tujuan`, targetText: `${mark} sasaran`, budgetLine: `${mark} anggaran`, rollOut: `${mark} percontohan`, incompleteReason: `${mark} alasan`,
  venue: { name: `${mark} aula`, address: `${mark} alamat`, area: '36.02.01' }, caveats: [{ kind: 'UNCONFIRMED', text: `${mark} catatan` }],
  organisers: [{ kind: 'MAIN', name: `${mark} panitia` }],
  roles: [{ role: 'PEMBUKA', name: `${mark} pembuka`, post: 'Kepala Dinas', note: `${mark} keterangan` }, { role: 'NARASUMBER', name: `${mark} narasumber`, affiliation: 'Untirta' }, { role: 'PESERTA', name: `${mark} peserta`, affiliation: 'Warga' }, { role: 'MODERATOR', name: `${mark} tanpa jabatan` }],
  topics: [`${mark} materi`], keyPoints: [{ text: `${mark} pokok`, category: 'INFORMATION', saidByText: `${mark} kata orang` }],
  appeals: [{ text: `${mark} himbauan`, to: `${mark} penerima`, fromText: `${mark} dari orang` }], agenda: [{ text: `${mark} acara`, startAt: '09:15' }],
  participants: [{ group: 'TKSK', label: `${mark} rombongan`, count: 30, note: `${mark} catatan peserta` }],
  publications: [{ kind: 'NEWS', outletName: `${mark} koran`, title: `${mark} berita`, author: `${mark} wartawan`, publishedOn: '2021-07-13', readers: 77_123, url: `https://example.invalid/${mark}` }],
  media: [{ caption: `${mark} foto`, count: 2, credit: `${mark} pemotret` }],
});

describe('events for everybody', () => {
  test('a published event has a page in both languages, and stands in the list', async () => {
    const id = await record({ title: 'Penyuluhan Sosial Keliling <b>Lebak</b>', state: 'PUBLISHED', startTime: '09:00', endTime: '12:00' });
    const indonesian = await page(`/publik/kegiatan/${id}`);
    expect(indonesian.status).toBe(200);
    for (const text of ['<html lang="id">', 'Penyuluhan Sosial Keliling &#60;b&#62;Lebak', 'Senin, 12 Juli 2021 pukul 09.00–12.00 WIB', 'Aula Setda Lebak, Kec. Malingping, Kab. Lebak', 'Contoh Pembuka', 'Kepala Dinas', 'Untirta', 'https://example.invalid/berita', 'Berita contoh']) {
      expect(indonesian.text).toContain(text);
    }
    expect(indonesian.text).not.toMatch(/<script|<b>|style="|\son\w+="/);
    expect((await page(`/publik/kegiatan/${id}?bahasa=en`)).text).toContain('Monday, 12 July 2021');
    const list = await page('/publik/kegiatan?wilayah=36.02&tahun=2021');
    expect(list.text).toContain(`/publik/kegiatan/${id}`);
    expect((await page('/publik/kegiatan?wilayah=36.04')).text).not.toContain(id);
    expect((await page('/publik/kegiatan?tahun=2019')).text).toContain('Belum ada kegiatan');
  });

  test('carries headers that keep out scripts and frames and let caches keep it for a minute', async () => {
    const { headers } = await page('/publik/kegiatan');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect(headers.get('set-cookie')).toBeNull();
    const again = await page('/publik/kegiatan', { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    const style = /href="(\/publik\/gaya-\w+\.css)"/.exec((await page('/publik/kegiatan')).text)?.[1] ?? '';
    expect((await page(style)).headers.get('cache-control')).toContain('immutable');
  });

  test('goes on page by page, the latest first, each event once', async () => {
    for (let one = 1; one <= 23; one += 1) await record({ title: `Kegiatan serial ${one}`, state: 'PUBLISHED', date: '2018-03-05', targetAreas: ['36.74'], venue: { name: 'Aula', area: '36.74.01' } });
    const first = await page('/publik/kegiatan?wilayah=36.74');
    const next = /href="([^"]*setelah=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&#38;', '&') ?? '';
    const second = await page(next);
    const ids = (text: string) => [...text.matchAll(/\/publik\/kegiatan\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    expect([ids(first.text).length, ids(second.text).length, new Set([...ids(first.text), ...ids(second.text)]).size]).toEqual([20, 3, 23]);
    expect(second.text).not.toContain('setelah=');
  });

  test('nothing of an event that is not published appears anywhere, nor what is not for the public of one that is', async () => {
    const hidden: string[] = [];
    for (const state of ['DRAFT', 'SCHEDULED', 'INVITED', 'ONGOING', 'HELD', 'REPORTED', 'CANCELLED', 'POSTPONED']) hidden.push(await record(marked(`RAHASIA${state}`, state)));
    const withdrawn = await record(marked('RAHASIADICABUT', 'PUBLISHED'));
    await stack.execute({ cookie, query: 'mutation ($input: WithdrawEventInput!) { withdrawEvent(input: $input) { __typename } }', variables: { input: { idempotencyKey: randomUUID(), id: withdrawn, version: 1, reason: 'salah catat' } } });
    const shown = await record(marked('TERBUKA', 'PUBLISHED'));

    const absent = await page(`/publik/kegiatan/${randomUUID()}`);
    for (const id of [...hidden, withdrawn]) {
      const found = await page(`/publik/kegiatan/${id}`);
      expect([found.status, found.text]).toEqual([404, absent.text]);
    }
    for (const path of ['/publik/kegiatan?tahun=2021', '/publik/kegiatan?tahun=2021&bahasa=en', '/publik/kegiatan?tahun=2021&wilayah=36.02', `/publik/kegiatan/${shown}`]) {
      expect((await page(path)).text, path).not.toContain('RAHASIA');
    }
    const { text } = await page(`/publik/kegiatan/${shown}`);
    const told = [...new Set([...text.matchAll(/TERBUKA [a-z ]+/g)].map(([found]) => found.trim()))].toSorted();
    expect(told).toEqual(['TERBUKA aula', 'TERBUKA berita', 'TERBUKA himbauan', 'TERBUKA judul', 'TERBUKA koran', 'TERBUKA materi', 'TERBUKA narasumber', 'TERBUKA pembuka', 'TERBUKA penerima', 'TERBUKA pokok']);
    expect(text).not.toContain('77.123');
  });

  test('addresses that are none are told alike', async () => {
    const answers = await Promise.all(['/publik/kegiatan/x', '/publik/kegiatan?wilayah=32.04', '/publik/kegiatan?wilayah=36.02.01', '/publik/kegiatan?tahun=besok', '/publik/kegiatan?setelah=x', '/publik/lain', `/publik/kegiatan/${randomUUID()}`].map((path) => page(path)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect((await page('/publik')).headers.get('location')).toBe('/publik/kegiatan');
  });
});

describe('behind the pages', () => {
  test('the subgraph answers the gateway’s signature alone', async () => {
    for (const path of ['events', 'event']) {
      const response = await fetch(`${stack.urls.events}/internal/public/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
      expect(response.status).toBe(401);
    }
  });

  test('the database shows the public role published events only, and no column that is not meant for it', async () => {
    await asClient(stack.adminUrl, async (client) => {
      await client.query('SET ROLE pilar_public');
      expect((await client.query('SELECT id FROM events.event')).rowCount).toBe(0);
      await client.query("SELECT set_config('pilar.kind', 'public', false)");
      const { rows } = await client.query<{ state: string; withdrawn: boolean }>('SELECT DISTINCT state, withdrawn_at IS NOT NULL AS withdrawn FROM events.event');
      expect(rows).toEqual([{ state: 'PUBLISHED', withdrawn: false }]);
      for (const column of ['caveats', 'purpose', 'budget_line', 'venue_address', 'owner_code', 'meeting_link', 'incomplete_reason']) await expect(client.query(`SELECT ${column} FROM events.event`), column).rejects.toThrow('permission denied');
      for (const table of ['participant_group', 'agenda_item', 'media', 'outbox', 'event_series']) await expect(client.query(`SELECT FROM events.${table} LIMIT 1`), table).rejects.toThrow('permission denied');
      await client.query("SELECT set_config('pilar.kind', 'viewer', false)");
      expect((await client.query('SELECT id FROM events.event')).rowCount).toBe(0);
    });
  });
});

test('too many pages at once are refused for a while', async () => {
  const answers = await Promise.all(Array.from({ length: 140 }, () => page('/publik/kegiatan')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect([refused[0]?.headers.get('retry-after'), refused[0]?.text.includes('Terlalu banyak')]).toEqual(['1', true]);
});
