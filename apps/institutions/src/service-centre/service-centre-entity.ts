import { formatShortDate } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { labelsOf } from '@pilar/subgraph/references';
import type { ServiceCentre } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import type { Span, Standing } from './service-centre-rules.ts';
import { serviceCentreTasks } from './service-centre-tasks.ts';

/** The days and facts of a row by which its standing is judged. */
export function standingOf(row: Pick<ServiceCentre, 'state' | 'stateSince' | 'decreeNumber' | 'staffedUntil' | 'hours' | 'lastLogOn'>): Standing {
  return { state: row.state, stateSince: day(row.stateSince) ?? '', decreeNumber: row.decreeNumber, staffedUntil: day(row.staffedUntil), hours: row.hours as Span[], lastLogOn: day(row.lastLogOn) };
}

/** A Puskesos as history, change feed and other subgraphs see it. */
export const serviceCentreEntity: Entity<Db> = {
  type: 'ServiceCentre',
  table: 'institutions.service_centre',
  model: 'serviceCentre',
  snapshot: async (tx, id) => {
    const row = await tx.serviceCentre.findUnique({ where: { id }, include: { office: { select: { id: true, name: true } }, officers: { orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] } } });
    if (!row) return null;
    const names = await labelsOf(tx, 'institutions', row.officers.map(({ personId }) => personId));
    const shortDay = (date: Date | null) => formatShortDate(day(date) ?? '', 'id');
    return {
      version: row.version,
      label: row.name,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        name: row.name,
        area: row.areaCode,
        address: row.address,
        phone: row.phone,
        office: naming(row.officeId, row.office?.name),
        decreeNumber: row.decreeNumber,
        decreeDate: day(row.decreeDate),
        decreeIssuer: row.decreeIssuer,
        state: row.state,
        stateSince: day(row.stateSince),
        stateReason: row.stateReason,
        hours: lines((row.hours as Span[]).map(({ weekday, opens, closes }) => `${label('WEEKDAY', weekday, 'id')} ${opens}–${closes}`)),
        officers: lines(row.officers.map(({ function: does, personId, decreeNumber, validFrom, validTo }) =>
          `${label('SERVICE_FUNCTION', does, 'id')}: ${naming(personId, names.get(personId))}, ${shortDay(validFrom)}${validTo ? `–${shortDay(validTo)}` : ' sampai sekarang'}${decreeNumber ? ` (SK ${decreeNumber})` : ''}`)),
        lastLogOn: day(row.lastLogOn),
        caveats: caveatLines(row.caveats),
      },
      tasks: serviceCentreTasks(standingOf(row), row.areaCode),
    };
  },
};
