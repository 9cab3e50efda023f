import type { Context } from '@pilar/subgraph/context';
import type { ImportValues } from '@pilar/subgraph/importing';
import type { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import { withNikCaveat } from '@pilar/subgraph/personal-rules';
import { readPersonal, type PersonalRead } from '@pilar/subgraph/read-personal';
import { messages } from '../messages.ts';
import { splitTitles } from './person-rules.ts';
import { readNewPerson, type NewPerson } from './read-person.ts';

/** A person as a row of a file tells of them. */
export type ImportedPerson = NewPerson & { private: PersonalRead; caveats: Caveat[] };

/** The person that the row describes, its titles taken out of the name; notes what is wrong. A row without a region lies in the importer's own area. */
export function readImportedPerson(values: ImportValues, ctx: Context, problems: Problems): ImportedPerson {
  const text = (key: string) => values[key] as string | undefined;
  const named = splitTitles(text('fullName') ?? '');
  const person = readNewPerson({
    fullName: named.fullName,
    titlesBefore: text('titlesBefore') ?? named.titlesBefore,
    titlesAfter: text('titlesAfter') ?? named.titlesAfter,
    aliases: values['aliases'] as string[] | undefined,
    area: text('area') ?? ctx.viewer.grant.area,
    official: values['official'] as boolean | undefined,
  }, ctx, problems);
  const read = readPersonal({ nik: text('nik'), birthDate: text('birthDate'), sex: text('sex'), phone: text('phone') }, problems, { lenient: true });
  return { ...person, private: read, caveats: withNikCaveat([], read.doubts, messages.doubtInFile.id) };
}
