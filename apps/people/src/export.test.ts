import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subgraph } from './subgraph.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(subgraph);
  for (const [fullName, area] of [['Sukma', '36.02.14'], ['Ayunda', '36.02.14'], ['Kartono', '36.04.34'], ['=cmd|calc', '36.02']]) {
    await stage.mutate('registerPerson', '... on Person { id }', { fullName, area, titlesAfter: 'S.Sos.' });
  }
});
afterAll(() => stage.close());

const request = (more: object = {}) => ({ exportId: randomUUID(), list: 'PEOPLE', purpose: 'Uji coba', columns: ['name', 'area'], ...more });
const exported = async (more: object = {}, viewer = viewers.admin) => (await stage.work('/work/exports', request(more), viewer)).lines;
const refusal = async (more: object, viewer = viewers.admin, language: 'id' | 'en' = 'en') => {
  const { status, lines } = await stage.work('/work/exports', request(more), viewer, language);
  return [status, lines[0]?.['message']];
};

test('gives the whole list in its order, with a header and a closing line', async () => {
  expect(await exported({ order: ['NAME'] })).toEqual([
    { columns: ['name', 'area'], count: 4 },
    ['=cmd|calc, S.Sos.', '36.02'], ['Ayunda, S.Sos.', '36.02.14'], ['Kartono, S.Sos.', '36.04.34'], ['Sukma, S.Sos.', '36.02.14'],
    { rows: 4 },
  ]);
});

test('keeps what filter and area keep, and of other areas nothing', async () => {
  const names = async (more: object, viewer = viewers.admin) => (await exported({ columns: ['name'], ...more }, viewer)).slice(1, -1).flat();
  expect(await names({ filter: { text: 'ayu' } })).toEqual(['Ayunda, S.Sos.']);
  expect(await names({ area: '36.04' })).toEqual(['Kartono, S.Sos.']);
  expect(await names({}, viewers.serang)).toEqual(['Kartono, S.Sos.']);
  expect(await names({ area: '36.04' }, viewers.lebak)).toEqual([]);
});

test('reads one snapshot, whatever is entered meanwhile', async () => {
  await stage.arrange(`INSERT INTO people.person (id, full_name, area_code, owner_code)
    SELECT gen_random_uuid(), 'Banyak ' || n, '36.71', '36.71' FROM generate_series(1, 5000) AS n`, []);
  const answer = exported({ area: '36.71' });
  const changing = stage.arrange(`UPDATE people.person SET full_name = 'Berubah' WHERE area_code = '36.71'`, []);
  const [lines] = await Promise.all([answer, changing]);
  const names = new Set(lines.slice(1, -1).map((row) => row[0] === 'Berubah'));
  expect([lines.length, lines[0], lines.at(-1), names.size]).toEqual([5_002, { columns: ['name', 'area'], count: 5_000 }, { rows: 5_000 }, 1]);
});

test('says which field of what is asked for is wrong, in both languages', async () => {
  expect(await refusal({ filter: { texts: 'a' } })).toEqual([400, expect.stringContaining('filter')]);
  expect(await refusal({ filter: { official: 'ya' } })).toEqual([400, 'filter.official: "ya" is not valid for list people. Use what the schema tells: PersonFilter.']);
  expect(await refusal({ filter: { official: 'ya' } }, viewers.admin, 'id')).toEqual([400, 'filter.official: "ya" tidak sah untuk daftar people. Pakai isian yang tertulis di skema: PersonFilter.']);
  expect(await refusal({ order: ['AGE'] })).toEqual([400, expect.stringMatching(/^order.0: "AGE" is not valid/)]);
  expect(await refusal({ area: 'Lebak' })).toEqual([400, expect.stringMatching(/^area: "Lebak" is not valid/)]);
  expect(await refusal({ columns: ['password'] })).toEqual([400, 'columns: list people has no column "password". Choose from: name, aliases, area, official, pillars.']);
  expect(await refusal({ list: 'PASSWORDS' })).toEqual([400, expect.stringMatching(/^list:/)]);
  expect(await refusal({ exportId: 'x' })).toEqual([400, expect.stringMatching(/^exportId:/)]);
});

test('asks for a purpose when private persons are told of', async () => {
  expect(await refusal({ purpose: ' ' })).toEqual([400, 'purpose: this export holds personal data. State what it is for.']);
  expect((await exported({ purpose: null, columns: ['area'], area: '36.04' })).slice(1, -1)).toEqual([['36.04.34']]);
});

test('is refused to roles that may not read the list, or may not take it out', async () => {
  expect(await refusal({}, viewers.guest)).toEqual([403, expect.stringContaining('person.read')]);
  expect(await refusal({}, viewerWith('TKSK', '36.04.34'))).toEqual([403, expect.stringContaining('export.run')]);
});

test('stands in the audit trail before the first row leaves, who, what, why', async () => {
  const exportId = randomUUID();
  await stage.work('/work/exports', request({ exportId, filter: { official: false }, area: '36.02' }), viewers.lebak);
  const { rows } = await stage.arrange(`SELECT account_name, operation, entity_type, reason, areas, changes FROM audit.entry WHERE entity_id = $1`, [exportId]);
  expect(rows).toEqual([{
    account_name: viewers.lebak.name, operation: 'exportList', entity_type: 'Export', reason: 'Uji coba', areas: ['36.02'],
    changes: [
      { field: 'list', before: null, after: 'PEOPLE' }, { field: 'rows', before: null, after: '3' }, { field: 'personal', before: null, after: 'true' },
      { field: 'columns', before: null, after: 'name, area' }, { field: 'area', before: null, after: '36.02' }, { field: 'filter', before: null, after: '{"official":false}' },
    ],
  }]);
});
