import { newId } from '@pilar/subgraph/ids';
import type { Db } from '../db.ts';
import type { Draft, RoleDraft } from './event-draft.ts';

type Stored = RoleDraft & { id: string };

/** Replaces each list that is given. Roles come first: key points and appeals point at them. */
export async function writeParts(tx: Db, eventId: string, merged: Draft, given: Partial<Draft>): Promise<void> {
  const where = { eventId };
  const eventDate = new Date(merged.date);
  const roleIds = given.roles
    ? await writeRoles(tx, eventId, eventDate, given.roles)
    : (await tx.eventRole.findMany({ where, orderBy: { position: 'asc' }, select: { id: true } })).map(({ id }) => id);
  if (given.date) {
    await tx.participant.updateMany({ where, data: { eventDate } });
    await tx.eventQuestion.updateMany({ where, data: { eventDate } });
  }
  if (given.date && !given.roles) await tx.eventRole.updateMany({ where, data: { eventDate } });
  const roleAt = (index: number | null) => (index === null ? null : (roleIds[index] ?? null));
  const rows = <Item extends object>(items: readonly Item[]) => items.map((item, position) => ({ ...item, id: newId(), eventId, position }));

  if (given.organisers) {
    await tx.organiser.deleteMany({ where });
    await tx.organiser.createMany({ data: rows(given.organisers) });
  }
  if (given.topics) {
    await tx.topic.deleteMany({ where });
    await tx.topic.createMany({ data: rows(given.topics.map((text) => ({ text }))) });
  }
  if (given.keyPoints) {
    await tx.keyPoint.deleteMany({ where });
    await tx.keyPoint.createMany({
      data: rows(given.keyPoints.map(({ saidByRole, validFrom, validTo, ...point }) => ({ ...point, saidById: roleAt(saidByRole), validFrom: asDate(validFrom), validTo: asDate(validTo) }))),
    });
  }
  if (given.appeals) {
    await tx.appeal.deleteMany({ where });
    await tx.appeal.createMany({ data: rows(given.appeals.map(({ fromRole, to, ...appeal }) => ({ ...appeal, fromId: roleAt(fromRole), addressee: to }))) });
  }
  if (given.agenda) {
    await tx.agendaItem.deleteMany({ where });
    await tx.agendaItem.createMany({ data: rows(given.agenda) });
  }
  if (given.participants) {
    await tx.participantGroup.deleteMany({ where });
    await tx.participantGroup.createMany({ data: rows(given.participants) });
  }
  if (given.publications) {
    await tx.publication.deleteMany({ where });
    await tx.publication.createMany({
      data: rows(given.publications.map((publication) => ({ ...publication, publishedAt: asDate(publication.publishedAt), publishedOn: asDate(publication.publishedOn) }))),
    });
  }
  if (given.media) {
    await tx.media.deleteMany({ where });
    await tx.media.createMany({ data: rows(given.media) });
  }
}

/**
 * Writes the roles and gives their ids in order. A role that stays keeps its id, and with it what points at it; what a
 * role that goes has said keeps its name.
 */
async function writeRoles(tx: Db, eventId: string, eventDate: Date, roles: RoleDraft[]): Promise<string[]> {
  const stored: (Stored | undefined)[] = await tx.eventRole.findMany({ where: { eventId }, orderBy: { position: 'asc' } });
  const kept = new Map<RoleDraft, string>();
  for (const same of sameness) {
    for (const role of roles.filter((waiting) => !kept.has(waiting))) {
      const id = take(stored, (other) => same(role, other));
      if (id) kept.set(role, id);
    }
  }
  const ids = roles.map((role) => kept.get(role) ?? newId());
  for (const gone of stored.filter((role) => role !== undefined)) {
    const shown = gone.name ?? gone.affiliation;
    await tx.keyPoint.updateMany({ where: { saidById: gone.id, saidByText: null }, data: { saidByText: shown } });
    await tx.appeal.updateMany({ where: { fromId: gone.id, fromText: null }, data: { fromText: shown } });
    await tx.eventRole.delete({ where: { id: gone.id } });
  }
  for (const [position, role] of roles.entries()) {
    const id = ids[position] ?? newId();
    await tx.eventRole.upsert({ where: { id }, create: { ...role, id, eventId, position, eventDate }, update: { ...role, position, eventDate } });
  }
  return ids;
}

/** The id of the first that fits, which is then taken out. */
function take(stored: (Stored | undefined)[], fits: (role: Stored) => boolean): string | undefined {
  const index = stored.findIndex((role) => role !== undefined && fits(role));
  const found = stored[index];
  if (found) stored[index] = undefined;
  return found?.id;
}

/** When a role is one that was there before, the surest sign first: nothing changed, another role for the same, another in the same role. */
const sameness: ((one: RoleDraft, other: RoleDraft) => boolean)[] = [
  (one, other) => one.role === other.role && sameSomebody(one, other),
  sameSomebody,
  (one, other) => one.role === other.role,
];

function sameSomebody(one: RoleDraft, other: RoleDraft): boolean {
  return one.personId === other.personId && one.officeId === other.officeId && one.name === other.name;
}

function asDate(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
