import { localDay } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { caveatLines, day, inBulk } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { subjectOf } from '../subject-of.ts';
import { complaintMessages as messages } from './complaint-messages.ts';
import { complaintTasks, reachOf } from './complaint-rules.ts';

const placeOf = (code: string) => region(code)?.fullName ?? code;

/** A complaint as history and change feed see it. What was told, by whom, and the ticket stand in neither. */
export const complaintEntity = inBulk<Db>({
  type: 'Complaint',
  table: 'beneficiaries.complaint',
  model: 'complaint',
  notYours: messages.handledAbove,
  snapshots: async (tx, ids) => {
    const rows = await tx.complaint.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => {
      const due = { dueOn: day(row.dueOn), regencyOn: day(row.regencyOn), provinceOn: day(row.provinceOn) };
      return [row.id, {
        version: row.version,
        label: row.number,
        state: row.state,
        area: row.category === 'CONDUCT' ? row.ownerCode : row.areaCode,
        reach: { areas: reachOf(row), downward: [], open: false },
        // Feed and references ask for no right beyond the type's: of conduct, not even that there is one.
        confidential: row.category === 'CONDUCT',
        subject: subjectOf(row) ?? { type: 'Complaint', id: row.id },
        facts: {
          channel: row.channel,
          category: row.category,
          complainedOffice: row.complainedOffice,
          area: placeOf(row.areaCode),
          handledBy: placeOf(row.ownerCode),
          state: row.state,
          dueOn: due.dueOn,
          assignedTo: row.assignedName,
          referredTo: row.referredTo,
          answer: row.answer,
          answeredOn: day(row.answeredOn),
          rejection: row.rejection,
          endedOn: day(row.endedOn),
          family: naming(row.familyId, row.familyId),
          beneficiary: naming(row.beneficiaryId, row.beneficiaryId),
          receipt: row.findId === null ? null : 'ya',
          caveats: caveatLines(row.caveats),
        },
        tasks: complaintTasks({ ...row, ...due, since: localDay(row.updatedAt) }),
      }];
    }));
  },
});
