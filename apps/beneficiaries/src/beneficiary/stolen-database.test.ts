import { stableJson } from '@pilar/subgraph/stable-json';
import { openStage, type Stage } from '@pilar/testing/stage';
import { stealDatabase } from '@pilar/testing/thief';
import { viewers } from '@pilar/testing/viewers';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const { lebak, machine3602 } = viewers;
const village = '36.02.01.2002';
const steal = () => stealDatabase(stage.arrange, ['beneficiaries', 'audit', 'pilar']);
/** All numbers of somebody of that day of birth whom one of the regency's districts first registered: what a thief tries who reads the rest of the row. */
const numbersOf = (six: string) => Array.from({ length: 28 }, (_one, at) => `3602${String(at + 1).padStart(2, '0')}${six}0000`);

describe('who has a copy of the database', () => {
  const nik = '3602140507880000';
  const card = '3602140507120007';
  const person = { fullName: 'Contoh Curian', area: village, birthDate: '1988-07-05', sex: 'L', distinct: true };
  const family = { area: village, address: 'Kp. Curian' };
  const body = (number: string) => stableJson({ ...person, nik: number });

  it('finds out no number by trying all that may be in what was sent', async () => {
    const made = await stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { ...person, nik }, lebak);
    expect(made).toMatchObject({ __typename: 'Beneficiary' });
    expect(await stage.mutate('registerFamily', '... on Family { id }', { ...family, cardNumber: card }, lebak)).toMatchObject({ __typename: 'Family' });
    const correction = { id: made.id, version: made.version, evidence: 'IDENTITY_CARD' };
    const other = '3602150507880000';
    expect(await stage.mutate('correctNik', '... on Beneficiary { id }', { ...correction, nik: other }, lebak)).toMatchObject({ __typename: 'Beneficiary' });
    expect(await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { ...person, nik: null, noNikReason: 'Belum direkam', fullName: 'Contoh Kunci', idempotencyKey: `siks-${nik}` }, lebak)).toMatchObject({ __typename: 'Beneficiary' });
    const thief = await steal();
    const niks = numbersOf('050788');
    expect(niks).toEqual(expect.arrayContaining([nik, other]));
    expect(thief.findsOut([...niks, ...niks.map(body), ...niks.map((number) => stableJson({ ...correction, nik: number }))])).toEqual([]);
    const cards = Array.from({ length: 30 }, (_one, serial) => `360214050712${String(serial).padStart(4, '0')}`);
    expect(thief.findsOut([...cards, ...cards.map((number) => stableJson({ ...family, cardNumber: number }))])).toEqual([]);
  });

  it('reads what no key keeps, and would find out a number whose digest took none', async () => {
    const made = await stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { ...person, fullName: 'Contoh Terbaca', nik: '3602140607880000', birthDate: '1988-07-06' }, lebak);
    expect(made).toMatchObject({ __typename: 'Beneficiary' });
    expect((await steal()).findsOut(['Contoh Terbaca', 'Contoh Tak Tercatat'])).toEqual(['Contoh Terbaca']);
    await stage.arrange('INSERT INTO beneficiaries.idempotency (client, key, operation, body_hash) VALUES ($1, $1, $1, $2)', [randomUUID(), createHash('sha256').update(body(nik)).digest('base64url')]);
    expect((await steal()).findsOut(numbersOf('050788').map(body))).toEqual([body(nik)]);
  });
});

describe('what was sent', () => {
  const input = { fullName: 'Contoh Ulang', area: village, birthDate: '1988-07-07', sex: 'P', distinct: true, nik: '3602144707880000' };
  const send = (more: object) => stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { ...input, ...more }, lebak);

  it('is known when it comes again, and told from another body; one from before digests took a key by its key alone', async () => {
    const idempotencyKey = randomUUID();
    const first = await send({ idempotencyKey });
    expect(await send({ idempotencyKey })).toEqual(first);
    expect(await send({ idempotencyKey, fullName: 'Contoh Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'], existingId: first.id });
    const former = randomUUID();
    await stage.arrange("INSERT INTO beneficiaries.idempotency (client, key, operation, body_hash, entity_id) SELECT client, $1, operation, '', entity_id FROM beneficiaries.idempotency WHERE entity_id = $2", [former, first.id]);
    expect(await send({ idempotencyKey: former })).toEqual(first);
  });

  it.each(['3602144707880000', 'siks:36.02.14-470788-0000', 'kk-3602140507120007'])('is not kept under a name that holds a number, such as %s', async (number) => {
    const unnumbered = (more: object) => send({ fullName: `Contoh ${randomUUID()}`, nik: null, noNikReason: 'Belum direkam', ...more });
    const refusedAt = (...path: string[]) => ({ __typename: 'InvalidInput', problems: [{ path, message: expect.stringMatching(/NIK/) }] });
    expect(await unnumbered({ externalIds: [{ system: 'siks', value: 'A-1' }, { system: 'siks', value: number }] })).toMatchObject(refusedAt('externalIds', '1', 'value'));
    expect(await unnumbered({ externalIds: [{ system: number, value: 'A-1' }] })).toMatchObject(refusedAt('externalIds', '0', 'system'));
    const enter = (row: object) => stage.mutate('enterBeneficiaries', '... on EnterBeneficiariesAnswer { entered { rowRef } refused { rowRef path message } }',
      { rows: [{ rowRef: 'satu', externalId: { system: 'siks', value: 'A-1' }, fullName: 'Contoh Baris', area: village, noNikReason: 'Belum direkam', distinct: true, ...row }] }, machine3602);
    expect(await enter({ externalId: { system: 'siks', value: number } })).toMatchObject({ entered: [], refused: [{ rowRef: 'satu', path: ['externalId', 'value'] }] });
    expect((await stage.arrange('SELECT count(*)::int AS names FROM beneficiaries.external_id', [])).rows).toEqual([{ names: 0 }]);
  });
});
