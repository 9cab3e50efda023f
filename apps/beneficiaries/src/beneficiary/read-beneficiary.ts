import { soundsOf } from '@pilar/domain/duplicates/person-name';
import { asDay, day } from '@pilar/subgraph/entity';
import { checkNoNumber, withNikCaveat, type Address } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { nothingBefore, readPersonal, type PersonalBefore, type PersonalInput, type PersonalRead } from '@pilar/subgraph/read-personal';
import type { Caveat } from '@pilar/subgraph/records';
import { Prisma } from '../__generated__/prisma/client.ts';
import { messages } from '../messages.ts';
import { motherNames, niks } from '../numbers.ts';

type Given<Value> = Value | null | undefined;

/** What an input says of a person served: absent stays as it is, null clears. */
export type BeneficiaryInput = PersonalInput & {
  fullName?: Given<string>; aliases?: Given<readonly string[]>; occupation?: Given<string>; motherName?: Given<string>;
};

/** What was read of it. `fullName` is '' where it is missing, which is noted. */
export type BeneficiaryRead = { personal: PersonalRead; fullName: string | undefined; aliases: string[] | undefined; occupation: Given<string>; motherName: Given<string> };

/** What stands already: the numbers whole. */
export type BeneficiaryBefore = PersonalBefore & { noNikReason: string | null };

/** Of somebody new, who needs a NIK or the reason for having none (rule 7). */
export const newBeneficiary: BeneficiaryBefore = { ...nothingBefore, noNikReason: null };

/** Reads what the input says of somebody; notes what is wrong. `lenient`: a file has nobody to ask for reasons. */
export function readBeneficiary(input: BeneficiaryInput, problems: Problems, before: BeneficiaryBefore, lenient = false): BeneficiaryRead {
  const fresh = before === newBeneficiary;
  const fullName = input.fullName === undefined && !fresh ? undefined : problems.requiredText('fullName', input.fullName ?? null, 200);
  const personal = readPersonal(input, problems, { before, lenient });
  const [nik, reason] = [personal.nik === undefined ? before.nik : personal.nik, personal.noNikReason === undefined ? before.noNikReason : personal.noNikReason];
  if (!nik && !reason) problems.add('nik', messages.nikNeeded);
  checkNoNumber('noNikReason', personal.noNikReason, problems);
  const motherName = problems.text('motherName', input.motherName, 200);
  return { personal, fullName, aliases: input.aliases == null ? undefined : cleanAliases(input.aliases, fullName), occupation: problems.text('occupation', input.occupation, 100), motherName };
}

function cleanAliases(aliases: readonly string[], fullName: string | undefined): string[] {
  return [...new Set(aliases.map((alias) => alias.trim()).filter((alias) => alias !== '' && alias !== fullName))].slice(0, 10);
}

/** The columns that a name writes: it is found by how it sounds. */
export function nameColumns(fullName: string) {
  return { fullName, sounds: soundsOf(fullName) };
}

/** The columns that what was read writes but the name; what was not given is left out. */
export function beneficiaryColumns(id: string, { personal, aliases, occupation }: BeneficiaryRead) {
  const { nik, birthDate, addressKtp, addressDomicile, noNikReason, sex, birthPlace, maritalState, education, phone } = personal;
  const columns = {
    aliases, occupation, sex, birthPlace, maritalState, education, phone,
    birthDate: birthDate === undefined ? undefined : asDay(birthDate),
    noNikReason: nik ? null : noNikReason,
    ...(nik === undefined ? {} : { nikSealed: nik === null ? null : niks.seal(id, nik), nikIndex: nik === null ? null : niks.index(nik), nikState: nik === null ? 'UNCHECKED' : 'FORMAT_OK' }),
    addressKtp: asJson(addressKtp), addressDomicile: asJson(addressDomicile),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<typeof columns>;
}

/** A cleared address is an empty column, not JSON's null. */
function asJson(address: Given<Address>): Prisma.InputJsonObject | typeof Prisma.DbNull | undefined {
  return address === undefined ? undefined : (address as Prisma.InputJsonObject | null) ?? Prisma.DbNull;
}

/** The caveats with the one that tells why the NIK does not fit, where it was judged. */
export function caveatsWithNik(caveats: readonly Caveat[], { personal }: BeneficiaryRead): Caveat[] {
  return personal.judged ? withNikCaveat(caveats, personal.doubts, personal.nikReason ?? '') : [...caveats];
}

/** What stands in the row, as far as an input is compared with it. */
export function beneficiaryBefore(row: { id: string; nikSealed: Uint8Array | null; birthDate: Date | null; sex: string | null; noNikReason: string | null }): BeneficiaryBefore {
  return { nik: row.nikSealed && niks.open(row.id, row.nikSealed), birthDate: day(row.birthDate), sex: row.sex, noNikReason: row.noNikReason };
}

/** Keeps the mother's name apart, sealed; clears it where null is given. */
export async function keepMotherName(tx: Pick<Prisma.TransactionClient, 'beneficiarySecret'>, id: string, motherName: Given<string>): Promise<void> {
  if (motherName === undefined) return;
  if (motherName === null) await tx.beneficiarySecret.deleteMany({ where: { beneficiaryId: id } });
  else {
    const motherNameSealed = motherNames.seal(id, motherName);
    await tx.beneficiarySecret.upsert({ where: { beneficiaryId: id }, create: { beneficiaryId: id, motherNameSealed }, update: { motherNameSealed } });
  }
}
