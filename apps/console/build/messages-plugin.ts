import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** Compiles the ICU messages of `locales/<language>/*.json` at build time, so that no parser is sent to the browser. */
export function messages(): Plugin {
  return {
    name: 'pilar-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/locales\/[a-z]{2}\/[^/]+\.json$/.test(id)) return null;
      const texts = JSON.parse(code) as Record<string, string>;
      return JSON.stringify(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileMessage(text)])));
    },
  };
}
