import { nikList as kind } from '@pilar/imports/kinds/nik-list';
import { formatLongDate } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import { importerOf, type ImportValues } from '@pilar/subgraph/importing';
import type { Language } from '@pilar/subgraph/messages';
import { maskNumbers } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { restricted } from '@pilar/subgraph/restricted';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { niks } from '../numbers.ts';
import { mayBeSame } from '../register/entry-rules.ts';
import { checkAnswer, isRecorded, type NikAnswer } from './answer-rules.ts';
import { enterNikAnswers, type Told } from './enter-nik-answers.ts';
import { readMeant, type Meant } from './meant-persons.ts';
import { nikAnswerEntity } from './nik-answer-entity.ts';
import { nikListMessages as messages } from './nik-list-messages.ts';
import { lockNiks, type NikStanding } from './nik-states.ts';
import { overtaken, putBackNiks } from './put-back-niks.ts';

/** Lists of checked NIK, by the rules of recordNikCheck. */
export const nikListImporter = importerOf<Told, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: nikAnswerEntity,
  columns: kind.columns,
  reader: async (rows, ctx) => {
    const numbers = rows.flatMap(({ nik }) => (typeof nik === 'string' ? [nik] : []));
    const meant = await readMeant(ctx.db, ctx.viewer.grant.area, numbers);
    // Locked to the end of the transaction: of two lists that are entered at once, one sees what the other noted.
    const standing = await lockNiks(ctx.db, numbers.flatMap((nik) => meant(nik)?.id ?? []));
    return (values, problems) => readRow({ meant, standing }, values, problems);
  },
  columnOf: ([field = '']) => field,
  same: { key: ({ person }) => person, column: 'nik', recorded: messages.repeated, repeated: messages.repeated, elsewhere: messages.repeated },
  // What is recorded already was found by the reader, which knows how each number stands.
  existing: async () => [],
  insert: enterNikAnswers,
  referred: async (tx, ids) => (await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT answer.id::text AS id FROM beneficiaries.nik_answer AS answer LEFT JOIN beneficiaries.nik_record AS said ON said.id = answer.nik_record_id
    WHERE answer.id = ANY(${[...ids]}::uuid[]) AND ${overtaken}`)).map(({ id }) => id),
  takeBack: async (tx, ctx, ids, reason) => putBackNiks(tx, ctx, await tx.nikAnswer.findMany({ where: { id: { in: [...ids] } } }), maskNumbers(reason)),
});

type Known = { meant: (nik: string) => Meant | undefined; standing: Awaited<ReturnType<typeof lockNiks>> };

/** Reads a row: notes what is wrong with it, or gives what is to be noted of the number. */
function readRow(known: Known, values: ImportValues, problems: Problems): Told {
  const nik = String(values['nik'] ?? '');
  const answer: NikAnswer = { matched: values['matched'] === true, source: values['source'] as Code<'NIK_SOURCE'>, checkedOn: String(values['checkedOn'] ?? '') };
  const meant = known.meant(nik);
  const found = meant && known.standing.get(meant.id);
  const { digest, ...before } = found ?? { digest: null, state: '', source: null, checkedOn: null, since: '' };
  if (!meant || !found) problems.add('nik', messages.notHere);
  else {
    if (meant.restricted) problems.add('nik', restricted);
    const who = { name: meant.name, area: region(meant.area)?.fullName ?? '' };
    if (digest === null || !niks.isIndex(nik, Buffer.from(digest, 'hex'))) problems.add('nik', messages.formerNumber, who);
    else {
      if (!mayBeSame(meant.name, String(values['fullName'] ?? ''))) problems.add('fullName', messages.otherName, who);
      // The row names its number. Of one that was found wrong and corrected, an answer of before is asked for anew all the same.
      checkAnswer(before.state === 'CORRECTED' ? before.since : null, answer, problems);
      checkRecorded(before, answer, problems);
    }
  }
  return { person: meant?.id ?? '', area: meant?.area ?? '', before, answer, note: maskNumbers(String(values['note'] ?? '')) || null };
}

/** Notes an answer that is recorded already, or a later one that a list does not undo. */
function checkRecorded(before: NikStanding, answer: NikAnswer, problems: Problems): void {
  const message = isRecorded(before, answer) ? messages.recorded : before.checkedOn !== null && before.checkedOn > answer.checkedOn ? messages.newer : null;
  if (message) problems.add('nik', message, { recorded: inWords(before, problems.language) });
}

/** State, source and day as one reads them. */
function inWords({ state, source, checkedOn }: NikStanding, language: Language): string {
  return [label('NIK_STATE', state, language), source && label('NIK_SOURCE', source, language), checkedOn && formatLongDate(checkedOn, language)].filter(Boolean).join(', ');
}
