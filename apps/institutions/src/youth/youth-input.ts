import { region } from '@pilar/domain/regions';
import { newId } from '@pilar/subgraph/ids';
import type { Problems } from '@pilar/subgraph/problems';
import type { YouthOrganisation } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { youthMessages as messages } from './youth-messages.ts';
import type { YouthStep } from './youth-rules.ts';

const mostMembers = 100_000;

/** Notes a number of members that cannot be. */
export function checkMembers(problems: Problems, path: 'membersMale' | 'membersFemale', value: number | null | undefined): void {
  if (value != null && (value < 0 || value > mostMembers)) problems.add(path, messages.count, { value, max: mostMembers });
}

/** Puts what happened into the timeline. */
export async function addMilestone(tx: Db, organisationId: string, step: YouthStep | 'FORM', on: string, note?: string | null): Promise<void> {
  await tx.youthMilestone.create({ data: { id: newId(), organisationId, step, happenedOn: new Date(on), note } });
}

/** The later of the day it was last active and this one. */
export function lastActive({ lastActiveOn }: Pick<YouthOrganisation, 'lastActiveOn'>, on: string): Date {
  const now = new Date(on);
  return now > lastActiveOn ? now : lastActiveOn;
}

/** "Karang Taruna Desa Contoh", for those who are formed without a name of their own. */
export function nameOf(area: string): string {
  return `Karang Taruna ${region(area)?.shortName ?? area}`;
}
