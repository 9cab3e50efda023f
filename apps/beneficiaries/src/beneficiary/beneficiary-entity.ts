import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';

/** A person served as history and change feed see it. */
export const beneficiaryEntity: Entity<Db> = {
  type: 'Beneficiary',
  table: 'beneficiaries.beneficiary',
  model: 'beneficiary',
  snapshot: async (tx, id) => {
    const row = await tx.beneficiary.findUnique({ where: { id } });
    return row && {
      version: row.version,
      // No name: what is protected does not leave this schema by the outbox.
      label: `Beneficiary ${row.areaCode}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        fullName: row.fullName,
        sex: row.sex,
        birthDate: day(row.birthDate),
        area: row.areaCode,
        family: naming(row.familyId, row.familyId),
        relation: row.relation,
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
