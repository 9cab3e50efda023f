import { randomUUID } from 'node:crypto';
import { listSpec, type ListCode } from '@pilar/domain/lists';
import { codes } from '@pilar/domain/vocabulary';
import { asClient } from '@pilar/stack/owner';
import { startStack, type Stack } from '@pilar/testing/stack';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putAid } from './aid.ts';
import { putRegisters } from './registers.ts';

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ seed: true, env: { RATE_PER_SECOND: '1000', RATE_BURST: '1000' } });
  await putAid(stack.adminUrl, '36.02.01');
  await putRegisters(stack.adminUrl);
  cookie = await stack.signIn('admin@demo.pilar');
}, 240_000);
afterAll(() => stack.stop());

/** The column by which a row of each list is known, and where the graph has the same. */
const known: Partial<Record<ListCode, readonly [column: string, path: string]>> = {
  PEOPLE: ['name', 'displayName'], PILLARS: ['name', 'person.displayName'], PILLAR_REPORTS: ['activity', 'activity'], STANDINGS: ['name', 'person.displayName'],
  DUTIES: ['items', 'items'], DUTY_ACKNOWLEDGEMENTS: ['name', 'pillar.person.displayName'], TRAININGS: ['title', 'title'], GRADES: ['name', 'pillar.person.displayName'],
  OFFICES: ['name', 'name'], INSTITUTIONS: ['name', 'name'], REGISTRATIONS: ['institution', 'institution.name'],
  MONITORINGS: ['institution', 'institution.name'], MONITORING_FINDINGS: ['text', 'text'], ACCREDITATIONS: ['institution', 'institution.name'], INSTITUTION_REPORTS: ['institution', 'institution.name'],
  YOUTH_ORGANISATIONS: ['name', 'name'], FORUMS: ['name', 'name'], PARTNER_ORGANISATIONS: ['name', 'name'], SERVICE_CENTRES: ['name', 'name'],
  LEGAL_BASES: ['title', 'title'], PLAN_DOCUMENTS: ['title', 'title'], PLAN_ITEMS: ['title', 'title'],
  ACTION_ITEMS: ['text', 'text'], POLICY_NOTICES: ['statement', 'statement'], EVENT_QUESTIONS: ['text', 'text'],
  EVENTS: ['title', 'title'], EVENT_SERIES: ['title', 'title'], PARTICIPANTS: ['name', 'name'], FAMILIES: ['head', 'head.fullName'], BENEFICIARIES: ['name', 'fullName'], PROPOSALS: ['grounds', 'grounds'], VILLAGE_MEETINGS: ['place', 'place'],
  WELFARE_CASES: ['number', 'number'], CASE_SERVICES: ['number', 'case.number'], REFERRALS: ['number', 'caseNumber'], INVENTORY_ROUNDS: ['year', 'year'], AREA_INDICATORS: ['citation', 'citation'], PROGRAMMES: ['code', 'code'], ENTITLEMENTS: ['subject', 'family.head.fullName'], DISTRIBUTIONS: ['period', 'period'], DELIVERIES: ['recipient', 'recipient'], SIX_T_FINDINGS: ['note', 'note'], POVERTY_SNAPSHOTS: ['citation', 'citation'], FUNDING_EFFORTS: ['description', 'description'], COMPLAINTS: ['number', 'number'], ACCOUNTS: ['name', 'displayName'], ALERTS: ['name', 'accountName'], INCIDENTS: ['number', 'number'], ERASURES: ['note', 'note'],
};
/** Lists that the graph shows of one district at a time only, and a district with rows of them. */
const districtOf: Partial<Record<ListCode, string>> = { FAMILIES: '36.02.01', BENEFICIARIES: '36.02.01', ENTITLEMENTS: '36.02.01', DELIVERIES: '36.02.01' };
type Node = Record<string, unknown>;

function knownOf(list: ListCode): { column: string; field: string; read(node: Node): unknown } {
  const [column, path] = known[list] ?? (() => { throw new Error(`No column of ${list} is known`); })();
  const steps = path.split('.');
  const read = (node: Node) => {
    const value = steps.reduce<unknown>((at, step) => (at as Node | null)?.[step], node);
    return Array.isArray(value) ? value.map((item, at) => `${at + 1}. ${item}`).join('\n') : value ?? null;
  };
  return { column, field: steps.reduceRight((below, step) => `${step} { ${below} }`), read };
}

