import type { Permission } from '@pilar/domain/access';
import type { Code } from '@pilar/domain/vocabulary';
import type { ImportKind } from './kind.ts';
import { entitlement } from './kinds/entitlement.ts';
import { bankFile } from './kinds/bank-file.ts';
import { event } from './kinds/event.ts';
import { ministryAnswer } from './kinds/ministry-answer.ts';
import { nikList } from './kinds/nik-list.ts';
import { office } from './kinds/office.ts';
import { person } from './kinds/person.ts';
import { pillarKinds } from './kinds/pillar.ts';
import { povertySnapshot } from './kinds/poverty-snapshot.ts';
import { proposalFile } from './kinds/proposal-file.ts';
import { registerKinds } from './kinds/register.ts';

/** Everything that can be imported, in the order in which officers are offered it. */
export const importKinds: readonly ImportKind[] = [person, ...pillarKinds, office, event, ministryAnswer, nikList, ...registerKinds, proposalFile, entitlement, povertySnapshot, bankFile];

/** The kind of that name; undefined when there is none (yet). */
export function importKind(kind: string): ImportKind | undefined {
  return importKinds.find((candidate) => candidate.kind === (kind as Code<'IMPORT_KIND'>));
}

/** Rights that an import of the kind takes beside `import.run`: to enter its records, and to know what its rows tell. */
export function rightsTo({ permission, reads }: ImportKind): Permission[] {
  return reads === undefined ? [permission] : [permission, reads];
}
