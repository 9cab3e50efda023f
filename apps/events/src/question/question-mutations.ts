import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { Duplicate, InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { readResponsible, saysWho } from '../minutes/responsible.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';
import { EventQuestion } from './question.ts';
import { questionEntity } from './question-entity.ts';
import { QuestionTopic } from './question-list.ts';
import { questionMessages as messages } from './question-messages.ts';
import { oneLine, sameText } from './question-rules.ts';
import { checkArea, longestAnswer, longestText, readNotices, refuseNumbers } from './read-question.ts';

/** What the fields of a question hold, for the inputs that have them. */
export const questionWords = {
  text: 'The question, at most 1,000 characters. Whoever asked is not named in it.',
  topic: 'What it is about.',
  askedBy: 'Group that asked.',
  answer: 'The answer, at most 4,000 characters.',
  policyNotice: 'Notice that the answer rests on: one that holds where the question belongs, on the day of the event or today (rule 43).',
  person: 'Person who has answered, or has to.',
  office: 'Office that has answered, or has to.',
  ownerName: 'Who has answered, or has to, where neither is in the register, or as they were named; at most 200 characters.',
  area: 'Region whose question it is: one that the event concerns, in the viewer\'s area.',
};
const words = questionWords;

type Stored = NonNullable<Awaited<ReturnType<typeof standing>>>;

/** The question with its event, unless one of them was withdrawn. */
async function standing(tx: Db, ctx: Context, id: string) {
  const stored = await tx.eventQuestion.findUniqueOrThrow({ where: { id }, include: { event: true } });
  if (stored.withdrawnAt || stored.event.withdrawnAt) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, shared.notFound, { value: id }) }]);
  return stored;
}

/** What is recorded of it stays with the owner of its event; the region that asked may answer. */
function refuseOthers(ctx: Context, { ownerCode }: Stored): void {
  if (!covers(ctx.viewer.grant.area, ownerCode)) throw new NotAllowed(say(ctx.language, messages.questionNotYours, { area: ownerCode }), ['id']);
}

/** The notice that an answer rests on; undefined where it names none. */
async function readNotice(tx: Db, problems: Problems, given: string | null | undefined, { area, date }: { area: string; date: Date }) {
  if (!given) return undefined;
  return (await readNotices(tx, problems, [{ path: 'policyNotice', notice: given, area, date }])).get(given.toLowerCase());
}

/** Who answers, as the input names them; undefined where it does not. */
async function readOwner(tx: Db, problems: Problems, given: Parameters<typeof saysWho>[0]) {
  if (!saysWho(given)) return undefined;
  const [owner = null] = await readResponsible(tx, problems, [{ at: '', ...given, ownerName: given.ownerName || null }]);
  return owner ?? { ownerPersonId: null, ownerOfficeId: null, ownerName: null };
}

const AnswerQuestionInput = builder.inputType('AnswerQuestionInput', {
  description: 'The answer to a question.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The question.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    answer: t.string({ description: `${words.answer} Left out, the words of the notice are the answer.` }),
    policyNotice: t.id({ description: `${words.policyNotice} Answer or notice must be given.` }),
    person: t.id({ description: words.person }),
    office: t.id({ description: words.office }),
    ownerName: t.string({ description: words.ownerName }),
  }),
});

events.command({
  name: 'answerQuestion',
  description: 'Answers what was asked at an event, or answers it anew. The offices of the region that asked may, and the owner of the event.',
  permission: 'minutes.keep',
  entity: questionEntity,
  result: EventQuestion,
  input: AnswerQuestionInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const stored = await standing(tx, ctx, input.id);
    const problems = new Problems(ctx);
    refuseNumbers(problems, '', { answer: input.answer, ownerName: input.ownerName });
    const given = problems.text('answer', input.answer || null, longestAnswer);
    const notice = await readNotice(tx, problems, input.policyNotice, { area: stored.areaCode, date: stored.eventDate });
    const answer = given ?? notice?.statement ?? null;
    if (answer === null && !input.policyNotice) problems.add('answer', messages.answerNeeded);
    const owner = await readOwner(tx, problems, input);
    problems.refuse();
    await tx.eventQuestion.update({ where: { id: stored.id }, data: { answer, policyNoticeId: notice?.id ?? null, answeredOn: new Date(today()), ...owner, ...changed() } });
    return stored.id;
  },
});

