import { covers } from '@pilar/domain/region-code';
import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { checkNoNumber, requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { Erasure, ErasureGround, holdsOf } from './erasure.ts';
import { mayApprove, mayHold, mayRelease } from './erasure-rules.ts';
import { erasureEntity } from './retention-entities.ts';
import { retentionMessages as messages } from './retention-messages.ts';

type Subject = { type: 'Beneficiary' | 'Person' | 'Participant' | 'Complaint'; id: string; area: string; owner: string };

/** The person of that id who lives or is kept in the area, the survivor of one that was merged; or a guest or complaint that leads to nobody in a register. Who is only seen from there, as officials are from below, is not theirs to erase. */
async function subjectOf(tx: Db, id: string, within: string): Promise<Subject | undefined> {
  const [found] = await tx.$queryRaw<Subject[]>(sql`
    SELECT standing.entity_type AS type, standing.entity_id::text AS id, standing.area_code AS area, coalesce((standing.areas)[2], standing.area_code) AS owner
    FROM identity.ref_entity AS asked
    JOIN identity.ref_entity AS standing ON standing.entity_type = asked.entity_type AND standing.entity_id = coalesce(asked.survivor_id, asked.entity_id)
    WHERE asked.entity_id = ${id}::uuid AND asked.entity_type IN ('Beneficiary', 'Person') AND NOT standing.deleted
    UNION ALL SELECT type, ${id}, area, owner FROM identity.alone_to_erase(${id}::uuid)`);
  return found && [found.area, found.owner].some((code) => covers(within, code)) ? found : undefined;
}

const ProposeErasureInput = builder.inputType('ProposeErasureInput', {
  description: 'Somebody whose data are to be erased.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    subject: t.id({ required: true, description: 'The person: a Beneficiary or a Person; a guest of an event (Participant) who is no Person; or a Complaint that names nobody served.' }),
    ground: t.field({ type: ErasureGround, required: true, description: 'Why; all but RULE, which Pilar proposes by itself.' }),
    note: t.string({ description: 'What is to be known of it, such as the number of the request; at most 500 characters, no names or numbers of persons.' }),
  }),
});

identity.command({
  name: 'proposeErasure',
  description: 'Proposes to erase one person’s data in all parts. Somebody else decides (four eyes).',
  permission: 'request.handle',
  entity: erasureEntity,
  result: Erasure,
  input: ProposeErasureInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const subjectId = String(input.subject);
    const note = problems.text('note', input.note, 500) ?? null;
    checkNoNumber('note', note, problems);
    if (input.ground === 'RULE') problems.add('ground', messages.ruleIsNobodys);
    const subject = isId(subjectId) ? await subjectOf(tx, subjectId, ctx.viewer.grant.area) : undefined;
    if (!isId(subjectId)) problems.add('subject', shared.badIdInput, { value: subjectId.slice(0, 60) });
    else if (!subject) problems.add('subject', messages.nobody, { value: subjectId });
    problems.refuse();
    if (!subject) throw new Error('a missing subject was not refused');
    const id = newId();
    await tx.erasure.create({
      data: { id, subjectType: subject.type, subjectId: subject.id, ground: input.ground, note, areaCode: subject.area, ownerCode: subject.owner, proposedBy: accountOf(ctx.viewer), proposedName: ctx.viewer.name },
    });
    return id;
  },
});

/** The erasure of an input, in a state for what is asked. */
async function inState(tx: Db, ctx: Context<Db>, id: string, may: (row: { state: string }) => boolean) {
  const row = await tx.erasure.findUniqueOrThrow({ where: { id } });
  if (may(row)) return row;
  throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.wrongState, { state: label('ERASURE_STATE', row.state, ctx.language) }) }]);
}

const undecided = { approvedBy: null, approvedName: null, approvedGrant: null, approvedRole: null, approvedAt: null };

const ApproveErasureInput = builder.inputType('ApproveErasureInput', { description: 'An erasure to decide on.', fields: (t) => identity.stepFields(t, 'The erasure (Erasure).') });

identity.command({
  name: 'approveErasure',
  description: 'Decides that one person’s data are erased: a day later, in all parts at once, for good. Refused while something stands against it, and to whoever proposed it.',
  permission: 'erasure.approve',
  entity: erasureEntity,
  result: Erasure,
  input: ApproveErasureInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { viewer } = ctx;
    const { id, proposedBy } = await inState(tx, ctx, input.id, mayApprove);
    if (proposedBy === accountOf(viewer)) throw new NotAllowed(say(ctx.language, messages.ownProposal));
    const holds = await holdsOf(tx, id);
    const problems = new Problems(ctx);
    if (holds.length > 0) problems.add('id', messages.stillNeeded, { holds: holds.map((hold) => label('ERASURE_HOLD', hold, ctx.language).toLowerCase()).join(', ') });
    problems.refuse();
    await tx.erasure.update({
      where: { id },
      data: { state: 'APPROVED', approvedBy: accountOf(viewer), approvedName: viewer.name, approvedGrant: viewer.grant.id, approvedRole: viewer.grant.role, approvedAt: new Date(), ...changed() },
    });
    return id;
  },
});

const HoldErasureInput = builder.inputType('HoldErasureInput', {
  description: 'An erasure to hold.',
  fields: (t) => ({ ...identity.stepFields(t, 'The erasure (Erasure).'), reason: t.string({ required: true, description: 'Why, such as the law or the suit that needs the data; at most 500 characters, no names or numbers of persons.' }) }),
});

identity.command({
  name: 'holdErasure',
  description: 'Holds an erasure for a reason, also one that was decided and is not done yet. The data stay until it is let go on.',
  permission: 'request.handle',
  entity: erasureEntity,
  result: Erasure,
  input: HoldErasureInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { id } = await inState(tx, ctx, input.id, mayHold);
    const problems = new Problems(ctx);
    const heldReason = requiredTextWithoutNumber('reason', input.reason, 500, problems);
    problems.refuse();
    await tx.erasure.update({ where: { id }, data: { state: 'HELD', heldReason, ...undecided, ...changed() } });
    return id;
  },
});

const ReleaseErasureInput = builder.inputType('ReleaseErasureInput', { description: 'An erasure that is held no longer.', fields: (t) => identity.stepFields(t, 'The erasure (Erasure).') });

identity.command({
  name: 'releaseErasure',
  description: 'Lets an erasure that was held go on to be decided anew.',
  permission: 'erasure.approve',
  entity: erasureEntity,
  result: Erasure,
  input: ReleaseErasureInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { id } = await inState(tx, ctx, input.id, mayRelease);
    await tx.erasure.update({ where: { id }, data: { state: 'PROPOSED', heldReason: null, heldFor: [], ...changed() } });
    return id;
  },
});
