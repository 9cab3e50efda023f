import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const { lebak, serang } = viewers;
const village = '36.02.01.2002';
let last = 0;
const cardOf = () => { last += 1; return `360201010220${String(last).padStart(4, '0')}`; };
type Made = { id: string; version: number };
const register = (cardNumber?: string): Promise<Made> => stage.mutate('registerFamily', '... on Family { id version }', { area: village, cardNumber }, lebak);
const correct = ({ id, version }: Made, cardNumber: string | null): Promise<Made> => stage.mutate('correctFamily', '... on Family { id version }', { id, version, cardNumber }, lebak);
const merge = (stays: Made, merged: Made) => stage.mutate('mergeFamilies', '... on Family { id version changes { id } }', { id: stays.id, version: stays.version, merged: merged.id, mergedVersion: merged.version, happenedOn: '2026-05-05', relations: [] }, lebak);
const found = async (cardNumber: string, viewer: Viewer = lebak): Promise<string[]> =>
  (await stage.ask('query ($card: Nik!) { families(filter: { cardNumber: $card }) { edges { node { id } } } }', viewer, { card: cardNumber })).families.edges.map(({ node }: { node: Made }) => node.id);

/** The family that somebody joins who comes in by a file under that card; null where the file is refused for it. */
async function joined(cardNumber: string): Promise<string | null> {
  const importId = randomUUID();
  const row = { ref: '1', values: { caseType: 'PGM', year: 2025, fullName: `Umpama ${cardNumber.slice(-4)}`, birthDate: '1980-03-04', sex: 'L', noNikReason: 'Belum direkam', relation: 'FAMILI_LAIN', cardNumber, regency: '36.02', district: '36.02.01', village, area: village } };
  const { body } = await work<{ results: { outcome: string; problems: { column: string }[] }[] }>(stage.target, '/work/imports/commit', lebak, { kind: 'DTKS', importId, rows: [row] });
  if (body.results[0]?.problems.some(({ column }) => column === 'cardNumber')) return null;
  const { edges } = (await stage.ask('query ($import: ID!) { beneficiaries(filter: { import: $import }) { edges { node { family { id } } } } }', lebak, { import: importId })).beneficiaries;
  return edges[0].node.family.id;
}

describe('whoever brings an old family card', () => {
  it('finds the family that had it before a correction by a search; by a file nobody joins a household whose card it may never have been', async () => {
    const [was, now] = [cardOf(), cardOf()];
    const one = await correct(await register(was), now);
    expect([await found(was), await found(now)]).toEqual([[one.id], [one.id]]);
    expect(await found(was, serang)).toEqual([]);
    expect(await joined(was)).toBeNull();
    expect(await joined(now)).toBe(one.id);
  });

  it('finds the family that both became, until that is taken back', async () => {
    const [first, second, third] = [cardOf(), cardOf(), cardOf()];
    const [stays, merged] = [await register(first), await correct(await register(second), third)];
    const one = await merge(stays, merged);
    for (const card of [first, second, third]) expect(await found(card)).toEqual([stays.id]);
    expect(await joined(third)).toBe(stays.id);
    const { version, changes } = (await stage.ask(`{ family(id: "${stays.id}") { version changes { id kind } } }`, lebak)).family;
    const [latest] = changes;
    // Whoever joined since goes first, as everywhere.
    expect(latest.kind).toBe('JOINED');
    await stage.mutate('undoFamilyChange', '... on Family { id }', { id: stays.id, version, change: latest.id, reason: 'Uji' }, lebak);
    expect(await stage.mutate('undoFamilyChange', '... on Family { id }', { id: stays.id, version: version + 1, change: one.changes[0].id, reason: 'Ternyata dua' }, lebak)).toMatchObject({ __typename: 'Family' });
    expect([await found(first), await found(second), await found(third)]).toEqual([[stays.id], [merged.id], [merged.id]]);
  });

  it('finds both where another family has it now, and a file means that one', async () => {
    const [was, now] = [cardOf(), cardOf()];
    const before = await correct(await register(was), now);
    const present = await register(was);
    expect((await found(was)).toSorted()).toEqual([before.id, present.id].toSorted());
    expect(await joined(was)).toBe(present.id);
  });

  it('may take it back into use: a number that was given up hinders nobody', async () => {
    const [was, now] = [cardOf(), cardOf()];
    const one = await correct(await correct(await register(was), now), was);
    expect([await found(was), await found(now)]).toEqual([[one.id], [one.id]]);
    const other = await register(now);
    expect(other).toMatchObject({ __typename: 'Family' });
    expect(await found(now)).toHaveLength(2);
    expect(await correct(one, null)).toMatchObject({ __typename: 'Family' });
    expect(await found(was)).toEqual([one.id]);
  });
});
