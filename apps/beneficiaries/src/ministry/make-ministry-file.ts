import type { Context } from '@pilar/subgraph/context';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { insertRows, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { mostDecisions } from '../proposal/decide-many.ts';
import { MinistryFile, MinistryProgramme } from './ministry-file.ts';
import { ministryFileEntity } from './ministry-file-entity.ts';
import { ministryMessages as messages } from './ministry-messages.ts';
import { notSent, onceEach, readWaiting, unansweredOf, waitingIn, type Waiting } from './waiting-proposals.ts';

const entryColumns = { file_id: 'uuid', proposal_id: 'uuid', beneficiary_id: 'uuid', place: 'integer', repeated: 'boolean' };

beneficiaries.command({
  name: 'makeMinistryFile',
  description: `Puts the approved proposals of the viewer's regency that are complete and in no file yet into one for the ministry, at most ${mostDecisions}, who waits longest first. What lacks something is left out and listed by ministryDesk, and so is whoever stands in a file of that programme by another proposal that the ministry has not answered. With \`repeats\` it takes those of an earlier file that the ministry has not answered, for a reason.`,
  permission: 'proposal.send',
  entity: ministryFileEntity,
  result: MinistryFile,
  input: builder.inputType('MakeMinistryFileInput', {
    description: 'A file for the ministry.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each file, 8 to 100 characters, such as a UUID.' }),
      programme: t.field({ type: MinistryProgramme, required: true, description: 'What the proposals are for.' }),
      repeats: t.id({ description: 'An earlier file whose proposals are put into one once more.' }),
      reason: t.string({ description: 'Why once more; required with `repeats`, at most 300 characters.' }),
    }),
  }),
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { reason, repeats } = await readAgain(tx, ctx, input, problems);
    const { area } = ctx.viewer.grant;
    // Of two who make a file at once, the second sees whom the first has put into one.
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`ministry-file:${area}`}, 0))`);
    const waiting = await readWaiting(tx, repeats === null ? waitingIn(area) : unansweredOf(repeats));
    const asked = onceEach(notSent(repeats === null ? waiting.filter(({ filed }) => !filed) : waiting, input.programme));
    const ready = asked.filter(({ missing }) => missing.length === 0);
    if (ready.length === 0) problems.add(repeats === null ? 'programme' : 'repeats', repeats === null ? messages.nothingReady : messages.nothingToRepeat);
    problems.refuse();
    const taken = ready.slice(0, mostDecisions);
    const id = newId();
    await tx.ministryFile.create({
      data: { id, areaCode: area, programme: input.programme, proposals: taken.length, leftOut: asked.length - ready.length, repeats, reason, account: accountOf(ctx.viewer), accountName: ctx.viewer.name },
    });
    await tx.$executeRaw(insertRows('beneficiaries.ministry_file_entry', entryColumns, entriesOf(id, taken, repeats !== null)));
    return id;
  },
});

/** Which file is repeated and why: both or neither. */
async function readAgain(tx: Db, ctx: Context, input: { repeats?: string | null; reason?: string | null }, problems: Problems): Promise<{ repeats: string | null; reason: string | null }> {
  const reason = textWithoutNumber('reason', input.reason, 300, problems) ?? null;
  if (input.repeats == null) {
    if (reason !== null) problems.add('reason', messages.onlyAgain);
    problems.refuse();
    return { repeats: null, reason: null };
  }
  const repeats = input.repeats.toLowerCase();
  const found = isId(repeats) ? await tx.ministryFile.findFirst({ where: { id: repeats, areaCode: ctx.viewer.grant.area }, select: { id: true } }) : null;
  if (!found) problems.add('repeats', shared.unknownReference, { type: 'MinistryFile', value: input.repeats.slice(0, 60) });
  if (reason === null) problems.add('reason', messages.whyAgain);
  problems.refuse();
  return { repeats, reason };
}

function entriesOf(file: string, taken: readonly Waiting[], repeated: boolean): object[] {
  return taken.map(({ id, personId }, at) => ({ file_id: file, proposal_id: id, beneficiary_id: personId, place: at + 1, repeated }));
}
