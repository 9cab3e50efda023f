import { today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import type { Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { checkNoNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { writeTrail } from '@pilar/subgraph/trail';
import type { SixTCheck as Row } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { writeDeliveries } from '../delivery/write-deliveries.ts';
import { DistributionBatch } from '../distribution/batch.ts';
import { batchEntity } from '../distribution/batch-entity.ts';
import { batchFor } from '../distribution/standing-batch.ts';
import { SixTDimension, SixTResult, SixTSeverity } from './six-t-check.ts';
import { sixTEntity } from './six-t-entity.ts';
import { sixTMessages as messages } from './six-t-messages.ts';
import { mayNotApply } from './six-t-rules.ts';
import { readSubject, subjectFields, type Subject } from './subject.ts';

const SixTAnswerInput = builder.inputType('SixTAnswerInput', {
  description: 'An answer in one of the six ways.',
  fields: (t) => ({
    dimension: t.field({ type: SixTDimension, required: true, description: 'In which way.' }),
    result: t.field({ type: SixTResult, required: true, description: 'How it came out. NOT_APPLICABLE is for price and quality of cash alone.' }),
    note: t.string({ description: 'What was seen, at most 1,000 characters and no number of anybody; of a finding, what is wanting.' }),
    severity: t.field({ type: SixTSeverity, description: 'Of a finding: how grave it is.' }),
    responsible: t.string({ description: 'Of a finding: who has to put it right, at most 200 characters.' }),
    dueOn: t.field({ type: 'Date', description: 'Of a finding: the day by which, not before the check.' }),
    photo: t.id({ description: 'Key (UUID) of a photograph that is sent by attachSixTPhoto, before or after.' }),
  }),
});
type Answer = typeof SixTAnswerInput.$inferInput;

beneficiaries.command({
  name: 'recordSixTChecks',
  description: 'Records how a distribution, one of its points or a delivery was found in some or all of the six ways (6T, rule 39). Each finding is followed up by somebody until a day. What was right may be found wanting later; a finding is ended by closing it.',
  permission: 'sixT.check', entity: batchEntity, result: DistributionBatch, operation: 'UPDATED',
  input: builder.inputType('RecordSixTChecksInput', {
    description: 'What was checked.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each form, 8 to 100 characters, such as a UUID; sent again after a cut line it changes nothing.' }),
      ...subjectFields(t),
      checkedOn: t.field({ type: 'Date', required: true, description: 'Day of the check: from the first day of the distribution, not to come.' }),
      answers: t.field({ type: [SixTAnswerInput], required: true, description: 'Each way once.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const batch = await batchFor(tx, ctx, input.batch, 'RECORD', 'batch');
    const problems = new Problems(ctx);
    const subject = await readSubject(tx, ctx, batch, input, problems);
    const from = day(batch.startsOn) ?? '';
    if (input.checkedOn > today()) problems.add('checkedOn', messages.future, { value: input.checkedOn });
    else if (input.checkedOn < from) problems.add('checkedOn', messages.early, { value: input.checkedOn, from });
    const answers = readAnswers(input.answers, input.checkedOn, batch.programme.aidForm, problems);
    problems.refuse();
    await record(tx, ctx, { batch, subject, checkedOn: input.checkedOn, answers, problems });
    // Each check has a trail of its own.
    return new Unchanged(batch.id);
  },
});

/** The answers as they are kept; what stands against one is noted. */
function readAnswers(given: readonly Answer[], checkedOn: string, aidForm: string, problems: Problems) {
  if (given.length === 0) problems.add('answers', messages.nothing);
  return given.map(({ dimension, result, photo, ...told }, at) => {
    const path = `answers.${at}`;
    const named = label('SIX_T', dimension, problems.language);
    const before = given.findIndex((other) => other.dimension === dimension);
    if (before !== at) problems.add(`${path}.dimension`, messages.twice, { dimension: named, row: before + 1 });
    if (result === 'NOT_APPLICABLE' && !mayNotApply(dimension, aidForm)) problems.add(`${path}.result`, messages.applies, { dimension: named });
    const note = textWithoutNumber(`${path}.note`, told.note, 1_000, problems) ?? null;
    if (photo != null && !isId(photo)) problems.add(`${path}.photo`, messages.photoKey, { value: photo.slice(0, 60) });
    const photoKey = photo?.toLowerCase() ?? null;
    if (result !== 'FINDING') return { dimension, result, note, photoKey, severity: null, responsible: null, dueOn: null, state: null };
    if (note === null) problems.add(`${path}.note`, messages.whatIsWanting);
    if (told.severity == null) problems.add(`${path}.severity`, messages.severityNeeded);
    const responsible = problems.text(`${path}.responsible`, told.responsible, 200) ?? null;
    if (responsible === null) problems.add(`${path}.responsible`, messages.responsibleNeeded);
    checkNoNumber(`${path}.responsible`, responsible, problems);
    if (told.dueOn == null) problems.add(`${path}.dueOn`, messages.dueNeeded);
    else if (told.dueOn < checkedOn) problems.add(`${path}.dueOn`, messages.dueBefore, { value: told.dueOn, from: checkedOn });
    return { dimension, result, note, photoKey, severity: told.severity ?? null, responsible, dueOn: told.dueOn ? new Date(told.dueOn) : null, state: 'OPEN' };
  });
}

type Recording = {
  batch: { id: string; programmeId: string; year: number; channel: string };
  subject: Subject; checkedOn: string; answers: ReturnType<typeof readAnswers>; problems: Problems;
};

/** Keeps the answers with their trail. What stands just so is left as it is, and a finding stays one. */
async function record(tx: Db, ctx: Context, { batch, subject: { area, pointId, delivery }, checkedOn, answers, problems }: Recording): Promise<void> {
  // Two who check the same at once come one after the other.
  const of = { batchId: batch.id, pointId, deliveryId: delivery?.id ?? null };
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`pilar-six-t-${Object.values(of).join(' ')}`}, 0))`;
  const standing = new Map((await tx.sixTCheck.findMany({ where: of })).map((row) => [row.dimension, row]));
  const anew = answers.filter((answer, at) => {
    const row = standing.get(answer.dimension);
    const same = row !== undefined && standsSo(row, answer);
    if (row?.result === 'FINDING' && !same) problems.add(`answers.${at}.result`, messages.foundAlready, { dimension: label('SIX_T', answer.dimension, ctx.language) });
    return !same;
  });
  problems.refuse();
  const rows = anew.map((answer) => ({ ...answer, id: standing.get(answer.dimension)?.id ?? newId(), checkedOn: new Date(checkedOn), checkedBy: accountOf(ctx.viewer) }));
  const before = await sixTEntity.snapshots(tx, rows.map(({ id }) => id));
  const [kept, added] = [rows.filter(({ id }) => before.has(id)), rows.filter(({ id }) => !before.has(id))];
  for (const { id, ...data } of kept) await tx.sixTCheck.update({ where: { id }, data: { ...data, ...changed() } });
  await tx.sixTCheck.createMany({ data: added.map((row) => ({ ...row, ...of, programmeId: batch.programmeId, year: batch.year, channel: batch.channel, areaCode: area, ownerCode: ctx.viewer.grant.area })) });
  const after = await sixTEntity.snapshots(tx, rows.map(({ id }) => id));
  for (const [operation, changes] of [['UPDATED', kept], ['CREATED', added]] as const) {
    await writeTrail(tx, ctx, 'beneficiaries', 'SixTCheck', { operation, mutation: 'recordSixTChecks', reason: null }, changes.flatMap(({ id }) => {
      const now = after.get(id);
      return now ? [{ id, before: before.get(id) ?? null, after: now }] : [];
    }));
  }
  // Of the wrong person nothing stays confirmed (rule 39).
  if (delivery?.state === 'CONFIRMED' && anew.some(({ dimension, result }) => dimension === 'SASARAN' && result === 'FINDING')) {
    const { id, deliveredAt, receivedBy, mandateFile, proofFile, failure, note } = delivery;
    await writeDeliveries(tx, ctx, 'recordSixTChecks', [{ id, was: delivery, state: 'DELIVERED', deliveredAt: deliveredAt?.toISOString() ?? null, receivedBy, mandateFile, proofFile, failure, note }]);
  }
}

/** Whether a check stands as it is told: a second sending of the same, or somebody else who saw the same. */
function standsSo(row: Row, told: { result: string; note: string | null; photoKey: string | null }): boolean {
  return row.result === told.result && row.note === told.note && (told.photoKey === null || row.photoKey === told.photoKey);
}
