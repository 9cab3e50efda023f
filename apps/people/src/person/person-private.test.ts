import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(subgraph, { demo: true });
});
afterAll(() => stage.close());

const fields = 'nik noNikReason familyCardNumber sex birthPlace birthDate maritalState education phone email addressKtp { text rt rw village { fullName } } addressDomicile { text rt rw village { code } }';
let serial = 0;
/** An invented NIK that no test has used: only the day of birth differs, since the serial is 0000. */
const invented = () => `3602140101${String(serial++ % 100).padStart(2, '0')}0000`;
let names = 0;
const register = (input: object, viewer: Viewer = viewers.lebak) => {
  names += 1;
  return stage.mutate('registerPerson', `... on Person { id version withheld caveats { field kind text } ${fields} }`, { fullName: `Contoh Nomor ${String.fromCodePoint(65 + names % 26)}${names}`, area: '36.02.14', ...input }, viewer);
};
const correct = (id: string, version: number, input: object, viewer: Viewer = viewers.lebak) =>
  stage.mutate('correctPerson', `... on Person { id version caveats { field kind text } ${fields} }`, { id, version, ...input }, viewer);
const read = async (id: string, viewer: Viewer) => (await stage.ask(`query ($id: ID!) { person(id: $id) { withheld ${fields} } }`, viewer, { id })).person;
const problems = (refusal: { problems: { path: string[]; message: string }[] }) => refusal.problems.map(({ path, message }) => [path.join('.'), message]);

const whole = () => ({
  familyCardNumber: '3602141203100001', sex: 'P', birthPlace: 'Rangkasbitung', maritalState: 'KAWIN', education: 'D4_S1', phone: '0812 0000 0000', email: 'contoh@example.org',
  addressKtp: { text: 'Kp. Contoh', rt: '004', rw: '002', village: '36.02.14' }, addressDomicile: { text: 'Jl. Contoh 1', village: '32.04' },
});

describe('personal data', () => {
  it('are kept, the numbers sealed in the database and masked in every answer', async () => {
    const nik = '3602144101700000';
    const person = await register({ nik: '3602 1441 0170 0000', birthDate: '1970-01-01', ...whole() });
    expect(person).toMatchObject({
      __typename: 'Person', nik: '3602**********00', familyCardNumber: '3602**********01', noNikReason: null, sex: 'P', birthPlace: 'Rangkasbitung', birthDate: '1970-01-01', maritalState: 'KAWIN', education: 'D4_S1',
      phone: '0812 0000 0000', email: 'contoh@example.org', caveats: [], withheld: [],
      addressKtp: { text: 'Kp. Contoh', rt: '004', rw: '002', village: { fullName: 'Kec. Rangkasbitung, Kab. Lebak, Banten' } }, addressDomicile: { text: 'Jl. Contoh 1', rt: null, rw: null, village: { code: '32.04' } },
    });
    const { rows } = await stage.arrange('SELECT to_jsonb(p)::text AS stored, nik_sealed, family_card_sealed FROM people.person_private AS p WHERE person_id = $1', [person.id]);
    expect(rows[0].nik_sealed.length).toBe(12 + 16 + 16);
    expect(rows[0].stored).not.toContain(nik);
    expect(rows[0].stored).not.toContain(Buffer.from(nik).toString('hex'));
    const { rows: written } = await stage.arrange("SELECT coalesce((SELECT jsonb_agg(to_jsonb(e)) FROM audit.entry AS e), '[]')::text || coalesce((SELECT jsonb_agg(to_jsonb(o)) FROM people.outbox AS o), '[]')::text AS written", []);
    for (const text of [nik, '3602141203100001', '1970-01-01', '0812 0000 0000', 'contoh@example.org', 'Rangkasbitung"']) expect(written[0].written).not.toContain(text);
  });

  it('are not asked for: one word is a name, and nobody need have a number', async () => {
    expect(await register({ fullName: 'Sarinah' })).toMatchObject({ __typename: 'Person', nik: null, birthDate: null, withheld: [] });
    expect(await register({ noNikReason: 'Belum merekam KTP elektronik' })).toMatchObject({ __typename: 'Person', nik: null, noNikReason: 'Belum merekam KTP elektronik' });
  });

  it('are withheld from who has no right to them, and from other areas even where the name is known', async () => {
    const { id } = await register({ nik: invented(), phone: '081200000000' });
    const all = ['nik', 'noNikReason', 'familyCardNumber', 'sex', 'birthPlace', 'birthDate', 'maritalState', 'education', 'phone', 'email', 'addressKtp', 'addressDomicile'];
    const empty = Object.fromEntries(all.map((field) => [field, null]));
    expect(await stage.errorOf(`{ person(id: "${id}") { nik } }`, viewerWith('LKS_USER', '36.02'))).toBe('FORBIDDEN');
    for (const role of ['PROV_HEAD', 'TKSK', 'VILLAGE_OPERATOR', 'KT_USER', 'AUDITOR'] as const) {
      const seen = await read(id, viewerWith(role, '36.02'));
      expect(seen, role).toEqual({ ...empty, withheld: role === 'AUDITOR' ? all : [...all, 'history'] });
    }
    for (const viewer of [viewers.admin, viewers.machine3602, viewerWith('KEC_OFFICER', '36.02.14')]) expect(await read(id, viewer)).toMatchObject({ nik: '3602**********00', phone: '081200000000' });
    expect(await read(id, viewers.serang)).toBeNull();
    const official = await register({ area: '36', official: true, nik: invented(), sex: 'L', nikReason: 'x' }, viewers.admin);
    expect(await read(official.id, viewers.lebak)).toEqual({ ...empty, withheld: all });
    const { rows } = await stage.arrange('SELECT count(*)::int AS count FROM people.person_private', []);
    expect(rows[0].count).toBeGreaterThan(1);
  });
});

