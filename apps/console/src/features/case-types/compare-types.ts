import type { CaseTypeFacts_TypeFragment } from '../../__generated__/graphql.ts';

/** What a list says of one of its types. */
export type TypeFacts = Omit<CaseTypeFacts_TypeFragment, 'id' | '__typename'>;
export type TypeField = keyof TypeFacts;
/** What a list says otherwise than the one before it. */
export type Compared = { added: TypeFacts[]; removed: TypeFacts[]; changed: { type: TypeFacts; fields: TypeField[] }[] };

const fields = ['nameId', 'nameEn', 'meaningId', 'meaningEn', 'criterion', 'unit', 'minAge', 'maxAge', 'sex', 'sensitivities'] as const satisfies readonly TypeField[];

/** The fields in which two types of one code differ; sensitivities have no order. */
export function differing(one: TypeFacts, other: TypeFacts): TypeField[] {
  const plain = (type: TypeFacts, field: (typeof fields)[number]) => (field === 'sensitivities' ? type.sensitivities.toSorted().join() : type[field]);
  return fields.filter((field) => plain(one, field) !== plain(other, field));
}

/** What became of the types from one list to the next; a type is the same as long as its code is. */
export function compareTypes(before: readonly TypeFacts[], after: readonly TypeFacts[]): Compared {
  const [earlier, later] = [new Map(before.map((type) => [type.code, type])), new Set(after.map(({ code }) => code))];
  return {
    added: after.filter(({ code }) => !earlier.has(code)),
    removed: before.filter(({ code }) => !later.has(code)),
    changed: after.flatMap((type) => {
      const former = earlier.get(type.code);
      const differs = former ? differing(former, type) : [];
      return differs.length > 0 ? [{ type, fields: differs }] : [];
    }),
  };
}
