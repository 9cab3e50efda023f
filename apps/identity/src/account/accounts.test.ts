import { randomUUID } from 'node:crypto';
import { roles, rolesWith } from '@pilar/domain/access';
import { daysAfter, today } from '@pilar/domain/dates';
import { excludes, givenBy, personRoles } from '@pilar/domain/role-grants';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph()); });
beforeEach(() => stage.arrange('TRUNCATE identity.role_grant, identity.sign_in, identity.account, identity.task CASCADE', []));
afterAll(() => stage.close());

const day = (days: number) => daysAfter(today(), days);
const fields = '... on Account { id version displayName language state disabledReason signIn { email ready } withheld grants { id version role area { code } validFrom validTo reason givenBy state } viewerCan { correct give } }';
const grantFields = '... on Grant { id version role state validFrom validTo endedAt endReason account { displayName } deputies { id account { displayName } deputyOf { id } validTo } viewerCan { prolong end appointDeputy } }';
const budi = { displayName: 'Budi Contoh', email: ' Budi@Contoh.id ', role: 'TKSK', area: '36.02.14', validTo: day(300), reason: 'SK 1/2026' };
const register = (more: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('registerAccount', fields, { ...budi, email: `${randomUUID()}@contoh.id`, ...more }, viewer);
const give = (account: string, more: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('giveGrant', grantFields, { account, role: 'VIEWER', area: '36.02', validTo: day(30), ...more }, viewer);
const step = (name: string, of: { id: string; version: number }, more: object = {}, viewer: Viewer = viewers.lebak) =>
  stage.mutate(name, name.endsWith('Account') ? fields : grantFields, { id: of.id, version: of.version, ...more }, viewer);
const problemsOf = ({ problems }: { problems: { path: string[]; message: string }[] }) => problems.map(({ path }) => path.join('.'));
const namesFor = async (viewer: Viewer, filter = '{}') => (await stage.ask(`{ accounts(filter: ${filter}) { edges { node { displayName } } } }`, viewer)).accounts.edges.map(({ node }: { node: { displayName: string } }) => node.displayName);

describe('an account', () => {
  test('is entered with its first role, and nobody can sign in with it yet', async () => {
    expect(await stage.mutate('registerAccount', fields, budi, viewers.lebak)).toMatchObject({
      __typename: 'Account', version: 1, displayName: 'Budi Contoh', language: 'ID', state: 'ACTIVE', disabledReason: null, signIn: { email: 'budi@contoh.id', ready: false }, withheld: [],
      grants: [{ role: 'TKSK', area: { code: '36.02.14' }, validFrom: today(), validTo: day(300), reason: 'SK 1/2026', givenBy: viewers.lebak.name, state: 'VALID' }], viewerCan: { correct: true, give: true },
    });
    const { rows } = await stage.arrange('SELECT password_hash FROM identity.sign_in', []);
    expect(rows).toEqual([{ password_hash: null }]);
  });

  test('is told with every field that is wrong', async () => {
    expect(problemsOf(await register({ displayName: ' ', email: 'budi', role: 'TKSK', area: '36.02', validTo: day(-1) }))).toEqual(['displayName', 'email', 'area', 'validTo']);
    expect(problemsOf(await register({ email: 'x@demo.pilar', area: '36.04.34', validTo: day(800) }))).toEqual(['email', 'area', 'validTo']);
    expect(problemsOf(await register({ displayName: '3602140101700001', validFrom: day(10), validTo: day(5), organisation: randomUUID() }))).toEqual(['displayName', 'organisation', 'validTo']);
    expect(problemsOf(await register({ role: 'LKS_USER', area: '36.02' }))).toEqual(['organisation']);
    expect(problemsOf(await register({ role: 'LKS_USER', area: '36.02', organisation: randomUUID() }))).toEqual(['organisation']);
    const elsewhere = await stage.know('Institution', 'LKS Tetangga', '36.02.01');
    expect(problemsOf(await register({ role: 'LKS_USER', area: '36.02.14', organisation: elsewhere }))).toEqual(['organisation']);
    expect(await register({ role: 'LKS_USER', area: '36.02', organisation: elsewhere })).toMatchObject({ grants: [{ role: 'LKS_USER' }] });
    expect(problemsOf(await register({ role: 'MACHINE', area: '36.02' }))).toEqual(['role']);
  });

  test('has an e-mail of its own, which says nothing of whose it is', async () => {
    await register({ email: 'satu@contoh.id' }, viewers.serang).catch(() => null);
    await register({ email: 'satu@contoh.id', area: '36.04.34' }, viewers.serang);
    expect(await register({ email: 'SATU@contoh.id' })).toMatchObject({ code: 'DUPLICATE', path: ['email'], existingId: null });
  });

  test('is corrected, disabled and let in again by whoever has read its version', async () => {
    const made = await register();
    const corrected = await step('correctAccount', made, { displayName: 'Budi Umpama', email: 'surel.baru@contoh.id', language: 'EN' });
    expect(corrected).toMatchObject({ version: 2, displayName: 'Budi Umpama', language: 'EN', signIn: { email: 'surel.baru@contoh.id' } });
    expect(await step('correctAccount', made, { displayName: 'Lain' })).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect(problemsOf(await step('correctAccount', corrected, { displayName: null, email: '' }))).toEqual(['displayName', 'email']);
    expect(problemsOf(await step('disableAccount', corrected, { reason: ' ' }))).toEqual(['reason']);
    const disabled = await step('disableAccount', corrected, { reason: 'Pindah tugas' });
    expect(disabled).toMatchObject({ version: 3, state: 'DISABLED', disabledReason: 'Pindah tugas' });
    expect(problemsOf(await step('disableAccount', disabled, { reason: 'Lagi' }))).toEqual(['id']);
    expect(problemsOf(await give(made.id))).toEqual(['account']);
    expect(await step('enableAccount', disabled, { reason: 'Kembali' })).toMatchObject({ state: 'ACTIVE', disabledReason: null });
    expect(problemsOf(await step('enableAccount', { ...disabled, version: 4 }, { reason: 'Lagi' }))).toEqual(['id']);
    const { account } = await stage.ask('query ($id: ID!) { account(id: $id) { history { edges { node { operation reason changes { field before after } } } } } }', viewers.lebak, { id: made.id });
    expect(account.history.edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual(['enableAccount', 'disableAccount', 'correctAccount', 'registerAccount', 'registerAccount']);
    expect(account.history.edges[2].node.changes).toContainEqual({ field: 'email', before: expect.stringMatching(/^.…@contoh\.id$/), after: 's…@contoh.id' });
  });

  test('is seen where it was entered and where it has a role, its e-mail by whoever manages it', async () => {
    const made = await register({ role: 'REG_OFFICER', area: '36.02', displayName: 'Di Lebak' }, viewers.admin);
    for (const viewer of [viewers.admin, viewers.lebak, viewers.auditor, viewers.officer]) expect(await namesFor(viewer)).toEqual(['Di Lebak']);
    expect(await namesFor(viewers.serang)).toEqual([]);
    for (const viewer of [viewers.head, viewers.tksk, viewers.machine3602]) expect(await stage.errorOf('{ accounts { edges { node { id } } } }', viewer)).toBe('FORBIDDEN');
    const seen = async (viewer: Viewer) => (await stage.ask('query ($id: ID!) { account(id: $id) { signIn { email } withheld viewerCan { correct } } }', viewer, { id: made.id })).account;
    expect(await seen(viewers.admin)).toMatchObject({ signIn: { email: expect.any(String) }, withheld: [], viewerCan: { correct: true } });
    // The province entered it: Lebak sees whom it works with, and manages what it entered itself.
    for (const viewer of [viewers.lebak, viewers.auditor, viewers.officer]) expect(await seen(viewer)).toMatchObject({ signIn: null, withheld: expect.arrayContaining(['signIn']), viewerCan: { correct: false } });
    expect(await seen(viewers.serang)).toBeNull();
    expect(await step('correctAccount', made, { displayName: 'X' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const foreign = await step('disableAccount', made, { reason: 'X' }, viewers.serang);
    expect(problemsOf(foreign)).toEqual(['id']);
    for (const viewer of [viewers.officer, viewers.auditor, viewers.tksk]) expect(await register({}, viewer)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('is found by name, state, role, the day that a role ends, and want of any', async () => {
    await register({ displayName: 'Ani', validTo: day(10) });
    const gone = await register({ displayName: 'Beni' });
    await step('disableAccount', gone, { reason: 'Pensiun' });
    const bare = await register({ displayName: 'Cici', role: 'VILLAGE_OPERATOR', area: '36.02.14.2001' });
    expect(await namesFor(viewers.lebak)).toEqual(['Ani', 'Beni', 'Cici']);
    expect(await namesFor(viewers.lebak, '{ text: "EN" }')).toEqual(['Beni']);
    expect(await namesFor(viewers.lebak, '{ state: [DISABLED] }')).toEqual(['Beni']);
    expect(await namesFor(viewers.lebak, '{ role: [VILLAGE_OPERATOR] }')).toEqual(['Cici']);
    expect(await namesFor(viewers.lebak, `{ endsUntil: "${day(30)}" }`)).toEqual(['Ani']);
    await step('endGrant', bare.grants[0], { reason: 'Selesai' });
    expect(await namesFor(viewers.lebak, '{ idle: true }')).toEqual(['Cici']);
    expect((await stage.ask('{ accounts(area: "36.02.14", filter: { idle: false }) { totalCount { value } } }', viewers.lebak)).accounts.totalCount.value).toBe(2);
  });
});

test('the database knows who manages accounts as the table of permissions does', async () => {
  const managing: string[] = [];
  for (const role of roles) {
    await stage.arrange(`SELECT set_config('pilar.kind', 'viewer', false), set_config('pilar.role', $1, false), set_config('pilar.area', '36', false), set_config('pilar.area_end', '36/', false)`, [role]);
    const { rows } = await stage.arrange(`SELECT identity.manages_accounts('36.02') AS yes`, []);
    if (rows[0].yes) managing.push(role);
  }
  await stage.arrange(`SELECT set_config('pilar.kind', '', false)`, []);
  expect(managing).toEqual(rolesWith('account.manage'));
});

test('the database knows which roles each gives as the rules do, and the day where the office is', async () => {
  const { rows } = await stage.arrange('SELECT giver, role, identity.gives(giver, role) AS given FROM unnest($1::text[]) AS giver, unnest($2::text[]) AS role', [[...roles], [...personRoles]]);
  expect(rows.filter(({ giver, role, given }: { giver: 'VIEWER'; role: 'VIEWER'; given: boolean }) => givenBy(giver).includes(role) !== given)).toEqual([]);
  expect(rows).toHaveLength(roles.length * personRoles.length);
  expect((await stage.arrange('SELECT identity.today()::text AS day', [])).rows).toEqual([{ day: today() }]);
});

describe('a role', () => {
  test('is given by nobody beyond their own level, area, or to themselves', async () => {
    for (const role of ['PROV_ADMIN', 'PROV_OFFICER', 'AUDITOR'] as const) expect(problemsOf(await register({ role, area: role === 'AUDITOR' ? '36.02' : '36' }))).toContain('role');
    const made = await register();
    expect(problemsOf(await give(made.id, { area: '36.04' }))).toEqual(['area']);
    expect(problemsOf(await give(made.id, {}, viewers.serang))).toEqual(['account', 'area']);
    expect(problemsOf(await give(randomUUID()))).toEqual(['account']);
    expect(problemsOf(await give('x'))).toEqual(['account']);
    const me = { ...viewers.lebak, accountId: 'abcdef00-0000-7000-8000-00000000000a' };
    await stage.arrange(`INSERT INTO identity.account (id, display_name, owner_code) VALUES ($1, 'Saya', '36.02')`, [me.accountId]);
    for (const id of [me.accountId, me.accountId.toUpperCase()]) {
      expect(problemsOf(await give(id, {}, me))).toEqual(['account']);
      for (const name of ['correctAccount', 'disableAccount']) expect(await step(name, { id, version: 1 }, { reason: 'X' }, me)).toMatchObject({ code: 'NOT_ALLOWED', path: ['id'] });
    }
    expect(await give(made.id)).toMatchObject({ __typename: 'Grant', state: 'VALID' });
    expect(await give(made.id)).toMatchObject({ code: 'DUPLICATE', path: ['role'] });
  });

  test('excludes others: of an account in another area too, and for the database as for the rules', async () => {
    const { rows } = await stage.arrange('SELECT one, other, identity.roles_exclude(one, other) AS excluded FROM unnest($1::text[]) AS one, unnest($1::text[]) AS other', [[...roles]]);
    expect(rows.filter(({ one, other, excluded }: { one: 'VIEWER'; other: 'VIEWER'; excluded: boolean }) => excludes(one, other) !== excluded)).toEqual([]);
    expect(personRoles.filter((role) => excludes('AUDITOR', role))).toHaveLength(personRoles.length - 1);
    const auditor = await register({ role: 'AUDITOR', area: '36' }, viewers.admin);
    expect(await give(auditor.id, { role: 'PROV_HEAD', area: '36' }, viewers.admin)).toMatchObject({ code: 'NOT_ALLOWED', path: ['role'] });
    expect(await give(auditor.id, { role: 'VIEWER', area: '36.02', validFrom: day(301) , validTo: day(310) }, viewers.admin)).toMatchObject({ __typename: 'Grant', state: 'UPCOMING' });
    const made = await register({ role: 'REG_OFFICER', area: '36.02' });
    const both = await Promise.all([give(made.id, { role: 'AUDITOR', area: '36.02' }, viewers.admin), give(made.id, { role: 'AUDITOR', area: '36' }, viewers.admin)]);
    expect(both).toMatchObject([{ code: 'NOT_ALLOWED' }, { code: 'NOT_ALLOWED' }]);
    const fresh = await stage.arrange(`INSERT INTO identity.account (id, display_name) VALUES (gen_random_uuid(), 'Baru') RETURNING id`, []);
    const raced = await Promise.all([give(fresh.rows[0].id, { role: 'AUDITOR', area: '36' }, viewers.admin), give(fresh.rows[0].id, { role: 'PROV_OFFICER', area: '36' }, viewers.admin)]);
    expect(raced.map(({ __typename }) => __typename).toSorted()).toEqual(['Grant', 'NotAllowed']);
  });

  test('ends at once and is prolonged, and asks for it a month before', async () => {
    const made = await register({ validTo: day(20) });
    const [grant] = made.grants;
    const tasks = async () => (await stage.ask('{ tasks { edges { node { kind due subject { type id label } details { name value } } } } }', viewers.lebak)).tasks.edges.map(({ node }: { node: object }) => node);
    expect(await tasks()).toEqual([{ kind: 'GRANT_ENDING', due: day(20), subject: { type: 'Account', id: made.id, label: 'Budi Contoh' }, details: [{ name: 'role', value: 'TKSK' }] }]);
    expect(problemsOf(await step('prolongGrant', grant, { validTo: day(20) }))).toEqual(['validTo']);
    expect(problemsOf(await step('prolongGrant', grant, { validTo: day(800) }))).toEqual(['validTo']);
    const longer = await step('prolongGrant', grant, { validTo: day(400) });
    expect(longer).toMatchObject({ version: 2, validTo: day(400), viewerCan: { prolong: true, end: true, appointDeputy: true } });
    expect(await tasks()).toEqual([]);
    expect(await step('endGrant', grant, { reason: 'Selesai' })).toMatchObject({ code: 'CONFLICT' });
    expect(problemsOf(await step('endGrant', longer, { reason: '' }))).toEqual(['reason']);
    for (const viewer of [viewers.serang, viewerWith('TKSK', '36.02.14')]) expect(['INVALID_INPUT', 'NOT_ALLOWED']).toContain((await step('endGrant', longer, { reason: 'X' }, viewer)).code);
    const ended = await step('endGrant', longer, { reason: 'Selesai' });
    expect(ended).toMatchObject({ version: 3, state: 'ENDED', endReason: 'Selesai', endedAt: expect.any(String), viewerCan: { prolong: false, end: false } });
    expect(problemsOf(await step('endGrant', ended, { reason: 'Lagi' }))).toEqual(['id']);
    // What was ended may be given anew, for the same days.
    expect(await give(made.id, { role: 'TKSK', area: '36.02.14', validTo: day(300) })).toMatchObject({ __typename: 'Grant' });
  });

  test('of the last administrator does not end, whoever tries, nor of the last two at once', async () => {
    const [one, other] = [await register({ role: 'PROV_ADMIN', area: '36' }, viewers.admin), await register({ role: 'PROV_ADMIN', area: '36' }, viewers.admin)];
    const both = await Promise.all([step('endGrant', one.grants[0], { reason: 'X' }, viewers.admin), step('disableAccount', other, { reason: 'X' }, viewers.admin)]);
    expect(both.map(({ code }) => code ?? 'DONE').toSorted()).toEqual(['DONE', 'NOT_ALLOWED']);
  });

  test('of an account with one that is not theirs keeps others from disabling it', async () => {
    const made = await register();
    await give(made.id, { role: 'PROV_OFFICER', area: '36' }, viewers.admin);
    expect(await step('disableAccount', made, { reason: 'X' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await step('correctAccount', made, { email: 'lain@contoh.id' })).toMatchObject({ code: 'NOT_ALLOWED' });
    // The role elsewhere is not told.
    expect((await stage.ask('query ($id: ID!) { account(id: $id) { grants { role } history { edges { node { changes { after } } } } } }', viewers.lebak, { id: made.id })).account.grants).toEqual([{ role: 'TKSK' }]);
  });
});

describe('a deputy', () => {
  const appoint = (of: { id: string; version: number }, account: string, more: object = {}, viewer: Viewer = viewers.lebak) =>
    step('appointDeputy', of, { account, validTo: day(14), reason: 'Cuti tahunan', ...more }, viewer);

  test('holds the role in the holder\'s place, for a time, and with it ends', async () => {
    const [holder, deputy] = [await register({ role: 'REG_OFFICER', area: '36.02', displayName: 'Ani' }), await register({ displayName: 'Budi' })];
    const [grant] = holder.grants;
    const appointed = await appoint(grant, deputy.id);
    expect(appointed).toMatchObject({ version: 2, account: { displayName: 'Ani' }, deputies: [{ account: { displayName: 'Budi' }, deputyOf: { id: grant.id }, validTo: day(14) }] });
    const held = (await stage.ask('query ($id: ID!) { account(id: $id) { grants { id version role area { code } deputyOf { account { displayName } } viewerCan { prolong end appointDeputy } } } }', viewers.lebak, { id: deputy.id })).account.grants;
    expect(held[0]).toMatchObject({ role: 'REG_OFFICER', area: { code: '36.02' }, deputyOf: { account: { displayName: 'Ani' } }, viewerCan: { prolong: false, end: true, appointDeputy: false } });
    // Whoever stands in finds it among the roles to act under, with whose it is.
    const acting = { ...viewers.lebak, accountId: deputy.id, name: 'Budi' };
    expect((await stage.ask('{ viewer { grants { role deputyOf { account { displayName } } } } }', acting)).viewer.grants).toEqual([{ role: 'TKSK', deputyOf: null }, { role: 'REG_OFFICER', deputyOf: { account: { displayName: 'Ani' } } }]);
    expect(problemsOf(await appoint(held[0], holder.id))).toEqual(['id']);
    expect(await step('disableAccount', holder, { reason: 'Berhenti' })).toMatchObject({ state: 'DISABLED' });
    expect((await stage.ask('query ($id: ID!) { account(id: $id) { grants { role } } }', viewers.lebak, { id: deputy.id })).account.grants).toEqual([{ role: 'TKSK' }]);
  });

  test('is another person, within the role\'s time and sixty days, and holds nothing that excludes it', async () => {
    const [holder, deputy] = [await register({ role: 'REG_OFFICER', area: '36.02', validTo: day(90) }), await register()];
    const [grant] = holder.grants;
    expect(problemsOf(await appoint(grant, holder.id))).toEqual(['account']);
    expect(problemsOf(await appoint(grant, viewers.lebak.accountId))).toEqual(['account', 'account']);
    expect(problemsOf(await appoint(grant, deputy.id, { validTo: day(60) }))).toEqual(['validTo']);
    expect(problemsOf(await appoint(grant, deputy.id, { validFrom: day(80), validTo: day(95), reason: '' }))).toEqual(['validTo', 'reason']);
    expect(problemsOf(await appoint(grant, deputy.id, { validTo: day(-1) }))).toEqual(['validTo']);
    const institution = await stage.know('Institution', 'LKS Contoh', '36.02.01');
    const bound = await register({ role: 'LKS_USER', area: '36.02', organisation: institution });
    expect(await appoint(grant, bound.id)).toMatchObject({ code: 'NOT_ALLOWED', path: ['role'] });
    expect(await appoint(grant, deputy.id, { validTo: day(59) })).toMatchObject({ __typename: 'Grant' });
    expect(await appoint(grant, deputy.id)).toMatchObject({ code: 'CONFLICT' });
  });
});
