import { execute } from '@pilar/testing/execute';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from './subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

/** What an officer reads in Indonesian when a mutation is refused. */
async function said(mutation: string, input: object): Promise<string> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { result } = await execute(stage.target, {
    query: `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on Error { message } } }`,
    viewer: viewers.admin, variables: { input: { idempotencyKey: randomUUID(), ...input } }, language: 'id',
  });
  return result.message;
}

const made = async (mutation: string, type: string, input: object): Promise<string> => (await stage.mutate(mutation, `... on ${type} { id }`, input)).id;
/** A code of a list, such as REACTIVATE. */
const code = /\b[A-Z]{4,}(_[A-Z]+)*\b/;

it('names steps, states, posts and standards by their words, not by their codes', async () => {
  const youth = await made('formYouthOrganisation', 'YouthOrganisation', { area: '36.04.34.2001', on: '2026-01-02' });
  const forum = await made('formForum', 'Forum', { kind: 'FK_TKSK', name: 'Forum Contoh', area: '36.04', on: '2026-01-02' });
  const institution = await made('registerInstitution', 'Institution', { name: 'Contoh', kind: 'LKS', area: '36.04.34' });
  const accreditation = await made('applyForAccreditation', 'Accreditation', { institution, appliedOn: '2026-01-05' });
  await stage.mutate('recommendAccreditation', '... on Accreditation { id }', { id: accreditation, version: 1, number: '1', date: '2026-01-06' });
  const board = { decreeNumber: '1/2026', decreeDate: '2026-01-05', decreeSigner: 'Kepala Desa', residents: true, members: [{ position: 'SECRETARY', name: 'Contoh', age: 24 }] };
  const staff = [{ standard: 'STAFF', score: 1 }, { standard: 'STAFF', score: 2 }];
  const told = {
    youth: await said('reactivateYouthOrganisation', { id: youth, version: 1 }),
    forum: await said('reviveForum', { id: forum, version: 1 }),
    board: await said('confirmYouthBoard', { id: youth, version: 1, ...board }),
    standard: await said('recordAssessment', { id: accreditation, version: 2, visitedOn: '2026-02-02', scores: staff }),
  };
  expect(told.youth).toContain('"Aktifkan kembali" tidak dapat dilakukan pada status');
  expect(told.forum).toContain('pada status "Aktif"');
  expect(told.board).toContain('tepat satu ketua; di sini 0');
  expect(told.standard).toContain('standar "Sumber daya manusia" diisi dua kali');
  for (const message of Object.values(told)) expect(message).not.toMatch(code);
});
