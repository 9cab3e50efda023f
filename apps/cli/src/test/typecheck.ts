import { join } from 'node:path';
import { root } from '@pilar/stack/workspace';
import { programOf } from '../prepare/code.ts';
import { codePackages } from './packages.ts';
import { runTool } from './program.ts';
import { inPairs, sum, verdict, type Stage } from './report.ts';

/** What the compiler remembers between runs, so that it looks again only at what has changed. */
const memory = join(root, 'node_modules/.cache/types');

/** The compiler over each package. */
export const typecheck: Stage = {
  name: 'typecheck',
  async run() {
    return sum(await inPairs(codePackages(), async (folder) => {
      const { code, output } = await runTool([programOf('typescript', root, 'tsc'), '-p', folder, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', join(memory, `${folder.replaceAll('/', '-')}.json`)]);
      return verdict(code === 0, `${folder}:\n${output}`);
    }));
  },
};
