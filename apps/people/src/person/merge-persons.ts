import { codes } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { day, type BulkEntity } from '@pilar/subgraph/entity';
import { place, words } from '@pilar/subgraph/messages';
import { naming } from '@pilar/subgraph/named-facts';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { writeTrail, type Change } from '@pilar/subgraph/trail';
import { withdrawRows } from '@pilar/subgraph/withdraw';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { builder, people } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { pillarEntity } from '../pillar/pillar-entity.ts';
import { overlaps } from '../pillar/read-terms.ts';
import { trainingEntity } from '../training/training-entity.ts';
import { merge, nikOf, type Recorded } from './merge-rules.ts';
import { Person } from './person.ts';
import { personEntity } from './person-entity.ts';
import { storable } from './person-mutations.ts';

const PersonField = builder.enumType('PersonField', { description: 'A part of what is recorded of a person.', values: codes('PERSON_FIELD') });

const MergePersonsInput = builder.inputType('MergePersonsInput', {
  description: 'One person who was recorded twice: `id` stays, `merged` becomes a part of it.',
  fields: (t) => ({
    ...people.correctionFields(t),
    reason: t.string({ required: true, description: 'Why they are one; stands in the history of both.' }),
    merged: t.id({ required: true, description: 'The record that is merged into the other; its id leads to the survivor from then on.' }),
    mergedVersion: t.int({ required: true, description: 'Version of that record that was read.' }),
    take: t.field({ type: [PersonField], description: 'What is right in the merged record; elsewhere the survivor\'s value stays, or the merged one\'s where the survivor has none.' }),
    numbersDiffer: t.boolean({ description: 'That both have a NIK, and not the same, and are one person all the same; default false, and then they are refused.' }),
  }),
});

people.command({
  name: 'mergePersons',
  description: 'Makes one of two records of the same person (rule 6). Terms, trainings, roles and posts go to the survivor, and the other id leads there from then on. It cannot be undone.',
  permission: 'person.merge', entity: personEntity, result: Person, input: MergePersonsInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx, lock }) => {
    const problems = new Problems(ctx);
    const reason = requiredTextWithoutNumber('reason', input.reason, 300, problems);
    if (input.merged.toLowerCase() === input.id.toLowerCase()) problems.add('merged', messages.mergeSelf);
    problems.refuse();
    const was = await lock({ entity: personEntity, path: 'merged', id: input.merged }, input.mergedVersion);
    const [survivor, merged] = [await recorded(tx, input.id), await recorded(tx, input.merged)];
    const [own, other] = [nikOf(survivor), nikOf(merged)];
    if (own && other && own !== other && !input.numbersDiffer) problems.add('numbersDiffer', messages.mergeNumbers);
    await noteClashes(tx, survivor, merged, problems);
    problems.refuse();
    await keepAs(tx, survivor, merged, merge(survivor, merged, new Set(input.take ?? []), reason));
    const trail = { mutation: 'mergePersons', reason };
    await tx.$executeRaw(sql`INSERT INTO people.person_merge (id, survivor_id) VALUES (${merged.id}::uuid, ${survivor.id}::uuid)`);
    await tx.$executeRaw(sql`UPDATE people.person_merge SET survivor_id = ${survivor.id}::uuid WHERE survivor_id = ${merged.id}::uuid`);
    await moveBelongings(tx, ctx, merged.id, trail);
    await withdrawRows(tx, personEntity.table, [merged.id], reason);
    const after = await personEntity.snapshot(tx, survivor.id);
    if (!after) throw new Error(`mergePersons left no Person ${survivor.id}`);
    await writeTrail(tx, ctx, 'people', 'Person', { ...trail, operation: 'MERGED' }, [{
      id: merged.id, survivor: survivor.id, before: was,
      // From now on it may be found by those who may see the survivor, and by nobody else.
      after: { ...was, version: was.version + 1, label: after.label, area: after.area, reach: after.reach, facts: { ...was.facts, mergedInto: naming(survivor.id, after.label) } },
    }]);
    return survivor.id;
  },
});

