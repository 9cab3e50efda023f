import type { Named } from '@pilar/subgraph/references';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from './messages.ts';

/** Most that a board has. */
const mostMembers = 60;

/** A recorded person, or a name as the decree gives it. */
export type PersonOrName = { person?: string | null; name?: string | null };

/** What a person or a name comes to: the name, and the person as one to be looked up. */
export type NameRead = { name: string | null; named: Named[] };

/** Reads a person or a name, as a chair or a member of a board is given; notes both and, where it must be known, neither. */
export function personOrName(problems: Problems, paths: { person: string; name: string }, given: PersonOrName, required: boolean): NameRead {
  const name = problems.text(paths.name, given.name, 200) ?? null;
  if (given.person ? name !== null : required && name === null) problems.add(given.person ? paths.name : paths.person, messages.oneOfPersonAndName);
  return { name, named: given.person ? [{ path: paths.person, type: 'Person', id: given.person.toLowerCase() }] : [] };
}

/** Reads who is on a board, in the order of the decree; notes two chairs or none, whoever stands there twice, and what `check` finds of each. */
export function readBoard<Member extends PersonOrName & { position: string }>(problems: Problems, members: readonly Member[], check?: (member: Member, path: string) => void): NameRead[] {
  if (members.length < 1 || members.length > mostMembers) problems.add('members', messages.memberNumber, { max: mostMembers });
  const chairs = members.filter(({ position }) => position === 'CHAIR').length;
  if (members.length > 0 && chairs !== 1) problems.add('members', messages.oneChair, { count: chairs });
  const rows = new Map<string, number>();
  return members.map((member, index) => {
    const { person, name } = member;
    const path = `members.${index}`;
    check?.(member, path);
    const key = (person ?? name ?? '').trim().toLowerCase();
    const row = rows.get(key);
    if (key !== '' && row !== undefined) problems.add(`${path}.${person ? 'person' : 'name'}`, messages.memberTwice, { row });
    rows.set(key, index + 1);
    return personOrName(problems, { person: `${path}.person`, name: `${path}.name` }, { person, name }, true);
  });
}

/** The members as a board stores them, with whom each was found to be. `known`: what was found of the persons named. */
export function seatsOf<Member extends PersonOrName>(members: readonly Member[], read: readonly NameRead[], known: ReadonlyMap<string, { id: string }>) {
  return members.map(({ person, name: _written, ...seat }, place) => ({ ...seat, personId: (person && known.get(person.toLowerCase())?.id) ?? null, name: read[place]?.name ?? null }));
}
