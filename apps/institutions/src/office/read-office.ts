import { installation } from '@pilar/domain/installation';
import { covers } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { words } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';
import { levelOfKind } from './office-rules.ts';

/** Kind, level and region of an office, which must fit each other. */
export type Place = { kind: Code<'OFFICE_KIND'>; level: Code<'OFFICE_LEVEL'>; area: string };

/** What is said of an office that is registered, by hand or from a file. Its parent is looked up apart. */
export type NewOfficeInput = Place & { name: string; shortName?: string | null; address?: string | null };

/** An office as stored, without id, parent, owner and what every record has. */
export type NewOffice = { name: string; shortName: string | null; address: string | null; kind: string; level: string; areaCode: string };

/** Notes what is wrong with kind, level and region taken together, and a region that is not the viewer's to enter. */
export function checkPlace(problems: Problems, ctx: Context, { kind, level, area }: Place): void {
  const only = levelOfKind(kind);
  if (only && level !== only) problems.add('level', messages.wrongOfficeLevel, { kind: words('OFFICE_KIND', kind), level: words('OFFICE_LEVEL', only) });
  // The province deals with ministries and with offices of other provinces too.
  problems.area('area', area, { levels: only ? [only] : undefined, anywhere: covers(ctx.viewer.grant.area, installation.province) });
}

/** The office that the input describes; notes what is wrong with it. */
export function readNewOffice(input: NewOfficeInput, ctx: Context, problems: Problems): NewOffice {
  const name = problems.requiredText('name', input.name, 200);
  const shortName = problems.text('shortName', input.shortName, 60) ?? null;
  const address = problems.text('address', input.address) ?? null;
  checkPlace(problems, ctx, input);
  return { name, shortName, address, kind: input.kind, level: input.level, areaCode: input.area };
}
