import type { ApolloClient } from '@apollo/client';
import { daysAfter, today } from '@pilar/domain/dates';
import { expect, it } from 'vitest';
import { centreCandidates, forumCandidates, headCandidates, postCandidates, youthCandidates } from './body-candidates.ts';

/** A graph whose lists hold just these. */
const graphOf = (list: string, ...nodes: object[]) => ({
  query: async () => ({ data: { [list]: { pageInfo: { hasNextPage: false, endCursor: null }, edges: nodes.map((node) => ({ node: { id: 'x', area: { code: '36.02.01' }, ...node } })) } } }),
}) as unknown as ApolloClient;
const [yesterday, tomorrow] = [daysAfter(today(), -1), daysAfter(today(), 1)];
const person = { id: 'p', displayName: 'Contoh Orang' };
const named = ({ candidates, without }: Awaited<ReturnType<typeof youthCandidates>>) => [candidates.map(({ name, affiliation, group }) => [name, affiliation, group].join('; ')), without];

it('of a body whose board has ended nobody is offered, and that is told', async () => {
  const boards = (termTo: string, closedOn: string | null = null) => [{ termFrom: '2020-01-01', termTo, closedOn, members: [{ name: 'Contoh Ketua', person: null }] }];
  expect(named(await youthCandidates(graphOf('youthOrganisations', { name: 'KT A', boards: boards(tomorrow) }, { name: 'KT B', boards: boards(yesterday) }), null, {}))).toEqual([['Contoh Ketua; KT A; KARANG_TARUNA'], 1]);
  expect(named(await forumCandidates(graphOf('forums', { name: 'Forum A', boards: boards(tomorrow) }, { name: 'Forum B', boards: boards(tomorrow, yesterday) }), null, {}))).toEqual([['Contoh Ketua; Forum A; UNDANGAN'], 1]);
});

it('of an institution the present head alone is offered', async () => {
  const staff = [{ name: 'Contoh Lama', role: 'HEAD', validFrom: null, validTo: yesterday, person }];
  const found = await headCandidates(graphOf('institutions', { name: 'LKS A', headName: 'Contoh Lama', staff }, { name: 'LKS B', headName: 'Contoh Nama', staff: [] }), null, {});
  expect(named(found)).toEqual([['Contoh Nama; LKS B; LKS'], 1]);
});

it('of Puskesos those who serve, of offices those who hold a post', async () => {
  const officers = [{ name: 'Contoh Orang', validFrom: '2020-01-01', validTo: null, person }, { name: 'Contoh Mantan', validFrom: '2020-01-01', validTo: yesterday, person: null }];
  expect(named(await centreCandidates(graphOf('serviceCentres', { name: 'Puskesos A', officers }), null))).toEqual([['Contoh Orang; Puskesos A; PUSKESOS'], 0]);
  const posts = [{ title: 'Kepala Dinas', validFrom: null, validTo: null, holder: person }, { title: 'Sekretaris', validFrom: null, validTo: null, holder: null }, { title: 'Kabid', validFrom: tomorrow, validTo: null, holder: { id: 'q', displayName: 'Contoh Nanti' } }];
  expect(named(await postCandidates(graphOf('offices', { name: 'Dinas Sosial Contoh', shortName: 'Dinsos', posts }), null, {}))).toEqual([['Contoh Orang; Kepala Dinas, Dinsos; UNDANGAN'], 0]);
});
