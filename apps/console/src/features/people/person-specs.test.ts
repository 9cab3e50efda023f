import { describe, expect, test } from 'vitest';
import { emptyPrivate, fieldOf, withAddresses } from './person-specs.ts';

describe('an address', () => {
  test('goes whole, with what of it stays', () => {
    const base = { ...emptyPrivate, addressKtp_text: 'Kp. Contoh', addressKtp_rt: '001', addressKtp_village: { id: '36.02.14', name: 'Kec. Rangkasbitung' } };
    expect(withAddresses({ phone: '0812', addressKtp_rw: '002' }, base)).toEqual({ phone: '0812', addressKtp: { text: 'Kp. Contoh', rt: '001', rw: '002', village: '36.02.14' } });
  });

  test('is none when nothing of it is left, and stays away when nothing of it changed', () => {
    expect(withAddresses({ addressDomicile_text: null }, { ...emptyPrivate, addressDomicile_text: 'Jl. Contoh' })).toEqual({ addressDomicile: null });
    expect(withAddresses({ email: null }, emptyPrivate)).toEqual({ email: null });
  });

  test('without its first line is sent, so that the graph can say what is missing', () => {
    expect(withAddresses({ addressKtp_rt: '001' }, emptyPrivate)).toEqual({ addressKtp: { text: '', rt: '001', rw: null, village: null } });
  });

  test('has its problems at its parts', () => expect(fieldOf(['addressKtp', 'rt'])).toBe('addressKtp_rt'));
});
