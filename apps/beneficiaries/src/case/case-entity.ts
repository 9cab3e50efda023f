import { caveatLines, day, inBulk, type Snapshot } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { concealed, hex } from '@pilar/subgraph/sealed-numbers';
import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { subjectOf } from '../subject-of.ts';
import { onlyReported } from './as-told.ts';
import { caseMessages } from './case-messages.ts';

type Row = Prisma.WelfareCaseGetPayload<object>;

/** The row of a case, as far as others are told of it; what is left out is empty. */
export type CaseFacts = Pick<Row, 'version' | 'number' | 'typeCode' | 'unit' | 'areaCode' | 'ownerCode' | 'sensitive' | 'foundOn' | 'handlingLevel' | 'state' | 'checkedOn' | 'caveats'>
  & Partial<Pick<Row, 'beneficiaryId' | 'familyId' | 'groupName' | 'persons' | 'foundBy' | 'endedOn' | 'outcome' | 'rejection' | 'transferredTo'>> & { particulars: { sealed: Uint8Array } | null };

/** A case as others see it at that moment. */
export function caseSnapshot(row: CaseFacts): Snapshot {
  return {
    version: row.version,
    // Neither name nor type: what is protected does not leave this schema by the outbox.
    label: row.number,
    state: row.state,
    area: row.areaCode,
    reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
    confidential: row.sensitive,
    subject: subjectOf(row),
    facts: {
      type: row.typeCode,
      unit: row.unit,
      beneficiary: naming(row.beneficiaryId ?? null, row.beneficiaryId),
      family: naming(row.familyId ?? null, row.familyId),
      groupName: row.groupName ?? null,
      persons: row.persons == null ? null : String(row.persons),
      area: row.areaCode,
      foundOn: day(row.foundOn),
      foundBy: concealed(row.foundBy),
      handlingLevel: row.handlingLevel,
      state: row.state,
      checkedOn: day(row.checkedOn),
      endedOn: day(row.endedOn ?? null),
      outcome: row.outcome ?? null,
      rejection: row.rejection ?? null,
      transferredTo: row.transferredTo ?? null,
      particulars: concealed(row.particulars && hex(row.particulars.sealed)),
      caveats: caveatLines(row.caveats),
    },
  };
}

/** A case as history and change feed see it. One of a sensitive type is told to nobody: the feed asks for no right beyond the type's. */
export const welfareCaseEntity = inBulk<Db>({
  type: 'WelfareCase',
  table: 'beneficiaries.welfare_case',
  model: 'welfareCase',
  // A refusal by version or state would tell what became of it.
  barred: async (tx, ctx, id) => {
    const row = await tx.welfareCase.findUniqueOrThrow({ where: { id }, select: { sensitive: true } });
    return onlyReported(row, ctx) ? caseMessages.withTheOffice : null;
  },
  snapshots: async (tx, ids) => {
    const rows = await tx.welfareCase.findMany({ where: { id: { in: [...ids] } }, include: { particulars: true } });
    return new Map(rows.map((row) => [row.id, caseSnapshot(row)]));
  },
});