const CorrectQuestionInput = builder.inputType('CorrectQuestionInput', {
  description: 'Corrections; a field left out stays as it is, null clears it. Without an answer the question is open again. Person, office and ownerName are given together: who answers is replaced as a whole.',
  fields: (t) => ({
    ...events.correctionFields(t),
    text: t.string({ description: words.text }),
    topic: t.field({ type: QuestionTopic, description: words.topic }),
    askedBy: t.field({ type: ParticipantGroupKind, description: words.askedBy }),
    answer: t.string({ description: words.answer }),
    policyNotice: t.id({ description: words.policyNotice }),
    person: t.id({ description: words.person }),
    office: t.id({ description: words.office }),
    ownerName: t.string({ description: words.ownerName }),
    area: t.field({ type: 'RegionCode', description: words.area }),
  }),
});

/** The same words twice at one event would be counted twice. */
async function refuseSame(tx: Db, ctx: Context, { id, eventId }: Stored, text: string): Promise<void> {
  const others = await tx.eventQuestion.findMany({ where: { eventId, withdrawnAt: null, id: { not: id } }, select: { id: true, text: true } });
  const same = others.find((other) => sameText(other.text) === sameText(text));
  if (same) throw new Duplicate(say(ctx.language, messages.recorded), ['text'], same.id);
}

events.command({
  name: 'correctQuestion',
  description: 'Corrects what is recorded of a question: its words, topic, group, region, answer.',
  permission: 'minutes.keep',
  entity: questionEntity,
  result: EventQuestion,
  input: CorrectQuestionInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const stored = await standing(tx, ctx, input.id);
    refuseOthers(ctx, stored);
    const problems = new Problems(ctx);
    refuseNumbers(problems, '', { text: input.text, answer: input.answer, ownerName: input.ownerName });
    const text = input.text === undefined ? undefined : problems.requiredText('text', input.text === null ? null : oneLine(input.text), longestText);
    for (const field of ['topic', 'area'] as const) if (input[field] === null) problems.add(field, shared.required);
    checkArea(problems, 'area', stored.event, input.area);
    const area = input.area ?? stored.areaCode;
    const given = problems.text('answer', input.answer, longestAnswer);
    // A notice that stays must hold where the question belongs from now on.
    const cited = input.policyNotice === undefined && area !== stored.areaCode ? stored.policyNoticeId : input.policyNotice;
    const notice = await readNotice(tx, problems, cited, { area, date: stored.eventDate });
    const policyNoticeId = cited === undefined ? stored.policyNoticeId : (notice?.id ?? null);
    const answer = given === undefined ? (stored.answer ?? notice?.statement ?? null) : given;
    if (answer === null && policyNoticeId !== null) problems.add('answer', messages.noticeOfNoAnswer);
    const owner = await readOwner(tx, problems, input);
    problems.refuse();
    if (text !== undefined) await refuseSame(tx, ctx, stored, text);
    await tx.eventQuestion.update({
      where: { id: stored.id },
      data: {
        text, topic: input.topic ?? undefined, askedBy: input.askedBy, areaCode: area, answer, policyNoticeId, ...owner,
        answeredOn: answer === null ? null : (stored.answeredOn ?? new Date(today())), ...changed(input.caveats),
      },
    });
    return stored.id;
  },
});

const WithdrawQuestionInput = builder.inputType('WithdrawQuestionInput', {
  description: 'A question to withdraw, and why.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The question.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

events.command({
  name: 'withdrawQuestion',
  description: 'Withdraws a question that was recorded by mistake. It vanishes from lists and counts; the history keeps it.',
  permission: 'minutes.keep',
  entity: questionEntity,
  result: EventQuestion,
  input: WithdrawQuestionInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx }) => {
    const stored = await standing(tx, ctx, input.id);
    refuseOthers(ctx, stored);
    const problems = new Problems(ctx);
    const withdrawnReason = problems.requiredText('reason', input.reason);
    problems.refuse();
    await tx.eventQuestion.update({ where: { id: stored.id }, data: { withdrawnAt: new Date(), withdrawnReason, ...changed() } });
    return stored.id;
  },
});
