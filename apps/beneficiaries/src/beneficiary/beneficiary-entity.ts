import { caveatLines, day, inBulk, lines, type Snapshot } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { addressText, type Address } from '@pilar/subgraph/personal-rules';
import { concealed, hex } from '@pilar/subgraph/sealed-numbers';
import type { Db } from '../db.ts';
import { erased } from '../erased.ts';
import { tellFollowed } from '../entitlement/tell-followed.ts';
import type { Prisma } from '../__generated__/prisma/client.ts';

type Row = Prisma.BeneficiaryGetPayload<object>;

/** The row of a person, as far as others are told of it; what is left out is empty. */
export type BeneficiaryFacts = Pick<Row, 'id' | 'version' | 'fullName' | 'aliases' | 'areaCode' | 'ownerCode' | 'nikState' | 'lifeState' | 'caveats'>
  & Partial<Pick<Row, 'sex' | 'birthDate' | 'familyId' | 'relation' | 'lifeStateOn' | 'movedTo' | 'nikIndex' | 'noNikReason' | 'birthPlace' | 'phone' | 'occupation' | 'maritalState' | 'education'>>
  & { addressKtp?: unknown; addressDomicile?: unknown; secret: { motherNameSealed: Uint8Array } | null };

const address = (value: unknown) => (value == null ? null : addressText(value as Address));

/** What opens for a purpose only, or proves an identity: history tells that it changed, never what it is. */
function concealedFacts(row: BeneficiaryFacts): Record<string, string | null> {
  const plain = {
    nik: row.nikIndex && hex(row.nikIndex), noNikReason: row.noNikReason, birthPlace: row.birthPlace, phone: row.phone, occupation: row.occupation,
    maritalState: row.maritalState, education: row.education, addressKtp: address(row.addressKtp), addressDomicile: address(row.addressDomicile),
    motherName: row.secret && hex(row.secret.motherNameSealed),
  };
  return Object.fromEntries(Object.entries(plain).map(([field, value]) => [field, concealed(value)]));
}

/** A person served as others see them at that moment. */
export function beneficiarySnapshot(row: BeneficiaryFacts): Snapshot {
  return {
    version: row.version,
    // No name: what is protected does not leave this schema by the outbox.
    label: `Beneficiary ${row.areaCode}`,
    state: row.lifeState,
    area: row.areaCode,
    reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
    expectedIn: row.movedTo ?? null,
    subject: { type: 'Beneficiary', id: row.id },
    facts: {
      fullName: row.fullName,
      aliases: lines(row.aliases),
      sex: row.sex ?? null,
      birthDate: day(row.birthDate ?? null),
      area: row.areaCode,
      family: naming(row.familyId ?? null, row.familyId),
      relation: row.relation ?? null,
      nikState: row.nikState,
      lifeState: row.lifeState,
      lifeStateOn: day(row.lifeStateOn ?? null),
      movedTo: row.movedTo ?? null,
      caveats: caveatLines(row.caveats),
      ...concealedFacts(row),
    },
  };
}

/** A person served as history and change feed see it. One that was merged stands for itself no more. */
export const beneficiaryEntity = inBulk<Db>({
  type: 'Beneficiary',
  table: 'beneficiaries.beneficiary',
  model: 'beneficiary',
  // A survivor beyond the viewer's area is not told.
  survivor: async (tx, id) => {
    const into = (await (tx as Db).beneficiary.findUnique({ where: { id }, select: { mergedInto: true } }))?.mergedInto;
    return into && await (tx as Db).beneficiary.findUnique({ where: { id: into }, select: { id: true } }) ? into : null;
  },
  barred: async (tx, _ctx, id) => ((await tx.beneficiary.findUnique({ where: { id }, select: { erasedAt: true } }))?.erasedAt ? erased : null),
  followed: (tx, ctx, change) => tellFollowed(tx, ctx, 'beneficiary_id', change),
  snapshots: async (tx, ids) => {
    const rows = await tx.beneficiary.findMany({ where: { id: { in: [...ids] }, mergedInto: null }, include: { secret: true } });
    return new Map(rows.map((row) => [row.id, beneficiarySnapshot(row)]));
  },
});
