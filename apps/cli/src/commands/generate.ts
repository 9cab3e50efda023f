import type { Command } from '../command.ts';
import { generateClients, generateConsole } from '../prepare/code.ts';

/** What is made from schemas and never committed. */
export const generate: Command = {
  name: 'generate',
  summary: 'Generate database clients and types, where their schema has changed.',
  options: { console: { type: 'boolean', help: 'also the types of the console\'s operations' } },
  async run({ values }) {
    const generated = await generateClients();
    console.log(generated.length ? `Generated the clients of ${generated.join(', ')}.` : 'All clients are up to date.');
    if (values['console']) await generateConsole();
  },
};
