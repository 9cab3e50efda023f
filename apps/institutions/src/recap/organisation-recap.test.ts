import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

type Cell = { type: string; area: { code: string }; active: number; dormant: number; reactivated: number; ended: number };
const query = (args: string) => `{ resourceRecap${args} { organisations { type area { code } active dormant reactivated ended } } }`;
const counted = async (args: string, viewer = viewers.admin) =>
  (await stage.ask(query(args), viewer)).resourceRecap.organisations.filter((cell: Cell) => cell.active + cell.dormant + cell.reactivated + cell.ended > 0);

it('counts organisations by kind and region below, in the viewer\'s area only', async () => {
  const register = (input: object) => stage.mutate('registerInstitution', '... on Institution { id }', { name: 'LKS Rekap', kind: 'LKS', area: '36.02.01.2002', ...input }, viewers.admin);
  await register({});
  await register({ kind: 'LK3', area: '36.04.34' });
  const gone = await register({ area: '36.02.02' });
  await stage.mutate('dissolveInstitution', '... on Institution { id }', { id: gone.id, version: 1, reason: 'Tutup', on: '2025-03-01' }, viewers.lebak);
  await stage.mutate('formYouthOrganisation', '... on YouthOrganisation { id }', { name: 'Karang Taruna Rekap', area: '36.02.01.2002', on: '2020-01-01' }, viewers.lebak);
  const partner = (input: object) => stage.mutate('registerPartnerOrganisation', '... on PartnerOrganisation { id }', { kind: 'WKSBM', name: 'WKSBM Rekap', area: '36.02.01.2002', on: '2020-01-01', ...input }, viewers.lebak);
  await partner({});
  await partner({ kind: 'KSB', name: 'KSB Rekap' });
  const family = await partner({ kind: 'KELUARGA_PIONER', name: 'Keluarga Rekap' });
  const business = await partner({ kind: 'DUNIA_USAHA', name: 'Usaha Rekap', area: '36.02' });
  await stage.mutate('restPartnerOrganisation', '... on PartnerOrganisation { id }', { id: business.id, version: 1, reason: 'Vakum' }, viewers.lebak);
  await stage.mutate('endPartnerOrganisation', '... on PartnerOrganisation { id }', { id: family.id, version: 1, reason: 'Pindah', on: '2025-03-01' }, viewers.lebak);
  const zero = { active: 0, dormant: 0, reactivated: 0, ended: 0 };
  const lebak = { code: '36.02' };
  expect(await counted('')).toEqual([
    { ...zero, type: 'DU', area: lebak, dormant: 1 },
    { ...zero, type: 'KP', area: lebak, ended: 1 },
    { ...zero, type: 'KT', area: lebak, dormant: 1 },
    { ...zero, type: 'LK3', area: { code: '36.04' }, active: 1 },
    { ...zero, type: 'LKS', area: lebak, active: 1, ended: 1 },
    { ...zero, type: 'WKSBM', area: lebak, active: 1 },
  ]);
  expect(await counted('(area: "36.02", year: 2024)', viewers.lebak)).toEqual([{ ...zero, type: 'KT', area: { code: '36.02.01' }, dormant: 1 }, { ...zero, type: 'LKS', area: { code: '36.02.01' }, active: 1 }, { ...zero, type: 'WKSBM', area: { code: '36.02.01' }, active: 1 }]);
  expect(await counted('(area: "36.04")', viewers.lebak)).toEqual([]);
  expect(await stage.errorOf(query(''), viewers.guest)).toBe('FORBIDDEN');
});
