import { isId } from '@pilar/subgraph/ids';
import { messages } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';

/** The office that an input names, if the viewer may see it; noted as a problem otherwise. Absent stays absent. */
export async function namedOffice(tx: Db, problems: Problems, path: string, id: string | null | undefined): Promise<string | null | undefined> {
  if (id === null || id === undefined) return id;
  const found = isId(id) ? await tx.office.findUnique({ where: { id }, select: { id: true } }) : null;
  if (!found) problems.add(path, messages.unknownReference, { type: 'Office', value: id.slice(0, 60) });
  return found?.id ?? null;
}
