import { caveatLines, day, inBulk, lines } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { inCare, institutionTasks, type CareCount } from './institution-rules.ts';

const current = { where: { withdrawnAt: null }, orderBy: [{ kind: 'asc' as const }, { dated: 'asc' as const }, { id: 'asc' as const }] };

/** An institution as history, change feed and other subgraphs see it. Its papers, staff and counts have no trail of their own. */
export const institutionEntity = inBulk<Db>({
  type: 'Institution',
  table: 'institutions.institution',
  model: 'institution',
  snapshots: async (tx, ids) => {
    const rows = await tx.institution.findMany({ where: { id: { in: [...ids] } }, include: { papers: current, staff: { orderBy: [{ role: 'asc' }, { id: 'asc' }] }, counts: { orderBy: { asOf: 'desc' }, take: 1 } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: row.name,
      state: row.standing,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        name: row.name,
        kind: row.kind,
        legalForm: row.legalForm,
        owner: row.owner,
        workingLevel: row.workingLevel,
        services: lines(row.services),
        settings: lines(row.settings),
        capacity: row.capacity?.toString() ?? null,
        area: row.areaCode,
        address: row.address,
        phone: row.phone,
        email: row.email,
        headName: row.headName,
        founded: day(row.founded),
        papers: lines(row.papers.map((paper) => [paper.kind, paper.number, paper.issuer, `${day(paper.dated) ?? ''}–${day(paper.validTo) ?? ''}`].filter(Boolean).join(' · '))),
        staff: lines(row.staff.map((one) => `${one.role} · ${naming(one.personId, one.name) ?? one.name} · ${day(one.validFrom) ?? ''}–${day(one.validTo) ?? ''}`)),
        clients: row.clientsAsOf && `${day(row.clientsAsOf)}: L ${row.clientsMale ?? 0}, P ${row.clientsFemale ?? 0}`,
        standing: row.standing,
        registrationNumber: row.registrationNumber,
        registeredUntil: day(row.registeredUntil),
        dissolvedOn: day(row.dissolvedOn),
        dissolvedReason: row.dissolvedReason,
        caveats: caveatLines(row.caveats),
      },
      tasks: institutionTasks({
        standing: row.standing, registeredUntil: day(row.registeredUntil), papers: row.papers.map(({ id, kind, dated, validTo }) => ({ id, kind, dated: day(dated), validTo: day(validTo) })),
      }, row.areaCode),
      // What somebody is referred to it by: whom it serves, and the places it has.
      carried: {
        services: row.services, settings: row.settings, capacity: row.capacity, registeredUntil: day(row.registeredUntil), papersEndOn: day(row.papersEndOn), ...insideOf(row.counts[0]),
      },
    }]));
  },
});

/** How many were inside when it was last counted; nothing where it never was. */
function insideOf(last: { asOf: Date; counts: unknown } | undefined): { inside: number | null; countedOn: string | null } {
  if (!last) return { inside: null, countedOn: null };
  const { male, female } = inCare(last.counts as CareCount[], 'INSIDE');
  return { inside: male + female, countedOn: day(last.asOf) };
}