describe('a NIK that is entered', () => {
  it.each([
    ['360214010170000', 'has 15 digits', '3602*********00'], ['36021401017000001', 'has 17 digits', '3602***********01'], ['3602143201700000', 'no possible date of birth', '3602**********00'],
  ])('is refused when it is none: %s', async (nik, why, shown) => {
    const refusal = await register({ nik });
    expect(problems(refusal)).toEqual([['nik', expect.stringContaining(why)]]);
    expect(refusal.message).toContain(shown);
    expect(refusal.message).not.toContain(nik);
  });

  it.each([['3602**********00'], ['NIK 3602140101700000'], [3_602_140_101_700_000]])('is refused at the door when it is a mask or no digits: %s', async (nik) => {
    const query = 'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { __typename } }';
    const code = await stage.errorOf(query, viewers.lebak, { input: { idempotencyKey: randomUUID(), fullName: 'Contoh Topeng', area: '36.02', nik } });
    expect(code).toBe('BAD_USER_INPUT');
    const literal = `mutation { registerPerson(input: { idempotencyKey: "${randomUUID()}", fullName: "Contoh Topeng", area: "36.02", nik: ${JSON.stringify(nik)} }) { __typename } }`;
    expect(await stage.errorOf(literal, viewers.lebak)).toBe('BAD_USER_INPUT');
  });

  it('must fit day of birth, sex and a code in force, or have a reason, which stays as a caveat', async () => {
    const odd = { nik: '9902140101690000', sex: 'P', birthDate: '1969-02-01' };
    const refusal = await register(odd);
    expect(problems(refusal)).toEqual([['nikReason', expect.stringContaining('district code')], ['nikReason', expect.stringContaining('date of birth')], ['nikReason', expect.stringContaining('sex')]]);
    expect(problems(await register({ ...odd, nikReason: 'Sesuai KTP 9902140101690000' }))).toEqual([['nikReason', expect.stringContaining('must not hold a NIK')]]);
    const person = await register({ ...odd, nikReason: 'Sesuai KTP dan akta' });
    expect(person).toMatchObject({ __typename: 'Person', caveats: [{ field: 'nik', kind: 'CONTRADICTORY', text: 'Sesuai KTP dan akta' }] });
    // What fits by now needs no caveat any more; others stay.
    const mended = await correct(person.id, 1, { nik: '3602140101690000', sex: 'L', birthDate: '1969-01-01', caveats: [{ kind: 'AS_REPORTED', text: 'Menurut daftar' }] });
    expect(mended).toMatchObject({ caveats: [{ field: null, kind: 'AS_REPORTED', text: 'Menurut daftar' }] });
    expect(problems(await correct(person.id, 2, { birthDate: '1969-03-01' }))).toEqual([['nikReason', expect.stringContaining('date of birth')]]);
  });

  it('belongs to one person: another is refused and led to the first', async () => {
    const nik = invented();
    const first = await register({ nik });
    const refusal = await register({ nik });
    expect(refusal).toMatchObject({ __typename: 'Duplicate', path: ['nik'], existingId: first.id, candidates: [first.id] });
    expect(refusal.message).not.toContain(nik);
    const other = await register({});
    expect(await correct(other.id, 1, { nik })).toMatchObject({ __typename: 'Duplicate', path: ['nik'], existingId: first.id });
    expect(await correct(first.id, 1, { nik, phone: '081200000001' })).toMatchObject({ __typename: 'Person', version: 2 });
  });

  it('in another area is in use, and no more is told', async () => {
    const nik = invented();
    const there = await register({ nik, area: '36.04' }, viewers.serang);
    const refusal = await register({ nik });
    expect(refusal).toMatchObject({ __typename: 'Duplicate', path: ['nik'], existingId: null, candidates: [] });
    expect(JSON.stringify(refusal)).not.toMatch(new RegExp(`${there.id}|36\\.04|Serang`));
  });

  it('is one person\'s too when two register it at once', async () => {
    const nik = invented();
    const results = await Promise.all([1, 2, 3].map(() => register({ nik })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Duplicate', 'Person']);
  });

  it('ends the reason why there was none, and cannot stand beside one', async () => {
    const { id } = await register({ noNikReason: 'Belum merekam' });
    expect(problems(await correct(id, 1, { nik: invented(), noNikReason: 'Belum merekam' }))).toEqual([['noNikReason', expect.stringContaining('without a NIK')]]);
    expect(await correct(id, 1, { nik: invented() })).toMatchObject({ nik: '3602**********00', noNikReason: null });
    expect(problems(await correct(id, 2, { noNikReason: 'Hilang' }))).toEqual([['noNikReason', expect.stringContaining('rule 7')]]);
    expect(await correct(id, 2, { nik: null, noNikReason: 'Milik orang lain' })).toMatchObject({ nik: null, noNikReason: 'Milik orang lain' });
  });
});

describe('other personal data', () => {
  it('are judged field by field, all at once', async () => {
    const refusal = await register({
      familyCardNumber: '3602143213100001', birthDate: '2999-01-01', phone: 'telepon', email: 'surel', birthPlace: ' ', addressKtp: { text: ' ', rt: 'x', rw: '0001', village: '36.99' },
    });
    expect(problems(refusal).map(([path]) => path)).toEqual(['birthDate', 'phone', 'email', 'familyCardNumber', 'birthPlace', 'addressKtp.text', 'addressKtp.rt', 'addressKtp.rw', 'addressKtp.village']);
  });

  it('stay as they are when left out, and go when cleared', async () => {
    const { id } = await register({ ...whole(), nik: invented(), sex: null });
    const kept = await correct(id, 1, { email: 'lain@example.org' });
    expect(kept).toMatchObject({ nik: '3602**********00', email: 'lain@example.org', phone: '0812 0000 0000', addressKtp: { rt: '004' } });
    expect(await correct(id, 2, { addressKtp: null, phone: null, familyCardNumber: null, birthPlace: null })).toMatchObject({ addressKtp: null, phone: null, familyCardNumber: null, birthPlace: null, addressDomicile: { text: 'Jl. Contoh 1' } });
  });

  it('move with the person to another area', async () => {
    const { id } = await register({ nik: invented() }, viewers.admin);
    await correct(id, 1, { area: '36.04.34' }, viewers.admin);
    expect(await read(id, viewers.lebak)).toBeNull();
    expect(await read(id, viewers.serang)).toMatchObject({ nik: '3602**********00' });
  });
});

it('history tells that personal data changed, and never what they are', async () => {
  const { id } = await register({ nik: invented(), phone: '081200000002' });
  await correct(id, 1, { nik: '3602140101880000', phone: null, reason: 'salah ketik' });
  const { person } = await stage.ask('query ($id: ID!) { person(id: $id) { history { edges { node { reason changes { field before after } } } } } }', viewerWith('AUDITOR', '36.02'), { id });
  expect(person.history.edges[0].node).toEqual({ reason: 'salah ketik', changes: [{ field: 'nik', before: '•••', after: '•••' }, { field: 'phone', before: '•••', after: null }] });
  expect(JSON.stringify(person)).not.toMatch(/3602|0812/);
});

it('finds a person by the whole NIK, in one\'s own area and with the right to it', async () => {
  const nik = '3602140101910000';
  const { id } = await register({ nik });
  const find = (of: string) => `{ people(filter: { nik: "${of}" }) { edges { node { id } } totalCount { value } } }`;
  expect(await stage.ask(find(nik), viewers.lebak)).toEqual({ people: { edges: [{ node: { id } }], totalCount: { value: 1 } } });
  expect(await stage.ask(find('3602 1401 0191 0000'), viewers.machine3602)).toMatchObject({ people: { totalCount: { value: 1 } } });
  expect(await stage.ask(find('3602140101910009'), viewers.lebak)).toMatchObject({ people: { edges: [] } });
  expect(await stage.ask(find(nik), viewers.serang)).toMatchObject({ people: { edges: [] } });
  for (const role of ['TKSK', 'AUDITOR', 'PROV_HEAD'] as const) expect(await stage.errorOf(find(nik), viewerWith(role, '36.02')), role).toBe('FORBIDDEN');
});

describe('rule 6', () => {
  it('asks before somebody of the same name in the same region is entered', async () => {
    const first = await register({ fullName: 'Siti Contoh Rahma' });
    const refusal = await register({ fullName: 'SITI  contoh-rahma' });
    expect(refusal).toMatchObject({ __typename: 'Duplicate', path: ['fullName'], existingId: first.id, candidates: [first.id] });
    expect(refusal.message).toContain('distinct: true');
    expect(refusal.message).not.toContain('Rahma');
    expect(await register({ fullName: 'Siti Contoh Rahma', area: '36.02.01' })).toMatchObject({ __typename: 'Person' });
    expect(await register({ fullName: 'Siti Contoh Rahma', distinct: true })).toMatchObject({ __typename: 'Person' });
  });

  it('asks where a like name was born the same day', async () => {
    const first = await register({ fullName: 'Muhamad Contoh', birthDate: '1981-03-02' });
    expect(await register({ fullName: 'Muhammad Contoh', birthDate: '1981-03-02', area: '36.02.01' })).toMatchObject({ __typename: 'Duplicate', candidates: [first.id] });
    expect(await register({ fullName: 'Muhammad Contoh', birthDate: '1981-03-03', area: '36.02.01' })).toMatchObject({ __typename: 'Person' });
    expect(await register({ fullName: 'Orang Lain', birthDate: '1981-03-02', area: '36.02.01' })).toMatchObject({ __typename: 'Person' });
  });

  it('tells nothing of another area', async () => {
    await register({ fullName: 'Rahasia Contoh', birthDate: '1980-05-05', area: '36.04' }, viewers.serang);
    expect(await register({ fullName: 'Rahasia Contoh', birthDate: '1980-05-05' })).toMatchObject({ __typename: 'Person' });
  });
});
