import { isDate, today } from '@pilar/domain/dates';
import { Unchanged } from '@pilar/subgraph/commands';
import { changed, day } from '@pilar/subgraph/entity';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { stableJson } from '@pilar/subgraph/stable-json';
import { builder, institutions } from '../builder.ts';
import { answerProblem, joined, scoreOf, unanswered, visitDay, type Answers, type Clash, type GivenAnswer } from './answer-rules.ts';
import { questionsOf, type Section } from './instrument-rules.ts';
import { Monitoring } from './monitoring.ts';
import { monitoringEntity } from './monitoring-entity.ts';
import { monitoringFor } from './monitoring-input.ts';
import { monitoringMessages as messages } from './monitoring-messages.ts';
import { eventOf } from './plan-monitorings.ts';

const AnswerInput = builder.inputType('MonitoringAnswerInput', {
  description: 'An answer to a question.',
  fields: (t) => ({
    question: t.string({ required: true, description: 'Code of the question.' }),
    value: t.string({ required: true, description: 'YES or NO, the code of an option, a number, a text, or keys of photographs (UUIDs) separated by spaces.' }),
    note: t.string({ description: 'Note.' }),
    base: t.string({ description: 'The value that stood there when the form was opened; left out where there was none. By it two who answer at once are told apart.' }),
  }),
});

type AnswerGiven = { question: string; value: string; note?: string | null; base?: string | null };

/** Notes a day that is none of the monitoring's year, or has not come. */
function checkVisitDay(problems: Problems, path: string, value: string, year: number): void {
  if (!isDate(value) || !value.startsWith(`${year}-`)) problems.add(path, messages.visitInYear, { value: value.slice(0, 20), year });
  else if (value > today()) problems.add(path, messages.dayInFuture, { value });
}

/** The answers as they are kept; what does not answer its question is noted. With a year the day of the visit may stand among them. */
function readAnswers(problems: Problems, sections: readonly Section[], given: readonly AnswerGiven[], year?: number): GivenAnswer[] {
  const questions = new Map(questionsOf(sections).map((question) => [question.code, question]));
  const seen = new Set<string>();
  return given.map(({ question: code, value, note, base }, at) => {
    const question = questions.get(code);
    const kept = value.trim();
    const ofDay = code === visitDay && year !== undefined;
    if (!question && !ofDay) problems.add(`answers.${at}.question`, messages.unknownQuestion, { value: code.slice(0, 20) });
    else if (seen.has(code)) problems.add(`answers.${at}.question`, messages.questionTwice, { value: code });
    const wrong = question && kept !== '' ? answerProblem(question, kept) : null;
    if (kept === '') problems.text(`answers.${at}.value`, kept);
    else if (ofDay) checkVisitDay(problems, `answers.${at}.value`, kept, year);
    if (wrong) problems.add(`answers.${at}.value`, messages[wrong], { value: kept.slice(0, 60) });
    seen.add(code);
    return { question: code, value: kept, note: note?.trim() ? problems.text(`answers.${at}.note`, note, 1_000) ?? null : null, base: base ?? null };
  });
}

const RecordVisitInput = builder.inputType('RecordVisitInput', {
  description: 'What was seen and answered at a visit, whole or in part.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    monitoring: t.id({ required: true, description: 'The monitoring.' }),
    visitedOn: t.field({ type: 'Date', required: true, description: 'Day of the visit, in the year of the monitoring; not one to come.' }),
    visitedOnBase: t.field({ type: 'Date', description: 'The day that stood there when the form was opened; left out where there was none. Who gives it, or set that day, corrects it; of anybody else another day is kept as a clash.' }),
    answers: t.field({ type: [AnswerInput], required: true, description: 'Answers; questions left out stay as they are. None where only the day is corrected.' }),
    event: t.id({ description: 'Coaching event (Event) at which it was done; stays as it is when left out.' }),
  }),
});

