import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { niks } from '../numbers.ts';
import { noteNik } from './note-nik.ts';

type Was = Pick<Prisma.BeneficiaryGetPayload<object>, 'id' | 'nikSealed' | 'nikIndex' | 'nikState'>;

/** The state of a number that takes the place of another: one that was found wrong is corrected, and waits for the next check. */
export function stateOfNew(nik: string | null, before: string): Code<'NIK_STATE'> {
  if (nik === null) return 'UNCHECKED';
  return before === 'UNMATCHED' || before === 'CORRECTED' ? 'CORRECTED' : 'FORMAT_OK';
}

/** Gives somebody another number, or none: the old one is kept, so that whoever asks for it still finds them. Answers the columns to write; none where it is the same. */
export async function renumber(tx: Db, ctx: Context, was: Was, nik: string | null, { source, note }: { source: Code<'NIK_SOURCE'>; note: string | null }) {
  if (nik === null ? was.nikIndex === null : was.nikIndex !== null && niks.isIndex(nik, was.nikIndex)) return {};
  if (was.nikSealed && was.nikIndex) await tx.formerNik.create({ data: { id: newId(), beneficiaryId: was.id, nikSealed: was.nikSealed, nikIndex: was.nikIndex } });
  const nikState = stateOfNew(nik, was.nikState);
  await noteNik(tx, ctx, was.id, { before: was.nikState, after: nikState, renumbered: true, source, note });
  return { nikSealed: nik === null ? null : niks.seal(was.id, nik), nikIndex: nik === null ? null : niks.index(nik), nikState, nikSource: source, nikCheckedOn: null, nikSince: new Date() };
}
