import { today } from '@pilar/domain/dates';
import { Unchanged } from '@pilar/subgraph/commands';
import { day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { writeTrail } from '@pilar/subgraph/trail';
import { defaultArea } from '../action-item/action-item-rules.ts';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { Event } from '../event/event.ts';
import { eventEntity } from '../event/event-entity.ts';
import { ownEvent } from '../minutes/event-of.ts';
import { readResponsible } from '../minutes/responsible.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';
import { questionEntity } from './question-entity.ts';
import { QuestionTopic } from './question-list.ts';
import { questionMessages as messages } from './question-messages.ts';
import { questionWords as words } from './question-mutations.ts';
import { answeredWith, mostAtOnce, oneLine, sameText } from './question-rules.ts';
import { checkArea, longestAnswer, longestText, readNotices, refuseNumbers, type Cited } from './read-question.ts';

const NewEventQuestionInput = builder.inputType('NewEventQuestionInput', {
  description: 'A question to record.',
  fields: (t) => ({
    text: t.string({ required: true, description: words.text }),
    topic: t.field({ type: QuestionTopic, required: true, description: words.topic }),
    askedBy: t.field({ type: ParticipantGroupKind, description: words.askedBy }),
    answer: t.string({ description: `${words.answer} None while nobody has answered.` }),
    policyNotice: t.id({ description: `${words.policyNotice} Without an answer of its own, the words of the notice are the answer.` }),
    person: t.id({ description: words.person }),
    office: t.id({ description: words.office }),
    ownerName: t.string({ description: words.ownerName }),
    area: t.field({ type: 'RegionCode', description: `${words.area} Default: the one district that the event is aimed at, else the region that it is counted under.` }),
  }),
});

const RecordQuestionsInput = builder.inputType('RecordQuestionsInput', {
  description: 'What was asked at an event, up to 200 questions at once.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; sent again after a cut line it changes nothing.' }),
    event: t.id({ required: true, description: 'The event.' }),
    questions: t.field({ type: [NewEventQuestionInput], required: true, description: 'The questions. All are recorded, or none.' }),
  }),
});

type Given = typeof NewEventQuestionInput.$inferInput & { at: string };

/** Notes what stands twice in the input, and what the event has already. */
async function refuseRepeated(tx: Db, problems: Problems, event: string, questions: readonly Given[]): Promise<void> {
  const there = new Set((await tx.eventQuestion.findMany({ where: { eventId: event, withdrawnAt: null }, select: { text: true } })).map(({ text }) => sameText(text)));
  const seen = new Map<string, number>();
  for (const [index, { at, text }] of questions.entries()) {
    const key = sameText(text);
    const before = seen.get(key);
    if (before !== undefined) problems.add(`${at}text`, messages.twice, { line: before + 1 });
    else if (there.has(key)) problems.add(`${at}text`, messages.recorded);
    else seen.set(key, index);
  }
}

events.command({
  name: 'recordQuestions',
  description: 'Records what was asked at an event (pertanyaan), one question or many pasted at once. Whoever keeps the event may. `questions` of the event lists them.',
  permission: 'minutes.keep',
  entity: eventEntity,
  result: Event,
  input: RecordQuestionsInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const event = await ownEvent(tx, ctx, 'event', input.event);
    const problems = new Problems(ctx);
    const count = input.questions.length;
    if (count === 0) problems.add('questions', messages.noneGiven);
    if (count > mostAtOnce) problems.add('questions', messages.tooMany, { max: mostAtOnce, count });
    problems.refuse();
    const questions = input.questions.map((given, index): Given => ({ ...given, at: `questions.${index}.`, text: oneLine(given.text) }));
    for (const { at, text, answer, ownerName, area } of questions) {
      problems.requiredText(`${at}text`, text, longestText);
      refuseNumbers(problems, at, { text, answer, ownerName });
      checkArea(problems, `${at}area`, event, area);
    }
    await refuseRepeated(tx, problems, event.id, questions);
    const areaOf = ({ area }: Given) => area ?? defaultArea(event);
    const owners = await readResponsible(tx, problems, questions.map((given) => ({ ...given, ownerName: given.ownerName || null })));
    const notices = await readNotices(tx, problems, questions.flatMap((given): Cited[] => (given.policyNotice ? [{ path: `${given.at}policyNotice`, notice: given.policyNotice, area: areaOf(given), date: event.date }] : [])));
    const answeredOn = new Date(answeredWith(day(event.date) ?? '', today()));
    const rows = questions.map((given, index) => {
      const notice = given.policyNotice ? notices.get(given.policyNotice.toLowerCase()) : undefined;
      const answer = problems.text(`${given.at}answer`, given.answer || null, longestAnswer) ?? notice?.statement ?? null;
      return {
        id: newId(), eventId: event.id, text: given.text, topic: given.topic, askedBy: given.askedBy ?? null, answer, answeredOn: answer === null ? null : answeredOn,
        policyNoticeId: notice?.id ?? null, ...owners[index], areaCode: areaOf(given), ownerCode: event.ownerCode, eventDate: event.date,
      };
    });
    problems.refuse();
    await tx.eventQuestion.createMany({ data: rows });
    const told = await questionEntity.snapshots(tx, rows.map(({ id }) => id));
    await writeTrail(tx, ctx, 'events', 'EventQuestion', { operation: 'CREATED', mutation: 'recordQuestions', reason: null }, [...told].map(([id, after]) => ({ id, before: null, after })));
    return new Unchanged(event.id);
  },
});
