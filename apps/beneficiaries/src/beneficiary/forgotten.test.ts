import { asClient } from '@pilar/stack/owner';
import { verifyAudit } from '@pilar/stack/verify-audit';
import { sealNext } from '@pilar/subgraph/seal';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const { lebak } = viewers;
const village = '36.02.01.2002';
let stage: Stage;
let id: string;
let version: number;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

type Entry = { operation: string; version: number; reason: string | null; changes: { field: string; before: string | null; after: string | null }[] };
const history = async (): Promise<Entry[]> => {
  const { beneficiary } = await stage.ask('query ($id: ID!) { beneficiary(id: $id) { history(first: 10) { edges { node { operation version reason changes { field before after } } } } } }', lebak, { id });
  return beneficiary.history.edges.map(({ node }: { node: Entry }) => node);
};
const correct = async (fullName: string, reason: string) => {
  const made = await stage.mutate('correctBeneficiary', '... on Beneficiary { version }', { id, version, fullName, reason }, lebak);
  expect(made).toMatchObject({ __typename: 'Beneficiary' });
  version = made.version;
};
const kept = async (word: string) => (await stage.arrange("SELECT FROM audit.entry WHERE changes::text || coalesce(reason, '') LIKE '%' || $1 || '%'", [word])).rowCount;
const sealAll = () => asClient(stage.database.roleUrls.worker, async (client) => { while (await sealNext(client, stage.database.secret)); });
const forgetting = "SELECT audit.forget_subject('Beneficiary', $1)";
/** As the functions that erase somebody do. */
const forget = () => asClient(stage.database.ownerUrl, async (client) => {
  await client.query('SET ROLE pilar_eraser');
  await client.query(forgetting, [id]);
});

it('tells in history what was recorded of a person, and keeps none of it in the trail as it stands', async () => {
  const made = await stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { fullName: 'Contoh Kenanga', area: village, sex: 'P', birthDate: '1990-02-03', distinct: true, noNikReason: 'Belum direkam' }, lebak);
  ({ id, version } = made);
  await correct('Contoh Kenanga Wangi', 'Nama di kartu: Kenanga Wangi');
  const [last, first] = await history();
  expect(last).toMatchObject({ reason: 'Nama di kartu: Kenanga Wangi', changes: [{ field: 'fullName', before: 'Contoh Kenanga', after: 'Contoh Kenanga Wangi' }] });
  expect(first?.changes).toEqual(expect.arrayContaining([{ field: 'birthDate', before: null, after: '1990-02-03' }, { field: 'noNikReason', before: null, after: '•••' }]));
  expect(await kept('Kenanga')).toBe(0);
  expect(await kept('1990-02-03')).toBe(0);
});

it('is forgotten by an erasure alone, and by no server for whoever asks it', async () => {
  for (const url of Object.values(stage.database.roleUrls)) {
    for (const [kind, role] of [['viewer', 'TKSK'], ['viewer', 'PROV_ADMIN'], ['worker', '']]) {
      await expect(asClient(url, async (client) => {
        await client.query("SELECT set_config('pilar.kind', $1, false), set_config('pilar.role', $2, false)", [kind, role]);
        await client.query(forgetting, [id]);
      })).rejects.toThrow('permission denied');
    }
  }
  for (const statement of ['SELECT * FROM audit.subject_key', 'DELETE FROM audit.subject_key', 'UPDATE audit.subject_key SET sealed = NULL, forgotten_at = now()']) {
    await expect(asClient(stage.database.roleUrls.beneficiaries, (client) => client.query(statement))).rejects.toThrow('permission denied');
  }
  await expect(stage.arrange('DELETE FROM audit.subject_key', [])).rejects.toThrow('append-only');
  expect((await history())[0]?.changes[0]?.after).toBe('Contoh Kenanga Wangi');
});

it('is forgotten for good: that something changed stays, what it was does not, and the trail is whole', async () => {
  await sealAll();
  await forget();
  await forget();
  expect((await stage.arrange('SELECT FROM audit.subject_key WHERE subject_id = $1 AND sealed IS NULL', [id])).rowCount).toBe(1);
  const [last, first] = await history();
  expect(last).toMatchObject({ operation: 'correctBeneficiary', version: 2, reason: '•••', changes: [{ field: 'fullName', before: '•••', after: '•••' }] });
  expect(first?.changes.every(({ after }) => after === '•••')).toBe(true);
  await correct('Contoh Melati', 'Nama baru');
  expect((await history())[0]).toMatchObject({ version: 3, reason: '•••', changes: [{ field: 'fullName', before: '•••', after: '•••' }] });
  expect(await kept('Melati')).toBe(0);
  await sealAll();
  expect((await verifyAudit(stage.database.ownerUrl, stage.database.secret)).broken).toEqual([]);
});

it('gives two who make a key for one person at once the same, so that what both write stays readable', async () => {
  const subject = '01990000-0000-7000-8000-000000000001';
  const make = (digits: string) => asClient(stage.database.roleUrls.beneficiaries, async (client) => {
    await client.query("SELECT set_config('pilar.kind', 'worker', false)");
    const { rows } = await client.query<{ sealed: Buffer }>("SELECT sealed FROM audit.make_subject_keys('{Beneficiary}', $1, $2)", [[subject], [digits]]);
    return rows[0]?.sealed.toString('hex');
  });
  const keys = await Promise.all(['aa', 'bb', 'cc', 'dd'].map(make));
  expect(new Set(keys).size).toBe(1);
  expect(['aa', 'bb', 'cc', 'dd']).toContain(keys[0]);
});
