import { inventedName } from '../invented/names.ts';
import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

/** The village of the demo's institution, and somebody without a home who was found there. */
const area = '36.02.02.2002';
const needed = 'Tempat singgah dan pengurusan identitas';

/** Two homeless persons of Lebak, referred to the institution that a demo account works for: one waits for its answer, one is in its care. */
export async function loadReferrals(officers: Officers, institutions: Ids): Promise<void> {
  const regency = officers.of(area);
  const keys = ['waiting', 'cared'] as const;
  const each = (mutation: Parameters<typeof regency.write>[0], input: (at: number) => object, of: readonly string[] = keys) => regency.write(mutation, of.map((key, at) => ({ key: `${mutation}-${key}`, input: input(at) })));
  const persons = await each('registerBeneficiary', (at) => ({ fullName: inventedName(900 + at, 'L'), area, birthDate: `19${61 + at}-03-1${at}`, sex: 'L', noNikReason: 'Tidak punya KTP' }));
  const cases = await each('reportCase', (at) => ({ type: 'GLD', beneficiary: persons[at], foundOn: '2026-09-14', foundBy: 'TKSK', needs: needed }));
  await each('assessCase', (at) => ({ id: cases[at], version: 1, happenedOn: '2026-09-21' }));
  await each('confirmCase', (at) => ({ id: cases[at], version: 2, happenedOn: '2026-09-28' }));
  const sentOn = ['2026-11-23', '2026-10-05'];
  const referrals = await each('referCase', (at) => ({
    case: cases[at], institution: idOf(institutions, 'institution-36.02-1'), service: 'HOMELESS', setting: 'INSIDE', share: ['NAME', 'AGE', 'SEX', 'NEEDS'], papers: ['Surat keterangan desa'],
    letterNumber: `463/${31 - at}-Rehsos/2026`, sentOn: sentOn[at], consent: { by: 'SELF', name: 'Yang bersangkutan', on: sentOn[at], form: 'WITNESSED' },
  }));
  const cared = { id: referrals[1] };
  await regency.write('acceptReferral', [{ key: 'acceptReferral-cared', input: { ...cared, version: 1, on: '2026-10-07' } }]);
  await regency.write('recordReferralArrival', [{ key: 'recordReferralArrival-cared', input: { ...cared, version: 2, on: '2026-10-08' } }]);
}
