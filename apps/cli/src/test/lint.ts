import { codePackages } from './packages.ts';
import { runTool } from './program.ts';
import { programOf } from '../prepare/code.ts';
import { root } from '@pilar/stack/workspace';
import { sum, verdict, type Stage } from './report.ts';

type Diagnostic = { filename: string; code: string; message: string; labels?: { span?: { line?: number; column?: number } }[] };

/** oxlint over everything, one result per package; then the borders between packages. */
export const lint: Stage = {
  name: 'lint',
  async run() {
    const { stdout, output } = await runTool([programOf('oxlint', root), '--deny-warnings', '--format', 'json', '.']);
    const { diagnostics } = parse(stdout, output);
    const folders = [...codePackages(), 'prisma', ''];
    const homeOf = (file: string) => folders.find((folder) => folder === '' || file.startsWith(`${folder}/`));
    const perPackage = folders.map((folder) => {
      const own = diagnostics.filter(({ filename }) => homeOf(filename) === folder);
      return verdict(own.length === 0, own.map(line).join('\n'));
    });
    const borders = await runTool([programOf('turbo', root), 'boundaries']);
    return sum([...perPackage, verdict(borders.code === 0, borders.output)]);
  },
};

function parse(stdout: string, output: string): { diagnostics: Diagnostic[] } {
  try {
    return JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  } catch (error) {
    throw new Error(`oxlint gave no report: ${output}`, { cause: error });
  }
}

function line({ filename, code, message, labels }: Diagnostic): string {
  const place = labels?.[0]?.span;
  return `${filename}:${place?.line ?? '?'}:${place?.column ?? '?'} ${code}: ${message}`;
}
