import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, visit, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const importLine = /^import \{ graphql \} from '[^']*__generated__\/gql\.ts';$/m;

/**
 * Puts each operation, parsed, where it is written, together with the fragments it names. So a page carries its
 * own documents only (the generated map would carry everyone's), and no GraphQL parser is sent to the browser.
 */
export function documents(): Plugin {
  let sources = '';
  let fragments = new Map<string, FragmentDefinitionNode>();
  return {
    name: 'pilar-documents',
    enforce: 'pre',
    configResolved(config) {
      sources = join(config.root, 'src');
      fragments = readFragments(sources);
    },
    transform(code, id) {
      if (!id.startsWith(sources) || id.includes('__generated__') || !importLine.test(code)) return null;
      // While developing, a fragment may have changed since the start.
      if (this.meta.watchMode) fragments = readFragments(sources);
      const parsed = code.replace(call, (_, text: string) => `(${JSON.stringify(complete(parseText(text), fragments))})`);
      return { code: parsed.replace(importLine, ''), map: null };
    },
  };
}

function parseText(text: string): DocumentNode {
  return parse(text, { noLocation: true });
}

function readFragments(directory: string): Map<string, FragmentDefinitionNode> {
  const found = new Map<string, FragmentDefinitionNode>();
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || name.includes('__generated__')) continue;
    for (const [, text = ''] of readFileSync(join(directory, name), 'utf8').matchAll(call)) {
      for (const definition of parseText(text).definitions) {
        if (definition.kind === 'FragmentDefinition') found.set(definition.name.value, definition);
      }
    }
  }
  return found;
}

/** The document with every fragment that it needs, each once. */
function complete(document: DocumentNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const definitions = [...document.definitions];
  const present = new Set(definitions.flatMap((definition) => (definition.kind === 'FragmentDefinition' ? [definition.name.value] : [])));
  for (let index = 0; index < definitions.length; index += 1) {
    const definition = definitions[index];
    if (definition === undefined) continue;
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment) throw new Error(`No fragment is called ${value}`);
        if (!present.has(value)) definitions.push(fragment);
        present.add(value);
      },
    });
  }
  return { ...document, definitions };
}
