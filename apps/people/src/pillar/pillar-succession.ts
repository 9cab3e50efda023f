import { daysAfter, today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { changed, day } from '@pilar/subgraph/entity';
import { Conflict } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, people } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { checkAge, enterTerm, newTerm, servingPerson } from './new-term.ts';
import { pillarEntity } from './pillar-entity.ts';
import { Appointer, Pillar, PillarEndReason, PillarType } from './pillar.ts';
import { ended, refuseStep } from './pillar-steps.ts';

const SucceedPillarInput = builder.inputType('SucceedPillarInput', {
  description: 'Who follows in a post, or where the same person goes on.',
  fields: (t) => ({
    ...people.newRecordFields(t),
    predecessor: t.id({ required: true, description: 'The term that is followed.' }),
    version: t.int({ required: true, description: 'Version of that term that was read.' }),
    endReason: t.field({ type: PillarEndReason, description: 'Why that term ends; required unless it has ended.' }),
    endedOn: t.field({ type: 'Date', description: 'Last day of that term; default: the day before the new one begins.' }),
    person: t.id({ required: true, description: 'Who serves from now on; the same person where the role or the area changes.' }),
    type: t.field({ type: PillarType, description: 'Kind of service; default: as before.' }),
    area: t.field({ type: 'RegionCode', description: 'Region served; default: as before.' }),
    appointer: t.field({ type: Appointer, description: 'Who appoints; default: as before.' }),
    decreeNumber: t.string({ required: true, description: 'Number of the decree (rule 9).' }),
    decreeDate: t.field({ type: 'Date', required: true, description: 'Date of the decree (rule 9).' }),
    validFrom: t.field({ type: 'Date', description: 'First day; default: the date of the decree.' }),
    validTo: t.field({ type: 'Date', description: 'Last day.' }),
    memberNumber: t.string({ description: 'Member number.' }),
    overrideReason: t.string({ description: 'Why a district has a second active TKSK (rule 8).' }),
    reason: t.string({ description: 'Why; stands in the history of both.' }),
  }),
});

people.command({
  name: 'succeedPillar',
  description: 'Appoints by decree who follows in a post, ending the term before where it still runs; both are linked. With the same person it is a change of role or area, which is a new term too.',
  permission: 'pillar.appoint', entity: pillarEntity, result: Pillar, input: SucceedPillarInput, operation: 'CREATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const before = await followed(tx, input.predecessor, problems);
    refuseStep('SUCCEED', before, before.successors.length > 0, problems, 'predecessor');
    const person = await servingPerson(tx, input.person, problems);
    const validFrom = input.validFrom ?? input.decreeDate;
    const term = newTerm({
      ...input, validFrom, endReason: null, endedOn: null, state: 'ACTIVE', position: before.position as Code<'PILLAR_POSITION'>,
      type: input.type ?? before.type as Code<'PILLAR_TYPE'>, area: input.area ?? before.areaCode, appointer: input.appointer ?? before.appointer as Code<'APPOINTER'> | null,
    }, problems);
    checkAge(term, person.born, problems);
    const samePost = person.id === before.personId && term.type === before.type && term.area === before.areaCode;
    if (samePost) problems.add('person', messages.samePost);
    const running = before.state !== 'ENDED';
    const endedOn = input.endedOn ?? daysAfter(validFrom, -1);
    if (running && !input.endReason) problems.add('endReason', shared.required);
    if (running && endedOn > today()) problems.add('endedOn', messages.endInFuture, { value: endedOn });
    const began = day(before.validFrom);
    if (running && began && endedOn < began) problems.add('endedOn', messages.beforeTerm, { value: endedOn, from: began });
    problems.refuse();
    let id = '';
    await touch({ entity: pillarEntity, path: 'predecessor', id: before.id }, async () => {
      // Locked by now: what was read before may have changed meanwhile.
      const { version } = await tx.pillar.findUniqueOrThrow({ where: { id: before.id }, select: { version: true } });
      if (version !== input.version) throw new Conflict(say(ctx.language, shared.stale, { read: input.version, current: version }), version);
      await tx.pillar.update({
        where: { id: before.id },
        data: { ...(running && input.endReason && ended(endedOn, input.endReason)), ...changed() },
      });
      // Inside, so that the history of the term before is written once it has its successor.
      id = await enterTerm(tx, ctx, { ...term, person, predecessorId: before.id, caveats: input.caveats ?? [] });
    });
    await people.linkExternalIds(tx, ctx, 'Pillar', id, input.externalIds);
    return id;
  },
});

/** The term that is to be followed; refuses one that is not in the viewer's area. */
async function followed(tx: Db, id: string, problems: Problems) {
  const term = isId(id) ? await tx.pillar.findUnique({ where: { id }, include: { successors: { select: { id: true } } } }) : null;
  if (!term) problems.add('predecessor', shared.unknownReference, { type: 'Pillar', value: id.slice(0, 60) });
  problems.refuse();
  if (!term) throw new Error('was refused');
  return term;
}
