import type { Problems } from '@pilar/subgraph/problems';
import type { Named } from '@pilar/subgraph/references';
import { events } from '../builder.ts';
import type { Db } from '../db.ts';
import { minutesMessages as messages } from './minutes-messages.ts';

/** Who has to see to something: a person, an office, or whoever the name means. */
export type ResponsibleInput = { person?: string | null; office?: string | null; ownerName?: string | null };

/** The same as it is stored, with the name as shown; null where nobody is named. */
export type Responsible = { ownerPersonId: string | null; ownerOfficeId: string | null; ownerName: string } | null;

/** Whether an input says anything of who has to see to it. */
export function saysWho({ person, office, ownerName }: ResponsibleInput): boolean {
  return person !== undefined || office !== undefined || ownerName !== undefined;
}

/** Reads who has to see to each of the rows; `at` is where a row's fields stand in the input, '' or 'rows.0.'. */
export async function readResponsible(tx: Db, problems: Problems, rows: readonly (ResponsibleInput & { at: string })[]): Promise<Responsible[]> {
  const named: Named[] = rows.flatMap(({ at, person, office }) => [
    ...(person ? [{ path: `${at}person`, type: 'Person', id: person }] : []), ...(office ? [{ path: `${at}office`, type: 'Office', id: office }] : []),
  ]);
  const found = await events.resolveReferences(tx, named, problems);
  const of = (id: string | null | undefined) => (id ? found.get(id.toLowerCase()) : undefined);
  return rows.map(({ at, person, office, ownerName }) => {
    const name = problems.text(`${at}ownerName`, ownerName, 200);
    if (person && office) problems.add(`${at}office`, messages.oneOwner);
    if (!person && !office && !name) return null;
    return { ownerPersonId: of(person)?.id ?? null, ownerOfficeId: of(office)?.id ?? null, ownerName: name || (of(person) ?? of(office))?.label.slice(0, 200) || '' };
  });
}
