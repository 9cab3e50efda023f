import { ministryAnswer as kind } from '@pilar/imports/kinds/ministry-answer';
import { shareWord } from '@pilar/domain/duplicates/person-name';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { DomainError, InvalidInput } from '@pilar/subgraph/errors';
import { importerOf, type ImportValues } from '@pilar/subgraph/importing';
import { maskNumbers } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { restricted, restrictedAmong } from '@pilar/subgraph/restricted';
import type { Db } from '../db.ts';
import { lockAll } from '../proposal/decide-many.ts';
import { judge, type Decision } from '../proposal/judge.ts';
import type { ProposalRow } from '../proposal/proposal-entity.ts';
import { pathsOf } from '../proposal/proposal-path.ts';
import type { PathStep } from '../proposal/proposal-rules.ts';
import type { Decided } from '../proposal/write-decisions.ts';
import { reasonOf } from './answer-rules.ts';
import { enterAnswers, type Answer } from './enter-answers.ts';
import { ministryAnswerEntity } from './ministry-answer-entity.ts';
import { ministryMessages as messages } from './ministry-messages.ts';
import { subjectIdOf } from '../subject-of.ts';
import { meantBy, readSent, type Sent } from './sent-proposals.ts';
import { builtUpon, takeBackAnswers } from './take-back-answers.ts';

const results = { NATIONAL_OK: 'ACCEPTED', NATIONAL_REJECTED: 'REJECTED' } as const;

/** The ministry's answers, by the rules of decideProposal at its step and those of recordNikCheck. */
export const answerImporter = importerOf<Answer, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: ministryAnswerEntity,
  columns: kind.columns,
  reader: async (rows, ctx) => {
    const known = await readKnown(ctx, rows);
    return (values, problems) => readRow(known, values, ctx, problems);
  },
  columnOf: ([field = '']) => (kind.columns.some(({ key }) => key === field) ? field : 'nik'),
  same: { key: ({ decided }) => decided.row.id, column: 'nik', recorded: messages.answered, repeated: messages.answeredTwice, elsewhere: messages.answered },
  // What is answered already was found by the reader, which knows the proposals.
  existing: async () => [],
  insert: enterAnswers,
  referred: builtUpon,
  takeBack: takeBackAnswers,
});

type Known = { sent: (nik: string) => readonly Sent[]; rows: ReadonlyMap<string, ProposalRow>; paths: ReadonlyMap<string, readonly PathStep[]>; restricted: ReadonlySet<string> };

/** Whatever the rows name. The proposals are locked to the end of the transaction: of two who enter answers at once, one sees the other's. */
async function readKnown(ctx: Context<Db>, values: readonly ImportValues[]): Promise<Known> {
  const numbers = values.flatMap(({ nik }) => (typeof nik === 'string' ? [nik] : []));
  const sent = await readSent(ctx.db, ctx.viewer.grant.area, numbers);
  const rows = await lockAll(ctx.db, numbers.flatMap(sent).map(({ id }) => id));
  return { sent, rows, paths: await pathsOf(ctx.db, [...rows.values()].map(({ pathId }) => pathId)), restricted: await restrictedAmong(ctx.db, [...numbers.flatMap(sent).map(({ person }) => person), ...[...rows.values()].map(subjectIdOf)]) };
}

/** Reads a row: notes what is wrong with it, or gives the decision that it is. */
function readRow(known: Known, values: ImportValues, ctx: Context<Db>, problems: Problems): Answer {
  const text = (key: string) => values[key] as string | undefined;
  const nik = text('nik') ?? '';
  const result = text('result') as Code<'MINISTRY_RESULT'>;
  const matched = (values['matched'] as boolean | undefined) ?? null;
  const note = maskNumbers(text('note') ?? '') || null;
  const meant = meantBy(known.sent(nik), text('programme'));
  if (typeof meant === 'string') problems.add(meant === 'otherProgramme' ? 'programme' : 'nik', messages[meant]);
  else {
    checkRecorded(meant, result, problems);
    // Of the head of a family that goes on for others, the number is theirs alone.
    if (known.restricted.has(meant.person)) problems.add('nik', restricted);
    const name = text('fullName');
    if (name !== undefined && !shareWord(name, meant.name)) problems.add('fullName', messages.otherName);
  }
  const why = result === 'REJECTED' ? reasonOf(matched) : null;
  if (why === 'OTHER' && note === null) problems.add('note', messages.whyRejected);
  const row = typeof meant === 'string' ? undefined : known.rows.get(meant.id);
  const decided = row && problems.found.length === 0 ? decide(ctx, row, { step: 'ANSWER', verdict: result, why, note }, known, problems) : null;
  // A row with problems has no data: nothing looks at what is missing here.
  return { result, matched, nik, person: typeof meant === 'string' ? '' : meant.person, decided: decided as Decided };
}

/** Notes an answer that is recorded already, or that another one is. */
function checkRecorded({ state }: Sent, result: Code<'MINISTRY_RESULT'>, problems: Problems): void {
  if (state !== 'NATIONAL_OK' && state !== 'NATIONAL_REJECTED') return;
  const recorded = results[state];
  const words = (code: Code<'MINISTRY_RESULT'>) => label('MINISTRY_RESULT', code, problems.language);
  problems.add(recorded === result ? 'nik' : 'result', recorded === result ? messages.answered : messages.answeredOtherwise, { recorded: words(recorded), result: words(result) });
}

/** The decision, by the rules of the path; notes why it cannot be taken. */
function decide(ctx: Context, row: ProposalRow, decision: Decision, { paths, restricted: among }: Known, problems: Problems): Decided | null {
  try {
    return judge(ctx, row, row.version, decision, { path: paths.get(row.pathId) ?? [], acceptedByMeeting: false, absence: null, restricted: among.has(subjectIdOf(row)) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const message of error instanceof InvalidInput ? error.problems.map((problem) => problem.message) : [error.message]) problems.add('nik', { id: message, en: message });
    return null;
  }
}