const start = async (input: object, as = cookie) => (await stack.execute({
  cookie: as, language: 'id',
  query: `mutation ($input: StartExportInput!) { startExport(input: $input) { __typename ... on Job { id state subject } ... on Error { code path message } ... on InvalidInput { problems { path } } } }`,
  variables: { input: { idempotencyKey: randomUUID(), format: 'XLSX', purpose: 'Uji ekspor', ...input } },
}))['startExport'];

type Ended = { state: string; done: number; figures: Record<string, number>; message: { id: string } | null; file_id: string | null };

async function ended(id: string): Promise<Ended> {
  return asClient(stack.adminUrl, async (client) => {
    for (let looks = 0; looks < 600; looks += 1) {
      const { rows: [job] } = await client.query<Ended>('SELECT state, done, figures, message, file_id FROM identity.job WHERE id = $1', [id]);
      if (job && job.state !== 'WAITING' && job.state !== 'RUNNING') return job;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Job ${id} did not end`);
  });
}

/** The file of an export: its bytes, as its owner downloads them, and what the graph says of it. */
async function fileOf(input: object, as = cookie): Promise<{ bytes: Uint8Array; name: string; days: number }> {
  const { id } = await start(input, as);
  const job = await ended(id);
  expect(job, JSON.stringify(job)).toMatchObject({ state: 'DONE' });
  const { file } = await stack.execute({ cookie: as, query: 'query ($id: ID!) { file(id: $id) { name url expiresAt } }', variables: { id: job.file_id } });
  const response = await fetch(new URL(file.url, stack.url), { headers: { cookie: as } });
  expect(response.status).toBe(200);
  return { bytes: new Uint8Array(await response.arrayBuffer()), name: file.name, days: Math.round((Date.parse(file.expiresAt) - Date.now()) / 86_400_000) };
}

/** Lines above the head, the head, and the rows beneath. */
async function sheetOf(bytes: Uint8Array): Promise<{ above: string[]; head: string[]; rows: unknown[][] }> {
  const { sheets: [sheet] } = await readXlsx(bytes);
  const all = sheet?.rows ?? [];
  const at = sheet?.freezePane?.rows ?? 0;
  return { above: all.slice(0, at - 2).map((row) => String(row[0])), head: (all[at - 1] ?? []).map(String), rows: all.slice(at) };
}

async function pagesOf(list: ListCode, as = cookie): Promise<unknown[]> {
  const { field, read } = knownOf(list);
  const district = districtOf[list];
  const narrowed = district ? `, area: "${district}"` : '';
  const found: unknown[] = [];
  for (let after: string | null = null; ;) {
    const data: Record<string, { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> = await stack.execute({
      cookie: as, query: `query ($after: String) { ${listSpec(list).field}(first: 7, after: $after${narrowed}) { edges { node { ${field} } } pageInfo { hasNextPage endCursor } } }`, variables: { after },
    });
    const page = data[listSpec(list).field];
    if (!page) throw new Error(`No page of ${list}`);
    found.push(...page.edges.map(({ node }) => read(node)));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

describe('a file', () => {
  test.each(codes('LIST').filter((list) => !listSpec(list).computed && !listSpec(list).unfiled))('of %s holds what the list shows through all its pages, in its order', async (list) => {
    const { bytes } = await fileOf({ list, area: districtOf[list] });
    const { above, head, rows } = await sheetOf(bytes);
    const { column } = knownOf(list);
    const at = head.indexOf(listSpec(list).columns[column]?.title.id ?? '');
    const shown = await pagesOf(list);
    expect(shown.length).toBeGreaterThan(0);
    expect(rows.map((row) => row[at] ?? null)).toEqual(shown);
    expect(above).toContain(`${shown.length} baris`);
  });

  test('tells region, filter and order in words, who took it and for what, and is kept seven days', async () => {
    const { bytes, name, days } = await fileOf({ list: 'PILLARS', area: '36.02', filter: { type: ['TKSK'] }, order: ['AREA'], columns: ['name', 'area'] });
    const { above, head, rows } = await sheetOf(bytes);
    expect(above.slice(0, 4)).toEqual(['Pilar sosial', 'Wilayah: Kab. Lebak, Banten (36.02)', 'Saringan: Jenis: Tenaga Kesejahteraan Sosial Kecamatan (TKSK)', 'Urutan: Wilayah']);
    expect(above.at(-1)).toMatch(/^DATA PRIBADI\. Diambil oleh .* untuk: Uji ekspor\. /);
    expect(head).toEqual(['Nama', 'Wilayah', 'Kode wilayah']);
    expect(rows.every(([, , code]) => String(code).startsWith('36.02'))).toBe(true);
    expect([name, days]).toEqual([expect.stringMatching(/^pilar-pilar-sosial-kab-lebak-\d{4}-\d\d-\d\d\.xlsx$/), 7]);
  });

  test('without personal data needs no purpose and is kept thirty days; dates are dates, numbers are numbers', async () => {
    const { bytes, days } = await fileOf({ list: 'EVENTS', purpose: null, columns: ['date', 'title', 'participants'] });
    const { rows } = await sheetOf(bytes);
    expect(days).toBe(30);
    expect(rows.every(([date]) => date instanceof Date)).toBe(true);
    expect(rows.some(([, , participants]) => typeof participants === 'number')).toBe(true);
  });

  test('as CSV can be read by Excel in Indonesian', async () => {
    const { bytes, name } = await fileOf({ list: 'LEGAL_BASES', format: 'CSV', purpose: null });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\uFEFFDasar hukum\r\n')).toBe(true);
    expect(text).toContain('\r\nJenis;Nomor;Tahun;Tentang;');
    expect(name).toMatch(/\.csv$/);
  });

  test('of a recap holds what the graph works out for the region and year, a row for each region below', async () => {
    const { bytes, name } = await fileOf({ list: 'RESOURCE_RECAP', area: '36.02', filter: { year: 2025 }, purpose: null });
    const { above, head, rows } = await sheetOf(bytes);
    const { resourceRecap: { persons } } = await stack.execute({ cookie, query: '{ resourceRecap(area: "36.02", year: 2025) { persons { area { code } active } } }' });
    const active = new Map<string, number>();
    for (const { area, active: count } of persons as { area: { code: string }; active: number }[]) active.set(area.code, (active.get(area.code) ?? 0) + count);
    expect(rows.map((row) => [row[1], row.at(-1)])).toEqual([...active]);
    expect([head.slice(0, 2), head.at(-1)]).toEqual([['Wilayah', 'Kode wilayah'], 'Jumlah aktif']);
    expect(above.slice(0, 4)).toEqual(['Rekap PSKS', 'Wilayah: Kab. Lebak, Banten (36.02)', 'Saringan: Aktif kembali pada tahun: 2025', '28 baris']);
    expect(name).toMatch(/^pilar-rekap-psks-kab-lebak-/);
  });

  test('of somebody else holds their area alone', async () => {
    const serang = await stack.signIn('serang@demo.pilar');
    const { bytes } = await fileOf({ list: 'PEOPLE' }, serang);
    const { rows } = await sheetOf(bytes);
    expect(rows.map(([name]) => name)).toEqual(await pagesOf('PEOPLE', serang));
  });
});

describe('an export', () => {
  test('is refused without a purpose, with what the list does not know, and to roles that may not', async () => {
    expect((await start({ list: 'PEOPLE', purpose: ' ' })).problems).toEqual([{ path: ['purpose'] }]);
    expect((await start({ list: 'PEOPLE', filter: { kind: ['A'] }, order: ['AGE'], columns: ['nik'], area: '32.04' })).problems.map(({ path }: { path: string[] }) => path.join('.')).toSorted()).toEqual(['area', 'columns', 'filter.kind', 'order']);
    expect(await start({ list: 'PEOPLE' }, await stack.signIn('tksk@demo.pilar'))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('begins once however often the same request comes', async () => {
    const idempotencyKey = randomUUID();
    const [first, again] = [await start({ idempotencyKey, list: 'EVENTS', purpose: null }), await start({ idempotencyKey, list: 'EVENTS', purpose: null })];
    expect(again.id).toBe(first.id);
    expect(await start({ idempotencyKey, list: 'PEOPLE' })).toMatchObject({ code: 'DUPLICATE' });
  });

  test('ends as failed with what the list itself finds wrong', async () => {
    const { id } = await start({ list: 'EVENTS', purpose: null, filter: { from: 'kemarin' } });
    expect(await ended(id)).toMatchObject({ state: 'FAILED', message: { id: expect.stringContaining('filter.from: "kemarin"') }, file_id: null });
  });
});
