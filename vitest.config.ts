import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest. Begun last, one of them would run on alone while the other processor has nothing left to do. */
const longest = ['work.browser.test.ts', 'console.browser.test.ts', 'leaks.test.ts', 'trust.test.ts', 'import-kills.test.ts', 'killed.test.ts', 'outage.test.ts', 'start.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

// One run over every package: PostgreSQL, its template and the browser are then started once for all.
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'bench'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
