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

it('names kinds, levels, statuses and regions by their words, too', async () => {
  const village = '36.04.34.2002';
  const told = {
    office: await said('registerOffice', { name: 'Kantor Contoh', kind: 'DISTRICT_OFFICE', level: 'REGENCY', area: '36.04' }),
    law: await said('correctLegalBasis', await replacedLaw()),
    plan: await said('recordPlanDocument', { kind: 'RENJA', title: 'Renja Contoh', area: '36', yearFrom: 2025, yearTo: 2026 }),
    instrument: await said('draftInstrument', { name: 'Monev', sections: [{ title: 'A', questions: [{ code: '1', text: 'x', kind: 'TEXT', required: false, weight: 3, options: [{ label: 'A', score: 1 }] }] }] }),
    youth: await said('formYouthOrganisation', { area: village, on: '2026-01-02', state: 'DISSOLVED' }),
    forum: await said('formForum', { kind: 'IPSM', name: 'IPSM Contoh', area: '36.04', on: '2026-01-02', state: 'DISSOLVED', level: 'PROVINCE' }),
    centre: await said('registerServiceCentre', { name: 'Puskesos Contoh', area: village, on: '2026-01-02', state: 'DORMANT' }),
    partner: await said('registerPartnerOrganisation', { kind: 'DUNIA_USAHA', name: 'PT Contoh', area: '36.04', households: 3 }),
    area: await said('registerInstitution', { name: 'LKS Contoh', kind: 'LKS', area: '32.04.34' }),
    level: await said('registerInstitution', { name: 'LKS Contoh', kind: 'LKS', area: '36.04' }),
  };
  expect(told.office).toContain('kantor jenis "Kantor Kecamatan" bertingkat Kecamatan');
  expect(told.law).toContain('tidak dapat berstatus "Berlaku"; kosongkan penggantinya, atau pilih salah satu: ');
  expect(told.plan).toContain('samakan tahun akhir dengan tahun awalnya');
  expect(told.level).toContain('bukan tingkat Kecamatan, Desa/Kelurahan');
  for (const [name, message] of Object.entries(told)) expect(message.replaceAll(/RENJA|IPSM|TKSK/gi, ''), name).not.toMatch(code);
});

/** A regulation with a successor, which is to be in force all the same. */
async function replacedLaw() {
  const law = { kind: 'PERMENSOS', year: 2015, title: 'Tentang contoh', status: 'IN_FORCE' };
  const id = await made('recordLegalBasis', 'LegalBasis', { ...law, number: '9001' });
  await made('recordLegalBasis', 'LegalBasis', { ...law, number: '9002', year: 2016, replaces: [id] });
  return { id, version: 2, status: 'IN_FORCE' };
}
