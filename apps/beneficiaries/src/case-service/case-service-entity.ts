import { caveatLines, day, inBulk } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { concealed, hex } from '@pilar/subgraph/sealed-numbers';
import type { Db } from '../db.ts';
import { subjectOf } from '../subject-of.ts';
import { serviceTasks } from './case-service-rules.ts';

/** A service as history, inbox and change feed see it. Of a case of a sensitive type nobody else is told. */
export const caseServiceEntity = inBulk<Db>({
  type: 'CaseService',
  table: 'beneficiaries.case_service',
  model: 'caseService',
  snapshots: async (tx, ids) => {
    const rows = await tx.caseService.findMany({ where: { id: { in: [...ids] } } });
    const cases = new Map((await tx.welfareCase.findMany({ where: { id: { in: rows.map(({ caseId }) => caseId) } }, select: { id: true, number: true, sensitive: true, beneficiaryId: true, familyId: true } })).map((one) => [one.id, one]));
    return new Map(rows.map((row) => {
      const { number = '', sensitive = true, ...of } = cases.get(row.caseId) ?? {};
      return [row.id, {
        version: row.version,
        label: number,
        state: row.state,
        area: row.areaCode,
        reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
        confidential: sensitive,
        subject: subjectOf(of),
        facts: {
          kind: row.kind,
          state: row.state,
          worker: row.pillarId ? naming(row.pillarId, row.pillarId) : row.workerName,
          plannedFrom: day(row.plannedFrom),
          plannedTo: day(row.plannedTo),
          startedOn: day(row.startedOn),
          endedOn: day(row.endedOn),
          stopReason: row.stopReason,
          plan: concealed(row.sealed && hex(row.sealed)),
          caveats: caveatLines(row.caveats),
        },
        tasks: serviceTasks({ state: row.state, plannedTo: day(row.plannedTo) ?? '', sensitive }, row.areaCode),
      }];
    }));
  },
});
