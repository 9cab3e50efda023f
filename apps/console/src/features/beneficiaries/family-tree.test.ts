import { expect, test } from 'vitest';
import { formerMembers, generations } from './family-tree.ts';

const person = (id: string, relation: Parameters<typeof generations>[0][number]['relation']) => ({ id, relation });

test('members stand by generation, the head before the spouse, nobody twice', () => {
  const tree = generations([person('istri', 'ISTRI'), person('anak', 'ANAK'), person('ibu', 'ORANG_TUA'), person('kepala', 'KEPALA_KELUARGA'), person('cucu', 'CUCU'), person('menantu', 'MENANTU'), person('lain', 'FAMILI_LAIN'), person('entah', null)]);
  expect(tree.map(({ height, members }) => [height, members.map(({ id }) => id)])).toEqual([
    ['ABOVE', ['ibu']], ['HEADS', ['kepala', 'istri']], ['CHILDREN', ['anak', 'menantu']], ['GRANDCHILDREN', ['cucu']], ['OTHERS', ['lain', 'entah']],
  ]);
  expect(generations([])).toEqual([]);
});

test('former members are told with what happened last, and not what was taken back', () => {
  const change = (kind: string, id: string, undoneAt: string | null = null) => ({ kind, happenedOn: '2026-05-05', undoneAt, members: [{ relationBefore: 'ANAK' as const, beneficiary: { id, fullName: id } }] });
  const former = formerMembers([change('DIED', 'ayah'), change('LEFT', 'kakak'), change('LEFT', 'adik', '2026-05-06'), change('JOINED', 'kakak'), change('JOINED', 'ada'), { ...change('LEFT', 'x'), members: [{ relationBefore: 'ANAK' as const, beneficiary: null }] }], [{ id: 'ada' }, { id: 'adik' }]);
  expect(former.map(({ id, kind }) => [id, kind])).toEqual([['ayah', 'DIED'], ['kakak', 'LEFT']]);
});
