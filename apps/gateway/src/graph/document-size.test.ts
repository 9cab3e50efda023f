import fc from 'fast-check';
import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkSize, measure, type DocumentLimits } from './document-size.ts';

const limits: DocumentLimits = { bytes: 20_000, tokens: 2_000, depth: 15, fields: 1_500, aliases: 60, directives: 50, roots: 20 };
const refusal = (source: string) => {
  try {
    checkSize(parse(source), limits);
    return null;
  } catch (error) {
    const { code, parameters } = error as { code: string; parameters: unknown };
    return { code, parameters };
  }
};
/** Each fragment spreads the next one twice. */
const bomb = (levels: number) => `{ ...F1 } ${Array.from({ length: levels }, (_one, index) => `fragment F${index + 1} on Query { ...F${index + 2} ...F${index + 2} }`).join(' ')} fragment F${levels + 1} on Query { a }`;

describe('the size of a document', () => {
  test('fragments spread twice in each other, twelve deep, are refused', () => {
    expect(refusal(bomb(12))).toEqual({ code: 'DOCUMENT_TOO_WIDE', parameters: { found: 4_096, limit: 1_500 } });
  });

  test('and are weighed without being expanded', () => {
    // Expanded, they would never end.
    expect(measure(parse(bomb(200)))[0]?.fields).toBeGreaterThan(1e60);
  });

  test('each bound names what was found', () => {
    expect(refusal(`${'{ a '.repeat(16)}${'}'.repeat(16)}`)).toEqual({ code: 'DOCUMENT_TOO_DEEP', parameters: { found: 16, limit: 15 } });
    expect(refusal(`{ ${'a '.repeat(21)} }`)).toEqual({ code: 'DOCUMENT_TOO_WIDE', parameters: { found: 21, limit: 20 } });
    expect(refusal(`{ a { ${Array.from({ length: 61 }, (_one, index) => `x${index}: a`).join(' ')} } }`)).toEqual({ code: 'DOCUMENT_TOO_WIDE', parameters: { found: 61, limit: 60 } });
    expect(refusal(`{ a { ${'a @include(if: true) '.repeat(51)} } }`)).toEqual({ code: 'DOCUMENT_TOO_WIDE', parameters: { found: 51, limit: 50 } });
    expect(refusal('{ a { ...F } } fragment F on X { b { ...G } } fragment G on X { ...F }')).toEqual({ code: 'DOCUMENT_TOO_DEEP', parameters: { fragment: 'F' } });
    expect(refusal('{ __proto__: a }')).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED', parameters: { name: '__proto__' } });
    expect(refusal(`query A { a } query B ${'{ a '.repeat(16)}${'}'.repeat(16)}`)?.code).toBe('DOCUMENT_TOO_DEEP');
    expect(refusal('{ a } fragment Unused on X { b { ...Unused } }')?.code).toBe('DOCUMENT_TOO_DEEP');
  });

  test('agrees with a real expansion', () => {
    const body = fc.letrec<{ set: string; selection: string }>((tie) => ({
      set: fc.array(tie('selection'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
      selection: fc.oneof({ depthSize: 'small' }, fc.constantFrom('a', 'x: a', '__typename', '...F0', '...F1'),
        tie('set').map((set) => `b { ${set} }`), tie('set').map((set) => `... on T { ${set} }`)),
    })).set;
    // A fragment spreads only later ones, so that there is no cycle.
    const later = (text: string, own: number) => text.replace(/\.\.\.F(\d)/g, (whole, index) => (Number(index) > own ? whole : 'a'));
    fc.assert(fc.property(body, body, body, (root, first, second) => {
      const document = parse(`{ ${root} } fragment F0 on T { ${later(first, 0)} } fragment F1 on T { ${later(second, 1)} }`);
      const [operation] = document.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
      expect(measure(document)[0]).toMatchObject(expanded(operation.selectionSet, document));
    }), { numRuns: 300 });
  });
});

function expanded(set: SelectionSetNode, document: DocumentNode): { fields: number; depth: number; aliases: number; roots: number } {
  const sum = { fields: 0, depth: 0, aliases: 0, roots: 0 };
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const inner = selection.selectionSet ? expanded(selection.selectionSet, document) : { fields: 0, depth: 0, aliases: 0 };
      sum.fields += inner.fields + 1;
      sum.depth = Math.max(sum.depth, inner.depth + 1);
      sum.aliases += inner.aliases + (selection.alias ? 1 : 0);
      sum.roots += 1;
      continue;
    }
    const target = selection.kind === Kind.INLINE_FRAGMENT ? selection
      : document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
    if (!target || !('selectionSet' in target) || !target.selectionSet) continue;
    const inner = expanded(target.selectionSet, document);
    sum.fields += inner.fields;
    sum.depth = Math.max(sum.depth, inner.depth);
    sum.aliases += inner.aliases;
    sum.roots += inner.roots;
  }
  return sum;
}
