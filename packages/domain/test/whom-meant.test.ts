import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whomMeant, type Listed, type Named } from '../src/whom-meant.ts';

const listed = (name: string, more: Partial<Listed> = {}): Listed => ({ person: null, name, affiliation: null, group: 'TKSK', area: null, place: null, state: 'INVITED', ...more });
const named = (name: string, more: Partial<Named> = {}): Named => ({ person: null, name, affiliation: null, group: 'TKSK', area: null, ...more });
const budi = listed('Budi Santoso, S.Sos', { person: 'p1', area: '36.02.14', place: 'Kec. Cipanas' });
const other = listed('Budi Santoso', { person: 'p2', area: '36.02.15', place: 'Kec. Sajira' });

describe('whomMeant', () => {
  it.each([
    ['the name alone', named('budi  santoso'), true],
    ['with a body that the list does not tell', named('Budi Santoso', { affiliation: 'Dinas Sosial' }), true],
    ['within the region', named('Budi Santoso', { area: '36.02.14.2001' }), true],
    ['with a title before it', named('H. Budi Santoso'), false],
    ['of another group', named('Budi Santoso', { group: 'PSM' }), false],
  ])('is the only one of the name: %s', (_case, who, sure) => {
    expect(whomMeant([budi, listed('Siti')])(who)).toEqual({ one: budi, sure, namesakes: [budi] });
  });

  it.each([
    ['from elsewhere', named('Budi Santoso', { area: '36.04' }), budi],
    ['of another body', named('Budi Santoso', { affiliation: 'Yayasan B' }), listed('Budi Santoso', { affiliation: 'Yayasan A' })],
    ['of another father', named('Ali bin Umar'), listed('Ali bin Hasan')],
    ['who tells more than one who has come', named('Budi Santoso', { affiliation: 'Yayasan B' }), listed('Budi Santoso', { state: 'PRESENT' })],
  ])('is for somebody to say: %s', (_case, who, row) => {
    expect(whomMeant([row])(who)).toEqual({ one: null, sure: false, namesakes: [row] });
  });

  it('of several is whom place, body or group tell', () => {
    const guest = listed('Budi Santoso', { affiliation: 'Yayasan A', group: 'UNDANGAN' });
    const meant = whomMeant([budi, other, guest]);
    expect(meant(named('Budi Santoso', { affiliation: 'TKSK Kecamatan Sajira' })).one).toBe(other);
    expect(meant(named('Budi Santoso', { affiliation: 'YAYASAN  a', group: 'UNDANGAN' }))).toMatchObject({ one: guest, sure: true });
    expect(meant(named('Budi Santoso', { group: 'UNDANGAN' })).one).toBe(guest);
    expect(meant(named('Budi Santoso'))).toMatchObject({ one: null, namesakes: [budi, other, guest] });
  });

  it('takes a person for that person alone, and asks of a guest of the name', () => {
    const guest = listed('Budi Santoso');
    const meant = whomMeant([budi, guest]);
    expect(meant(named('Nama Baru', { person: 'p1' }))).toMatchObject({ one: budi, sure: true });
    expect(meant(named('Budi Santoso', { person: 'p3' }))).toEqual({ one: null, sure: false, namesakes: [guest] });
    expect(whomMeant([budi])(named('Budi Santoso', { person: 'p3' })).namesakes).toEqual([]);
  });

  it('finds everybody by what the list says of them, unless another is just the same', () => {
    const rows = fc.array(fc.record({ name: fc.constantFrom('Budi', 'Siti', 'Moh. Ali', '???'), affiliation: fc.constantFrom(null, 'Yayasan A', 'Desa B'), group: fc.constantFrom('TKSK', 'PSM'), state: fc.constantFrom('INVITED', 'PRESENT') }), { maxLength: 8 });
    fc.assert(fc.property(rows, (given) => {
      const list = given.map(({ name, ...more }) => listed(name, more));
      for (const row of list) {
        const { one, namesakes } = whomMeant(list)(named(row.name, { affiliation: row.affiliation, group: row.group }));
        expect(namesakes).toContain(row);
        if (one && row.affiliation !== null) expect([one.name, one.affiliation]).toEqual([row.name, row.affiliation]);
      }
    }));
  });
});
