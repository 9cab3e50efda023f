import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let person: string;
beforeAll(async () => { stage = await openStage(subgraph(), { demo: true }); });
afterAll(() => stage.close());

const restriction = 'id version since liftedAt liftedBy liftReason beneficiary { id } person { id } viewerCan { lift }';
const fields = `... on DataRequest { id version number state restrictions { ${restriction} } }`;
const dpo = viewers.auditor;
type Made = { id: string; version: number };
const known = async (type = 'Beneficiary') => stage.know(type, 'Contoh Orang', '36.02.01.2001');
const step = (mutation: string, { id, version }: Made, input: object, viewer: Viewer = dpo) => stage.mutate(mutation, fields, { id, version, ...input }, viewer);
/** A request of somebody who has shown who they are. */
const asked = async (kind: string, subjects: object, viewer: Viewer = dpo) => {
  const made = await stage.mutate('recordDataRequest', fields, { kind, channel: 'DESK', area: '36.02', relation: 'SELF', applicantName: 'Contoh Orang', ...subjects }, viewer);
  return step('identifyDataRequest', made, { proof: 'IDENTITY_CARD' }, viewer);
};
const answer = (made: Made, viewer: Viewer = dpo) => step('answerDataRequest', made, { answer: 'Pemrosesan dibatasi' }, viewer);
const granted = async (subjects?: object) => answer(await asked('RESTRICTION', subjects ?? { beneficiary: person = await known() }));
const lift = ({ id, version }: Made, input: object = {}, viewer: Viewer = dpo) => stage.mutate('liftRestriction', `... on Restriction { ${restriction} }`, { id, version, why: 'FOUND_RIGHT', ...input }, viewer);
const isRestricted = async (id: string) => (await stage.arrange('SELECT pilar.is_restricted(ARRAY[$1::uuid]) AS it', [id])).rows[0].it as boolean;

describe('what a request names', () => {
  it('is restricted once a request for that is granted, each record by itself, and by no other request', async () => {
    const [served, worker] = [await known(), await known('Person')];
    const open = await asked('RESTRICTION', { beneficiary: served, person: worker });
    expect(open.restrictions).toEqual([]);
    expect(await isRestricted(served)).toBe(false);
    const done = await answer(open);
    expect(done).toMatchObject({ state: 'ANSWERED', restrictions: [{ beneficiary: { id: served }, person: null, liftedAt: null, viewerCan: { lift: true } }, { beneficiary: null, person: { id: worker } }] });
    expect([await isRestricted(served), await isRestricted(worker)]).toEqual([true, true]);
    for (const kind of ['INFORMATION', 'COPY', 'CORRECTION', 'ERASURE', 'WITHDRAWAL']) expect((await answer(await asked(kind, { beneficiary: await known() }))).restrictions, kind).toEqual([]);
  });

  it('is restricted while an objection is examined, and not where a request is refused', async () => {
    const subject = await known();
    expect((await asked('OBJECTION', { beneficiary: subject })).restrictions).toMatchObject([{ beneficiary: { id: subject }, liftedAt: null }]);
    const refused = await step('refuseDataRequest', await asked('RESTRICTION', { beneficiary: await known() }), { refusal: 'LEGAL_DUTY', answer: 'Wajib diproses' });
    expect(refused).toMatchObject({ state: 'REFUSED', restrictions: [] });
  });

  it('is restricted by both of two requests until both are lifted', async () => {
    const subject = await known();
    const [one, other] = [await granted({ beneficiary: subject }), await granted({ beneficiary: subject })];
    await lift(one.restrictions[0]);
    expect(await isRestricted(subject)).toBe(true);
    await lift(other.restrictions[0]);
    expect(await isRestricted(subject)).toBe(false);
  });
});

describe('liftRestriction', () => {
  it('says who lifted it and why, and is found with the person by whoever reads requests', async () => {
    const { number, restrictions: [made] } = await granted();
    const query = `query ($id: ID!) { restrictions(beneficiary: $id) { ${restriction} request { number } history { edges { node { operation changes { field after } } } } } }`;
    expect(await lift(made, { why: 'CORRECTED' })).toMatchObject({ id: made.id, version: 2, liftedBy: 'Test Auditor', liftReason: 'CORRECTED', liftedAt: expect.any(String) });
    const [shown] = (await stage.ask(query, dpo, { id: person })).restrictions;
    expect(shown).toMatchObject({ id: made.id, request: { number }, history: { edges: [{ node: { operation: 'liftRestriction' } }, { node: { operation: 'answerDataRequest' } }] } });
    expect(shown.history.edges[0].node.changes.map(({ field }: { field: string }) => field).toSorted()).toEqual(['liftReason', 'liftedAt']);
    expect((await stage.ask(query, viewers.lebak, { id: person })).restrictions).toHaveLength(1);
    expect((await stage.ask(query, viewers.serang, { id: person })).restrictions).toEqual([]);
    expect(await stage.errorOf(query, dpo, { id: 'x' })).toBe('BAD_ID');
    expect(await stage.errorOf('{ restrictions { id } }', dpo)).toBe('BAD_USER_INPUT');
    for (const viewer of [viewers.officer, viewers.head, viewerWith('KEC_OFFICER', '36.02.01'), viewers.machine3602]) expect(await stage.errorOf(query, viewer, { id: person }), viewer.name).toBe('FORBIDDEN');
    // Of a person nobody else is told.
    expect((await stage.arrange("SELECT FROM identity.outbox WHERE entity_id = $1 AND areas <> '{}'", [made.id])).rowCount).toBe(0);
  });

  it('is refused of nothing, elsewhere, to others, in a former version and twice; the same key gives the first result', async () => {
    const { restrictions: [made] } = await granted();
    for (const id of [randomUUID(), 'x']) expect(await lift({ id, version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await lift(made, {}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await lift(made, {}, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await lift({ ...made, version: 2 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    const idempotencyKey = randomUUID();
    const done = await lift(made, { idempotencyKey });
    expect(await lift(made, { idempotencyKey })).toEqual(done);
    expect(await lift(done)).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('lifted already') });
    const { restrictions: [next] } = await granted();
    const both = await Promise.all([lift(next), lift(next)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Restriction']);
  });

  it('is not of whoever the request is about, and needs a reason', async () => {
    const { accountId } = viewers.lebak;
    await stage.arrange("INSERT INTO identity.account (id, display_name, language) VALUES ($1, 'Petugas Contoh', 'id')", [accountId]);
    await stage.arrange("INSERT INTO identity.role_grant (id, account_id, role, area_code) VALUES (gen_random_uuid(), $1, 'REG_OFFICER', '36.02')", [accountId]);
    const { restrictions: [made] } = await granted({ beneficiary: await known(), account: accountId });
    expect(await lift(made, {}, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('your own data') });
    const query = 'mutation ($input: LiftRestrictionInput!) { liftRestriction(input: $input) { __typename } }';
    for (const why of [null, 'OTHER']) expect(await stage.errorOf(query, dpo, { input: { idempotencyKey: randomUUID(), id: made.id, version: 1, why } })).toBe('BAD_USER_INPUT');
  });
});
