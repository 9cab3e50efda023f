import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import type { Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';

const village = '36.02.01.2002';
const decree = { documentNumber: '460/7-Huk/2026', documentOn: '2026-10-05' };
/** What the ministry asks for of a person, beside name, NIK and birth. */
const whole = { sex: 'P', birthPlace: 'Lebak', motherName: 'Ibu Contoh', occupation: 'Buruh tani', maritalState: 'KAWIN', distinct: true };

type Step = { id: string; version: number };
type Officer = Extract<Viewer, { kind: 'officer' }>;
/** Two officers of one regency. */
export type Officers = readonly [Officer, Officer];

/** Families and their proposals on the way to the ministry. */
export function ministryWorld(stage: () => Stage) {
  let days = 0;

  /** Two officers of a regency of its own for each group of tests, so that none meets another's proposals. */
  const officersOf = (area: string): Officers => [
    area === '36.02' ? viewers.lebak as Officer : { ...viewerWith('REG_OFFICER', area), accountId: randomUUID() } as Officer, { ...viewerWith('REG_OFFICER', area), accountId: randomUUID(), name: 'Second Officer' } as Officer,
  ];
  const usual = officersOf('36.02');

  /** Somebody's day of birth and NIK, never the same twice. */
  const born = (code: string): { birthDate: string; nik: string } => {
    days += 1;
    const day = new Date(Date.UTC(1980, 0, days)).toISOString().slice(0, 10);
    return { birthDate: day, nik: `${code}${String(Number(day.slice(8)) + 40)}${day.slice(5, 7)}${day.slice(2, 4)}0000` };
  };

  /** A family with a head of whom everything is known that the ministry asks for; what is given differs. */
  const family = async ({ area = village, head = {}, of = {} }: { area?: string | undefined; head?: object; of?: object } = {}): Promise<{ id: string; head: string; nik: string; name: string }> => {
    const code = area.slice(0, 8).replaceAll('.', '');
    const { birthDate, nik } = born(code);
    const name = `Contoh Kirim ${days}`;
    const cardNumber = `${code}${birthDate.slice(8)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}0000`;
    const { id } = await stage().mutate('registerFamily', '... on Family { id }', { area, address: 'Kp. Contoh', rt: '1', rw: '2', cardNumber, ...of });
    const person = await stage().mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: name, area, family: id, relation: 'KEPALA_KELUARGA', nik, birthDate, ...whole, ...head });
    return { id, head: person.id, nik, name };
  };

  const decide = ({ id, version }: Step, input: object, viewer: Viewer) => stage().mutate('decideProposal', '... on Proposal { id version state }', { id, version, verdict: 'ACCEPTED', ...input }, viewer);

  /** A proposal of the regency that is approved and waits to be sent. */
  const approved = async (subject: object, input: object = {}, [one, other]: Officers = usual): Promise<Step> => {
    const made = await stage().mutate('registerProposal', '... on Proposal { id version }', { ...subject, kind: 'NEW', grounds: 'Rumah tidak layak', submit: true, ...input }, one);
    const done = await decide(await decide(made, {}, other), decree, other);
    if (done.state !== 'REG_APPROVED') throw new Error(`not approved: ${JSON.stringify(done)}`);
    return done;
  };

  /** Puts what is approved into a file. */
  const make = (input: object = {}, viewer: Viewer = usual[0]) => stage().mutate('makeMinistryFile', '... on MinistryFile { id proposals leftOut unsentCount unsent { proposal version } }', { programme: 'BPNT', ...input }, viewer);

  return { officersOf, whole, born, family, decide, approved, make };
}
