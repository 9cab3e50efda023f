import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, sdlPath } from '@pilar/stack/compose';
import { runScript } from '@pilar/stack/seeding';
import { root, subgraphs } from '@pilar/stack/workspace';
import type { Command } from '../command.ts';
import { environment } from '../env.ts';
import { generateClients } from '../prepare/code.ts';

/** Each subgraph's SDL as its code prints it now. */
export async function printedSdl(name: (typeof subgraphs)[number]): Promise<string> {
  return runScript(join(root, 'apps', name, 'src/print-schema.ts'), [], environment);
}

/** The committed SDL. */
export const sdl: Command = {
  name: 'sdl',
  summary: 'Write each subgraph\'s SDL to apps/<subgraph>/schema.graphql, to be reviewed and committed.',
  options: { check: { type: 'boolean', help: 'write nothing; fail when the committed SDL differs' } },
  async run({ values }) {
    await generateClients();
    const printed = await Promise.all(subgraphs.map(async (name) => ({ name, sdl: await printedSdl(name) })));
    const changed = printed.filter(({ name, sdl: text }) => text !== kept(name));
    if (values['check']) {
      for (const { name } of changed) console.error(`apps/${name}/schema.graphql differs from what the code says: write it with npx pilar sdl, and review it.`);
    } else {
      for (const { name, sdl: text } of changed) writeFileSync(sdlPath(name), text);
      console.log(changed.length ? `Written: ${changed.map(({ name }) => name).join(', ')}.` : 'All SDL is up to date.');
    }
    compose(printed.map(({ name, sdl: text }) => ({ name, sdl: text, url: `http://${name}` })));
    return values['check'] && changed.length ? 1 : 0;
  },
};

function kept(name: (typeof subgraphs)[number]): string {
  try {
    return readFileSync(sdlPath(name), 'utf8');
  } catch {
    return '';
  }
}
