import { formatShortDate } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { labelsOf } from '@pilar/subgraph/references';
import type { YouthOrganisation } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import type { Standing } from './youth-rules.ts';
import { youthTasks } from './youth-tasks.ts';

/** The days and years of a row by which its standing is judged. */
export function standingOf(row: Pick<YouthOrganisation, 'state' | 'stateSince' | 'termTo' | 'lastActiveOn' | 'programmeYears' | 'reportYears'>): Standing {
  return { state: row.state, stateSince: day(row.stateSince) ?? '', termTo: day(row.termTo), lastActiveOn: day(row.lastActiveOn) ?? '', programmeYears: row.programmeYears, reportYears: row.reportYears };
}

/** A Karang Taruna as history, change feed and other subgraphs see it. */
export const youthEntity: Entity<Db> = {
  type: 'YouthOrganisation',
  table: 'institutions.youth_organisation',
  model: 'youthOrganisation',
  snapshot: async (tx, id) => {
    const row = await tx.youthOrganisation.findUnique({ where: { id }, include: { boards: { orderBy: { termFrom: 'desc' }, take: 1, include: { members: { orderBy: { place: 'asc' } } } } } });
    if (!row) return null;
    const members = row.boards[0]?.members ?? [];
    const names = await labelsOf(tx, 'institutions', [row.chairId, ...members.map(({ personId }) => personId)]);
    const named = (person: string | null, name: string | null) => (person === null ? name : naming(person, names.get(person)));
    return {
      version: row.version,
      label: row.name,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        name: row.name,
        area: row.areaCode,
        secretariat: row.secretariat,
        state: row.state,
        stateSince: day(row.stateSince),
        stateReason: row.stateReason,
        chair: named(row.chairId, row.chairName),
        decreeNumber: row.decreeNumber,
        decreeDate: day(row.decreeDate),
        decreeSigner: row.decreeSigner,
        termFrom: day(row.termFrom),
        termTo: day(row.termTo),
        members: lines(members.map(({ position, personId, name }) => `${label('YOUTH_POSITION', position, 'id')}: ${named(personId, name)}`)),
        membersMale: row.membersMale === null ? null : String(row.membersMale),
        membersFemale: row.membersFemale === null ? null : String(row.membersFemale),
        classification: row.classification && [label('YOUTH_CLASSIFICATION', row.classification, 'id'), row.classifiedOn && formatShortDate(day(row.classifiedOn) ?? '', 'id')].filter(Boolean).join(', '),
        lastActiveOn: day(row.lastActiveOn),
        programmeYears: lines(row.programmeYears.map(String)),
        reportYears: lines(row.reportYears.map(String)),
        caveats: caveatLines(row.caveats),
      },
      tasks: youthTasks(standingOf(row), row.areaCode),
    };
  },
};
