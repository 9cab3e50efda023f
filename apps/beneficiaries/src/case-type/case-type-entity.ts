import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A list of types as history and change feed see it. */
export const caseTypeListEntity: Entity<Db> = {
  type: 'CaseTypeList',
  table: 'beneficiaries.case_type_list',
  model: 'caseTypeList',
  snapshot: async (tx, id) => {
    const row = await tx.caseTypeList.findUnique({ where: { id }, include: { types: { orderBy: { position: 'asc' } } } });
    return row && {
      version: row.version,
      label: row.name,
      state: null,
      area: row.ownerCode,
      reach: { areas: [row.ownerCode], downward: [], open: true },
      facts: {
        name: row.name,
        legalBasis: row.legalBasis,
        validFrom: day(row.validFrom),
        types: lines(row.types.map(({ code, nameId, criterion, unit, minAge, maxAge }) => [code, nameId, criterion, unit, `${minAge ?? 0}–${maxAge ?? ''}`].join(' · '))),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
