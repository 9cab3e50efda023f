import { day, inBulk, lines, type Snapshot } from '@pilar/subgraph/entity';
import { concealed, hex } from '@pilar/subgraph/sealed-numbers';
import { addressText, type Address } from '@pilar/subgraph/personal-rules';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { survivorsOf } from './person-merges.ts';
import { displayName } from './person-rules.ts';
import type { PrivateColumns } from './private-columns.ts';

/** A person's row, as far as others are told of it. */
export type PersonFacts = {
  id: string; version: number; fullName: string; titlesBefore: string | null; titlesAfter: string | null; aliases: string[];
  areaCode: string; ownerCode: string; official: boolean; deceasedOn?: Date | null; caveats: unknown;
  private: Partial<PrivateColumns> | null;
};

/** Personal data as history tells of them: that they changed, never what they are. */
function privateFacts({ nikIndex, familyCardIndex, birthDate, addressKtp, addressDomicile, ...row }: Partial<PrivateColumns>): Record<string, string | null> {
  const plain = {
    nik: nikIndex && hex(nikIndex), noNikReason: row.noNikReason, familyCardNumber: familyCardIndex && hex(familyCardIndex), sex: row.sex, birthPlace: row.birthPlace,
    birthDate: day(birthDate ?? null), maritalState: row.maritalState, education: row.education, phone: row.phone, email: row.email,
    addressKtp: addressKtp ? addressText(addressKtp as Address) : null, addressDomicile: addressDomicile ? addressText(addressDomicile as Address) : null,
  };
  return Object.fromEntries(Object.entries(plain).map(([field, value]) => [field, concealed(value)]));
}

/** The person as others see them at that moment. */
export function personSnapshot(row: PersonFacts): Snapshot {
  return {
    version: row.version,
    label: displayName(row),
    state: null,
    area: row.areaCode,
    reach: { areas: [row.areaCode, row.ownerCode], downward: row.official ? [row.areaCode] : [], open: false },
    subject: { type: 'Person', id: row.id },
    facts: {
      fullName: row.fullName,
      titlesBefore: row.titlesBefore,
      titlesAfter: row.titlesAfter,
      aliases: lines(row.aliases),
      area: row.areaCode,
      official: String(row.official),
      deceasedOn: day(row.deceasedOn ?? null),
      caveats: lines((row.caveats as { text: string }[]).map(({ text }) => text)),
      ...privateFacts(row.private ?? {}),
    },
  };
}

/** A person as history, change feed and other subgraphs see it. */
export const personEntity = inBulk<Db>({
  type: 'Person',
  table: 'people.person',
  model: 'person',
  survivor: async (tx, id) => (await survivorsOf(tx, [id])).get(id.toLowerCase()) ?? null,
  barred: async (tx, _ctx, id) => ((await tx.person.findUnique({ where: { id }, select: { erasedAt: true } }))?.erasedAt ? messages.erased : null),
  snapshots: async (tx, ids) => new Map((await tx.person.findMany({ where: { id: { in: [...ids] } }, include: { private: true } })).map((row) => [row.id, personSnapshot(row)])),
});
