import { readFileSync } from 'node:fs';
import { committedSdl, compose, sdlPath } from '@pilar/stack/compose';
import { subgraphs } from '@pilar/stack/workspace';
import { printedSdl } from '../commands/sdl.ts';
import { inPairs, sum, verdict, type Stage } from './report.ts';

/** The committed SDL of each subgraph is what its code prints. */
export const sdl: Stage = {
  name: 'sdl',
  async run() {
    return sum(await inPairs([...subgraphs], async (name) => {
      const printed = await printedSdl(name);
      return verdict(printed === readFileSync(sdlPath(name), 'utf8'), `apps/${name}/schema.graphql differs from what the code says: write it with npx pilar sdl, and review it.`);
    }));
  },
};

/** The committed SDL composes. */
export const composition: Stage = {
  name: 'compose',
  async run() {
    compose(subgraphs.map((name) => ({ name, sdl: committedSdl(name), url: `http://${name}` })));
    return verdict(true, '');
  },
};
