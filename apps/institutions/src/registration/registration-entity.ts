import type { Code } from '@pilar/domain/vocabulary';
import { localDay } from '@pilar/domain/dates';
import { caveatLines, day, inBulk, lines } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { registrationTasks, type Check } from './registration-rules.ts';
import type { ReturnRow } from './registration.ts';

const checkLines = (checks: unknown) => lines(((checks ?? []) as Check[]).map(({ item, met, note }) => [`${item} ${met ? '+' : '–'}`, note].filter(Boolean).join(' · ')));

/** A registration as history, change feed and inbox see it. */
export const registrationEntity = inBulk<Db>({
  type: 'Registration',
  table: 'institutions.registration',
  model: 'registration',
  snapshots: async (tx, ids) => {
    const rows = await tx.registration.findMany({ where: { id: { in: [...ids] } }, include: { issuer: true } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: row.institutionName,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        institution: naming(row.institutionId, row.institutionName),
        kind: row.kind,
        authority: row.authority,
        state: row.state,
        stateReason: row.stateReason,
        letter: [row.letterNumber, day(row.letterDate)].filter(Boolean).join(', ') || null,
        note: row.note,
        dueOn: day(row.dueOn),
        papersCheck: checkLines(row.papersCheck),
        siteCheck: checkLines(row.siteCheck),
        visitedOn: day(row.visitedOn),
        returns: lines((row.returns as ReturnRow[]).map(({ from, reason }) => `${from}: ${reason}`)),
        number: row.number,
        issuer: naming(row.issuerId, row.issuer?.name),
        recommendation: row.recommendation,
        grantedOn: day(row.grantedOn),
        validTo: day(row.validTo),
        caveats: caveatLines(row.caveats),
      },
      tasks: registrationTasks({
        state: row.state, authority: row.authority as Code<'REGISTRATION_AUTHORITY'>, stateSince: localDay(row.stateSince), dueOn: day(row.dueOn),
      }, row.areaCode),
    }]));
  },
});