function recorded(tx: Db, id: string): Promise<Recorded> {
  return tx.person.findUniqueOrThrow({ where: { id }, include: { private: true } });
}

/** Notes terms of both in one post that run or overlap, and terms that run of somebody who has died: two persons may be so, one is not. */
async function noteClashes(tx: Db, survivor: Recorded, merged: Recorded, problems: Problems): Promise<void> {
  const terms = await tx.pillar.findMany({ where: { personId: { in: [survivor.id, merged.id] } }, orderBy: { id: 'asc' } });
  const died = survivor.deceasedOn ?? merged.deceasedOn;
  const serving = died && terms.find(({ state }) => state !== 'ENDED');
  if (serving) problems.add('merged', messages.mergeDied, { date: day(died) ?? '', type: words('PILLAR_TYPE', serving.type), area: place(serving.areaCode) });
  const span = ({ validFrom, validTo, endedOn }: (typeof terms)[number]) => [day(validFrom), day(endedOn ?? validTo)] as const;
  for (const one of terms.filter(({ personId }) => personId === survivor.id)) {
    const clash = terms.find((other) => other.personId === merged.id && other.type === one.type && other.position === one.position && other.areaCode === one.areaCode
      && ((one.state !== 'ENDED' && other.state !== 'ENDED') || overlaps(...span(one), ...span(other))));
    if (clash) problems.add('merged', messages.mergeClash, { type: words('PILLAR_TYPE', one.type), area: place(one.areaCode) });
  }
}

/** Writes what both come to: first the number that is given up, since a number stands once. */
async function keepAs(tx: Db, survivor: Recorded, merged: Recorded, { person, private: personal, left }: ReturnType<typeof merge>): Promise<void> {
  await tx.personPrivate.updateMany({ where: { personId: merged.id }, data: { nikSealed: null, nikIndex: null } });
  await tx.personPrivate.upsert({ where: { personId: survivor.id }, create: { personId: survivor.id, ...storable(personal) }, update: storable(personal) });
  await tx.personPrivate.updateMany({ where: { personId: merged.id }, data: left.nikIndex ? { ...left, noNikReason: null } : {} });
  await tx.person.update({ where: { id: survivor.id }, data: { ...person, version: { increment: 1 }, updatedAt: new Date() } });
  await tx.pillar.updateMany({ where: { personId: survivor.id }, data: { personName: person.fullName } });
}

/** Moves terms, trainings and external ids to the survivor; those that the viewer sees are told in the trail. */
async function moveBelongings(tx: Db, ctx: Context, merged: string, trail: { mutation: string; reason: string }): Promise<void> {
  const kinds: { entity: BulkEntity<Db>; ids: string[] }[] = [
    { entity: pillarEntity, ids: (await tx.pillar.findMany({ where: { personId: merged }, select: { id: true } })).map(({ id }) => id) },
    { entity: trainingEntity, ids: (await tx.training.findMany({ where: { personId: merged, withdrawnAt: null }, select: { id: true } })).map(({ id }) => id) },
  ];
  const before = new Map<string, Change['after']>();
  for (const { entity, ids } of kinds) for (const [id, snapshot] of await entity.snapshots(tx, ids)) before.set(id, snapshot);
  await tx.$executeRaw(sql`SELECT people.move_to_survivor(${merged}::uuid, ${trail.reason})`);
  for (const { entity, ids } of kinds) {
    const changes = [...await entity.snapshots(tx, ids)].map(([id, after]): Change => ({ id, before: before.get(id) ?? null, after }));
    for (const operation of ['UPDATED', 'DELETED'] as const) {
      const some = changes.filter(({ after }) => (after.state === 'WITHDRAWN') === (operation === 'DELETED'));
      if (some.length > 0) await writeTrail(tx, ctx, 'people', entity.type, { ...trail, operation }, some);
    }
  }
}
