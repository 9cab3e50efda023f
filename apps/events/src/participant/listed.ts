import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import { whomMeant, type Listed, type Meant, type Named } from '@pilar/domain/whom-meant';
import type { Context } from '@pilar/subgraph/context';
import type { Participant } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';

/** Who stands on the list of an event. */
export type ListedRow = Participant & Listed;

/** The list of an event as the rule reads it by which nobody stands there twice: whom of it somebody means. */
export async function meantOn(tx: Db, eventId: string): Promise<(named: Named) => Meant<ListedRow>> {
  const rows = await tx.participant.findMany({ where: { eventId, removedAt: null }, orderBy: { id: 'asc' } });
  return whomMeant(rows.map((row) => ({ ...row, person: row.personId, area: row.comesFrom, place: row.comesFrom === null ? null : (region(row.comesFrom)?.shortName ?? null) })));
}

/** By what one on the list is told from others of the name: "TKSK, Kec. Cipanas". */
export function whoIs({ language }: Pick<Context, 'language'>, { group, affiliation, place }: Listed): string {
  return [label('PARTICIPANT_GROUP', group, language), affiliation ?? place].filter(Boolean).join(', ');
}
