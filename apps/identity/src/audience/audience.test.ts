import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph()); });
beforeEach(() => stage.arrange('TRUNCATE identity.role_grant, identity.account, identity.machine_client, identity.ref_entity CASCADE', []));
afterAll(() => stage.close());

/** Somebody with a role there today, unless `more` says otherwise. */
async function hold(name: string, role: string, area: string, more: { to?: string; ended?: boolean; disabled?: boolean; organisation?: string } = {}): Promise<void> {
  const id = randomUUID();
  await stage.arrange(`INSERT INTO identity.account (id, display_name, owner_code, disabled_at) VALUES ($1, $2, '36', $3)`, [id, name, more.disabled ? new Date() : null]);
  await stage.arrange('INSERT INTO identity.role_grant (id, account_id, role, area_code, valid_to, ended_at, organisation_id) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [randomUUID(), id, role, area, more.to ?? null, more.ended ? new Date() : null, more.organisation ?? null]);
}

const audience = async (type: string, id: string, viewer: Viewer = viewers.lebak) =>
  (await stage.ask('query ($type: String!, $id: ID!) { audience(type: $type, id: $id) { id right ownInstitution groups { role area { code } why number names } } }', viewer, { type, id })).audience;
const told = (found: { groups: { role: string; area: { code: string }; number: number; names: string[] }[] }) => found.groups.map(({ role, area, number, names }) => `${role} ${area.code} ${number} ${names.join('+')}`.trim());

test('tells who sees a family today, by role and region, and names those of one\'s own area', async () => {
  await hold('Admin', 'PROV_ADMIN', '36');
  await hold('Kadis', 'PROV_HEAD', '36');
  await hold('Ani', 'REG_OFFICER', '36.02');
  await hold('Budi', 'REG_OFFICER', '36.02');
  await hold('Seberang', 'REG_OFFICER', '36.04');
  await hold('Camat', 'KEC_OFFICER', '36.02.14');
  await hold('Camat lain', 'KEC_OFFICER', '36.02.01');
  await hold('Lewat', 'TKSK', '36.02.14', { to: '2020-12-31' });
  await hold('Diakhiri', 'TKSK', '36.02.14', { ended: true });
  await hold('Nonaktif', 'TKSK', '36.02.14', { disabled: true });
  await stage.arrange(`INSERT INTO identity.machine_client (client_id, name, scopes) VALUES ('regency-3602', 'Sistem', '{}')`, []);
  await stage.arrange(`INSERT INTO identity.machine_grant (id, client_id, area_code) VALUES ($1, 'regency-3602', '36.02')`, [randomUUID()]);
  const family = await stage.know('Family', 'Keluarga', '36.02.14.2001');
  const found = await audience('Family', family);
  expect(found).toMatchObject({ id: family, right: 'family.read', ownInstitution: false });
  expect(told(found)).toEqual(['PROV_ADMIN 36 1', 'REG_OFFICER 36.02 2 Ani+Budi', 'MACHINE 36.02 1', 'KEC_OFFICER 36.02.14 1 Camat']);
  expect(found.groups.every(({ why }: { why: string }) => why === 'AREA')).toBe(true);
  expect(told(await audience('Family', family, viewers.admin))).toContain('PROV_ADMIN 36 1 Admin');
  // Who may not read accounts is told numbers.
  expect(told(await audience('Family', family, viewerWith('TKSK', '36.02.14')))).toContain('KEC_OFFICER 36.02.14 1');
});

test('says nothing of a record that one does not see, of one that is told to nobody, and of what takes a right one lacks', async () => {
  const family = await stage.know('Family', 'Keluarga', '36.02.14.2001');
  expect(await audience('Family', family, viewers.serang)).toBeNull();
  expect(await audience('Family', family, viewers.head)).toBeNull();
  expect(await audience('Family', randomUUID())).toBeNull();
  expect(await audience('Person', family)).toBeNull();
  expect(await audience('Raja', family)).toBeNull();
  expect(await stage.errorOf('{ audience(type: "Family", id: "x") { id } }', viewers.lebak)).toBe('BAD_ID');
});

test('knows what reaches down, what is open to all, and an event that is not published', async () => {
  await hold('Kadis', 'PROV_HEAD', '36');
  await hold('Camat', 'KEC_OFFICER', '36.02.14');
  const office = await stage.know('Office', 'Dinas', '36.02', true);
  expect((await audience('Office', office)).groups).toMatchObject([{ role: 'PROV_HEAD', why: 'AREA' }, { role: 'KEC_OFFICER', why: 'ABOVE' }]);
  const law = await stage.know('LegalBasis', 'UU', null);
  expect((await audience('LegalBasis', law)).groups).toMatchObject([{ role: 'PROV_HEAD', why: 'OPEN' }, { role: 'KEC_OFFICER', why: 'OPEN' }]);
  const event = await stage.know('Event', 'Rakor', '36.02');
  expect(told(await audience('Event', event))).toEqual([]);
  await stage.arrange(`UPDATE identity.ref_entity SET state = 'PUBLISHED' WHERE entity_id = $1`, [event]);
  expect(told(await audience('Event', event))).toEqual(['PROV_HEAD 36 1']);
});

test('counts of those who work for an institution its own alone', async () => {
  const [own, other] = [await stage.know('Institution', 'LKS Kita', '36.02.01'), await stage.know('Institution', 'LKS Lain', '36.02.01')];
  await hold('Pengurus', 'LKS_USER', '36.02', { organisation: own });
  await hold('Pengurus lain', 'LKS_USER', '36.02', { organisation: other });
  expect(told(await audience('Institution', own))).toEqual(['LKS_USER 36.02 1 Pengurus']);
  const report = await stage.know('InstitutionReport', 'Laporan', '36.02.01');
  expect(await audience('InstitutionReport', report)).toMatchObject({ ownInstitution: true, groups: [] });
});
