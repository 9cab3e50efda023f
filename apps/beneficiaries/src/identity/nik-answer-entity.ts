import { day, inBulk } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';

/** A row of a list of checked NIK as history sees it. No name and no number of anybody stands there. */
export const nikAnswerEntity = inBulk<Db>({
  type: 'NikAnswer',
  table: 'beneficiaries.nik_answer',
  model: 'nikAnswer',
  snapshots: async (tx, ids) => {
    const rows = await tx.nikAnswer.findMany({ where: { id: { in: [...ids] } } });
    const records = await tx.nikRecord.findMany({ where: { id: { in: rows.map(({ nikRecordId }) => nikRecordId) } } });
    const said = new Map(records.map((record) => [record.id, record]));
    return new Map(rows.flatMap(({ id, version, nikRecordId, areaCode }) => {
      const record = said.get(nikRecordId);
      if (!record) return [];
      const { beneficiaryId, stateAfter, source, checkedOn } = record;
      return [[id, {
        version, label: `NIK ${areaCode}`, state: stateAfter, area: areaCode, reach: { areas: [areaCode], downward: [], open: false },
        subject: { type: 'Beneficiary', id: beneficiaryId },
        facts: { person: naming(beneficiaryId, beneficiaryId), nikState: stateAfter, nikSource: source, nikCheckedOn: day(checkedOn) },
      }] as const];
    }));
  },
});
