import { installation } from '@pilar/domain/installation';
import { covers } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import type { Problems } from '@pilar/subgraph/problems';
import { cleanAliases } from './person-rules.ts';

/** What is said of a person who is registered, by hand or from a file. */
export type NewPersonInput = { fullName: string; titlesBefore?: string | null; titlesAfter?: string | null; aliases?: readonly string[] | null; area: string; official?: boolean | null };

/** A person as stored, without id, owner and what every record has. */
export type NewPerson = { fullName: string; titlesBefore: string | null; titlesAfter: string | null; aliases: string[]; areaCode: string; official: boolean };

/** The person that the input describes; notes what is wrong with it. Provincial officers may register persons of other provinces too. */
export function readNewPerson(input: NewPersonInput, ctx: Context, problems: Problems): NewPerson {
  const fullName = problems.requiredText('fullName', input.fullName, 200);
  const titlesBefore = problems.text('titlesBefore', input.titlesBefore, 60) ?? null;
  const titlesAfter = problems.text('titlesAfter', input.titlesAfter, 60) ?? null;
  problems.area('area', input.area, { anywhere: covers(ctx.viewer.grant.area, installation.province) });
  return { fullName, titlesBefore, titlesAfter, aliases: cleanAliases(input.aliases ?? [], fullName), areaCode: input.area, official: input.official ?? false };
}
