import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles, type Role } from '../src/access.ts';
import { toldOf, type CommittedChange } from '../src/live.ts';
import { reaches } from '../src/reach.ts';
import type { Viewer } from '../src/viewer.ts';

const viewer = (area: string, role: Role = 'REG_OFFICER'): Viewer => ({ kind: 'officer', accountId: 'a', name: 'Petugas', grant: { id: 'g', role, area, validFrom: null, validTo: null } });
const change = (of: Partial<CommittedChange> = {}): CommittedChange => ({
  type: 'Person', id: 'p', version: 3, state: null, areas: ['36.02.14'], downward: [], open: false, wasAreas: [], wasDownward: [], ...of,
});

describe('reach', () => {
  test('holds inside the viewer\'s area, below what reaches downward, and everywhere when open', () => {
    const of = (areas: string[], downward: string[] = [], open = false) => ['ID', '36', '36.02', '36.02.14', '36.04', '32'].filter((area) => reaches({ areas, downward, open }, area));
    expect(of(['36.02'])).toEqual(['ID', '36', '36.02']);
    expect(of(['36'], ['36'])).toEqual(['ID', '36', '36.02', '36.02.14', '36.04']);
    expect(of([], [], true)).toHaveLength(6);
    expect(of([])).toEqual([]);
  });

  test('never crosses from one regency to another', () => {
    const code = fc.constantFrom('36.02', '36.02.14', '36.02.14.2001', '36.04', '36.04.34', '36.04.34.2001');
    fc.assert(fc.property(fc.array(code), fc.array(code), fc.constantFrom('36.01', '36.03', '36.71'), (areas, downward, area) => {
      expect(reaches({ areas, downward, open: false }, area)).toBe(false);
    }));
  });
});

describe('what an open page is told', () => {
  test('is type, id and version, and nothing of the record', () => {
    expect(toldOf(viewer('36.02'), change())).toEqual({ type: 'Person', id: 'p', version: 3 });
  });

  test('is nothing of another area, and of what left one\'s own only that it did', () => {
    expect(toldOf(viewer('36.04'), change())).toBeNull();
    expect(toldOf(viewer('36.04'), change({ wasAreas: ['36.04.34'] }))).toEqual({ type: 'Person', id: 'p', version: null });
  });

  test('is nothing that the role may not read', () => {
    expect(toldOf(viewer('36', 'VIEWER'), change())).toBeNull();
    const draft = change({ type: 'Event', state: 'DRAFT' });
    expect(roles.filter((role) => toldOf(viewer('36', role), draft) === null)).toEqual(['PROV_HEAD', 'VIEWER', 'LKS_USER']);
    expect(toldOf(viewer('36', 'VIEWER'), { ...draft, state: 'PUBLISHED' })).not.toBeNull();
    expect(toldOf({ kind: 'anonymous' }, change({ open: true }))).toBeNull();
  });

  test('is nothing of a type that nobody has said who reads', () => {
    for (const type of ['Secret', 'toString', 'Job']) expect(toldOf(viewer('36'), change({ type, open: true }))).toBeNull();
  });

  test('is of the one institution that a grant names, and of no other', () => {
    const held = viewer('36.02', 'LKS_USER') as Extract<ReturnType<typeof viewer>, { kind: 'officer' }>;
    const bound = { ...held, grant: { ...held.grant, organisation: 'own' } };
    const institution = (id: string, more: object = {}) => toldOf(bound, change({ type: 'Institution', id, areas: ['36.02.01'], ...more }));
    expect(institution('own')).not.toBeNull();
    expect(institution('other')).toBeNull();
    expect(institution('own', { type: 'Registration' })).toBeNull();
    expect(toldOf(held, change({ type: 'Institution', id: 'own', areas: ['36.02.01'] }))).toBeNull();
  });
});
