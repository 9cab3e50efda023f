import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { RequestProblem } from '../problem.ts';

/** Bounds of one document. */
export type DocumentLimits = {
  bytes: number; tokens: number; depth: number; fields: number; aliases: number; directives: number; roots: number;
};

/** What a selection comes to once its fragments are expanded; `roots` counts its first level only. */
export type Size = {
  fields: number; depth: number; aliases: number; roots: number;
  /** Whether the first level asks for the schema (`__schema`, `__type`), and whether for data. */
  asksSchema: boolean; asksData: boolean;
};

const nothing: Size = { fields: 0, depth: 0, aliases: 0, roots: 0, asksSchema: false, asksData: false };

/**
 * Sizes of each operation of the document. Fragments are weighed once and multiplied by arithmetic, so the work is
 * linear in the document however often they spread each other. Throws when a fragment contains itself.
 */
export function measure(document: DocumentNode): Size[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const weighed = new Map<string, Size | 'open'>();

  function weighFragment(name: string): Size {
    const known = weighed.get(name);
    if (known === 'open') throw new RequestProblem(400, 'DOCUMENT_TOO_DEEP', 'fragmentCycle', { fragment: name });
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return nothing; // Validation names the missing fragment.
    weighed.set(name, 'open');
    const size = weigh(fragment.selectionSet);
    weighed.set(name, size);
    return size;
  }

  function weigh(set: SelectionSetNode): Size {
    const sum = { ...nothing };
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const inner = selection.selectionSet ? weigh(selection.selectionSet) : nothing;
        sum.fields += 1 + inner.fields;
        sum.depth = Math.max(sum.depth, 1 + inner.depth);
        sum.aliases += inner.aliases + (selection.alias ? 1 : 0);
        sum.roots += 1;
        if (name === '__schema' || name === '__type') sum.asksSchema = true;
        else if (name !== '__typename') sum.asksData = true;
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? weigh(selection.selectionSet) : weighFragment(selection.name.value);
        sum.fields += inner.fields;
        sum.depth = Math.max(sum.depth, inner.depth);
        sum.aliases += inner.aliases;
        sum.roots += inner.roots;
        sum.asksSchema ||= inner.asksSchema;
        sum.asksData ||= inner.asksData;
      }
    }
    return sum;
  }

  // Unused fragments are weighed too: validation and the planner would walk them.
  for (const name of fragments.keys()) weighFragment(name);
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => weigh(operation.selectionSet));
}

/** Refuses a document beyond the limits, naming the limit and what was found. Returns the sizes of its operations. */
export function checkSize(document: DocumentNode, limits: DocumentLimits): Size[] {
  const directives = checkNames(document);
  if (directives > limits.directives) throw tooWide('tooManyDirectives', directives, limits.directives);
  const sizes = measure(document);
  for (const size of sizes) {
    if (size.depth > limits.depth) {
      throw new RequestProblem(400, 'DOCUMENT_TOO_DEEP', 'tooDeep', { found: size.depth, limit: limits.depth });
    }
    if (size.fields > limits.fields) throw tooWide('tooManyFields', size.fields, limits.fields);
    if (size.aliases > limits.aliases) throw tooWide('tooManyAliases', size.aliases, limits.aliases);
    if (size.roots > limits.roots) throw tooWide('tooManyRoots', size.roots, limits.roots);
  }
  return sizes;
}

/**
 * Counts directives, and refuses names of the document's own making that begin with two underscores: the executor
 * keeps answers in plain objects, where an alias `__proto__` would reach every object's prototype.
 */
function checkNames(document: DocumentNode): number {
  let directives = 0;
  const check = (name: string | undefined) => {
    if (name?.startsWith('__')) throw new RequestProblem(400, 'GRAPHQL_VALIDATION_FAILED', 'reservedName', { name });
  };
  visit(document, {
    Directive: () => { directives += 1; },
    Field: (node) => check(node.alias?.value),
    FragmentDefinition: (node) => check(node.name.value),
    OperationDefinition: (node) => check(node.name?.value),
    VariableDefinition: (node) => check(node.variable.name.value),
  });
  return directives;
}

function tooWide(text: 'tooManyFields' | 'tooManyAliases' | 'tooManyDirectives' | 'tooManyRoots', found: number, limit: number): RequestProblem {
  return new RequestProblem(400, 'DOCUMENT_TOO_WIDE', text, { found, limit });
}
