import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** What stands on a page before anybody goes on to another: the frame, and the first list. */
const firstModules = ['main.tsx', 'routes/events.tsx'];
const part = /\/locales\/([a-z]{2})\.ts\?(first|rest)$/;
const imported = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+\.tsx?)'/g;
const quotedKey = /['"](\w+\.\w+)['"]/g;

/**
 * Compiles the ICU messages of `locales/<language>/*.json` at build time, so that no parser is sent to the browser, and gives
 * a language in two parts: `locales/id.ts?first` holds the texts that the frame and the first list name, `?rest` all others.
 */
export function messages(): Plugin {
  let sources = '';
  return {
    name: 'pilar-messages',
    enforce: 'pre',
    configResolved(config) {
      sources = join(config.root, 'src');
    },
    load(id) {
      const [, language, which] = part.exec(id) ?? [];
      if (!language) return null;
      const first = keysOf(sources);
      const texts = Object.entries(catalog(join(sources, 'locales', language))).filter(([key]) => first.has(key) === (which === 'first'));
      return `export const messages = ${compiled(Object.fromEntries(texts))};`;
    },
    transform(code, id) {
      if (!/\/locales\/[a-z]{2}\/[^/]+\.json$/.test(id)) return null;
      return compiled(JSON.parse(code) as Record<string, string>);
    },
  };
}

function compiled(texts: Record<string, string>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileMessage(text)])));
}

function catalog(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted();
  return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>)) as Record<string, string>;
}

/** Keys that the first modules quote, or any that they bring along, other pages excepted. */
function keysOf(sources: string): Set<string> {
  const keys = new Set<string>();
  const seen = new Set<string>();
  const take = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, key = ''] of text.matchAll(quotedKey)) keys.add(key);
    for (const [, path = ''] of text.matchAll(imported)) {
      const target = resolve(dirname(file), path);
      if (!/\/(?:routes|locales|__generated__)\//.test(target) || target.endsWith('/routes/root.tsx')) take(target);
    }
  };
  for (const name of firstModules) take(join(sources, name));
  return keys;
}