institutions.command({
  name: 'recordVisit',
  description: 'Records a visit, or more of it. Of two who answer at once, answers that do not clash are joined; where they do, both are kept until one is chosen. The day of the visit is treated alike, and corrected so while it is not scored.',
  permission: 'monitoring.visit',
  entity: monitoringEntity,
  result: Monitoring,
  input: RecordVisitInput,
  operation: 'UPDATED',
  // Written on the way and sent later, so whatever its version is by then.
  target: 'monitoring',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.monitoring, 'VISIT', 'monitoring');
    const problems = new Problems(ctx);
    checkVisitDay(problems, 'visitedOn', input.visitedOn, row.year);
    if (input.answers.length === 0 && [null, input.visitedOn].includes(day(row.visitedOn))) problems.add('answers', messages.noAnswer);
    const given = readAnswers(problems, row.sections, input.answers);
    const eventId = input.event ? await eventOf(tx, problems, input.event) : undefined;
    problems.refuse();
    const now = { answers: answersOf(row), clashes: row.clashes as unknown as Clash[] };
    const onDay = { question: visitDay, value: input.visitedOn, note: null, base: input.visitedOnBase ?? null };
    const { answers, clashes } = joined(row.sections, now, [...given, onDay], accountOf(ctx.viewer), new Date().toISOString());
    if (row.state === 'VISITED' && (eventId ?? row.eventId) === row.eventId && stableJson([answers, clashes]) === stableJson([now.answers, now.clashes])) return new Unchanged(row.id);
    await tx.monitoring.update({ where: { id: row.id }, data: { state: 'VISITED', visitedOn: dayIn(answers), answers, clashes, eventId, ...changed() } });
    return row.id;
  },
});

/** What stands there, the day of the visit among it: of visits recorded before it was kept so, nobody's. */
function answersOf(row: { answers: unknown; visitedOn: Date | null }): Answers {
  const value = day(row.visitedOn);
  return { ...(value !== null && { [visitDay]: { value, note: null, by: '', at: '' } }), ...(row.answers as Answers) };
}

/** The day of the visit as the column keeps it. */
function dayIn({ [visitDay]: answer }: Answers): Date | null {
  return answer ? new Date(answer.value) : null;
}

const SettleAnswersInput = builder.inputType('SettleAnswersInput', {
  description: 'What is to stand where answers clash.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The monitoring.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    answers: t.field({ type: [AnswerInput], required: true, description: 'The answer to keep for each question, "@visitedOn" for the day of the visit; `base` is not used.' }),
  }),
});

institutions.command({
  name: 'settleAnswers',
  description: 'Chooses between answers that two people gave otherwise at the same time.',
  permission: 'monitoring.visit',
  entity: monitoringEntity,
  result: Monitoring,
  input: SettleAnswersInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.id, 'SETTLE');
    const problems = new Problems(ctx);
    if (input.answers.length === 0) problems.add('answers', messages.noAnswer);
    const given = readAnswers(problems, row.sections, input.answers, row.year);
    const clashes = row.clashes as unknown as Clash[];
    for (const [at, { question }] of given.entries()) {
      if (!clashes.some((clash) => clash.question === question)) problems.add(`answers.${at}.question`, messages.noClash, { value: question.slice(0, 20) });
    }
    problems.refuse();
    const at = new Date().toISOString();
    const settled = Object.fromEntries(given.map(({ question, value, note }) => [question, { value, note, by: accountOf(ctx.viewer), at }]));
    const answers = { ...answersOf(row), ...settled };
    await tx.monitoring.update({
      where: { id: row.id },
      data: { answers, visitedOn: dayIn(answers), clashes: clashes.filter(({ question }) => settled[question] === undefined), ...changed() },
    });
    return row.id;
  },
});

const ScoreMonitoringInput = builder.inputType('ScoreMonitoringInput', {
  description: 'A visit to score.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The monitoring.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    conclusion: t.string({ required: true, description: 'What it comes to, at most 2,000 characters.' }),
  }),
});

institutions.command({
  name: 'scoreMonitoring',
  description: 'Scores a visit by the weights of its instrument, once every required question is answered. With findings open it goes on as FOLLOW_UP.',
  permission: 'monitoring.score',
  entity: monitoringEntity,
  result: Monitoring,
  input: ScoreMonitoringInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.id, 'SCORE');
    const problems = new Problems(ctx);
    const answers = row.answers as unknown as Answers;
    const clashing = [...new Set((row.clashes as unknown as Clash[]).map(({ question }) => question))];
    const missing = unanswered(row.sections, answers);
    if (clashing.length > 0) problems.add('id', messages.clashesOpen, { codes: clashing.map((code) => (code === visitDay ? say(ctx.language, messages.visitDay) : code)).join(', ') });
    if (missing.length > 0) problems.add('id', messages.answersMissing, { codes: missing.join(', ') });
    // Of a visit in another year the year stays without one, and nothing could mend it once it is scored.
    if (row.visitedOn) checkVisitDay(problems, 'id', day(row.visitedOn) ?? '', row.year);
    const conclusion = problems.requiredText('conclusion', input.conclusion, 2_000);
    problems.refuse();
    await tx.monitoring.update({
      where: { id: row.id },
      data: { state: row.openFindings > 0 ? 'FOLLOW_UP' : 'SCORED', score: scoreOf(row.sections, answers), scoredOn: new Date(today()), conclusion, ...changed() },
    });
    return row.id;
  },
});
