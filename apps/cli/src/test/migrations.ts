import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { migrationFolders } from '@pilar/stack/migrations';
import { root } from '@pilar/stack/workspace';
import { programOf } from '../prepare/code.ts';
import { runTool } from './program.ts';
import { inPairs, sum, verdict, type Stage } from './report.ts';

/** squawk over what each migration does on the way up; the way down is for developers. */
export const migrations: Stage = {
  name: 'migrations',
  async run() {
    const files = migrationFolders().flatMap(({ path }) => readdirSync(path).filter((name) => name.endsWith('.sql')).map((name) => join(path, name)));
    return sum(await inPairs(files, async (file) => {
      const [up = ''] = readFileSync(file, 'utf8').split(/^-- migrate:down.*$/m);
      const { code, output } = await runTool([programOf('squawk-cli', root, 'squawk'), '--reporter', 'gcc', '--stdin-filepath', relative(root, file)], { input: up });
      return verdict(code === 0, output);
    }));
  },
};
