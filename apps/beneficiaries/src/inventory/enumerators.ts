import { codes, type Code } from '@pilar/domain/vocabulary';
import { isId } from '@pilar/subgraph/ids';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Pillar } from '../references/external-types.ts';
import { inventoryMessages as messages } from './inventory-messages.ts';

/** Who counts in a round: a term of service, or an officer of another body by name. */
export type Enumerator = { pillar: string | null; name: string | null; body: Code<'ENUMERATOR_BODY'> | null };

const most = 50;

const EnumeratorBody = builder.enumType('EnumeratorBody', { description: 'Body that somebody counts for who is not among the pillars.', values: codes('ENUMERATOR_BODY') });

export const InventoryEnumerator = builder.objectRef<Enumerator>('InventoryEnumerator').implement({
  description: 'Who counts in a round (petugas pendataan).',
  fields: (t) => ({
    pillar: t.field({ type: Pillar, nullable: true, description: 'Term of service of a TKSK, PSM or other pillar; null for others, and where the viewer may not see it.', resolve: ({ pillar }, _args, ctx) => beneficiaries.stub(ctx, 'Pillar', pillar) }),
    name: t.exposeString('name', { nullable: true, description: 'Name of an officer of another body.' }),
    body: t.field({ type: EnumeratorBody, nullable: true, description: 'Their body.', resolve: ({ body }) => body }),
  }),
});

export const EnumeratorInput = builder.inputType('InventoryEnumeratorInput', {
  description: 'Who counts: a pillar, or a name with its body.',
  fields: (t) => ({
    pillar: t.id({ description: 'A term of service (Pillar) that the viewer may see.' }),
    name: t.string({ description: 'Name of an officer of another body, at most 200 characters.' }),
    body: t.field({ type: EnumeratorBody, description: 'Their body, with a name.' }),
  }),
});

/** The enumerators of an input; what stands against them is noted. */
export async function readEnumerators(tx: Db, given: readonly (typeof EnumeratorInput.$inferInput)[], problems: Problems): Promise<Enumerator[]> {
  if (given.length > most) problems.add('enumerators', messages.tooMany, { count: given.length, max: most });
  const known = await beneficiaries.resolveReferences(tx, given.flatMap(({ pillar }, at) => (pillar ? [{ path: `enumerators.${at}.pillar`, type: 'Pillar', id: pillar }] : [])), problems);
  const seen = new Set<string>();
  return given.map(({ pillar, name, body }, at) => {
    const path = `enumerators.${at}`;
    const written = textWithoutNumber(`${path}.name`, name, 200, problems) ?? null;
    if (pillar ? written !== null || body != null : written === null || body == null) problems.add(path, messages.enumeratorOne);
    const id = pillar && isId(pillar) ? known.get(pillar.toLowerCase())?.id ?? null : null;
    const key = id ?? `${body} ${written}`;
    if (seen.has(key)) problems.add(path, messages.enumeratorTwice);
    seen.add(key);
    return { pillar: id, name: pillar ? null : written, body: pillar ? null : body ?? null };
  });
}
