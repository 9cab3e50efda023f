import { root } from '@pilar/stack/workspace';
import { programOf } from '../prepare/code.ts';
import { codePackages } from './packages.ts';
import { runTool } from './program.ts';
import { inPairs, sum, verdict, type Stage } from './report.ts';

/** The compiler over each package. */
export const typecheck: Stage = {
  name: 'typecheck',
  async run() {
    return sum(await inPairs(codePackages(), async (folder) => {
      const { code, output } = await runTool([programOf('typescript', root, 'tsc'), '-p', folder, '--pretty', 'false']);
      return verdict(code === 0, `${folder}:\n${output}`);
    }));
  },
};
