/** What a stage found, as its own report says. */
export type Report = { passed: number; failed: number; output: string };

/** One stage of the whole check. */
export type Stage = { name: string; run(): Promise<Report> };

/** A single yes or no. */
export function verdict(ok: boolean, output: string): Report {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output: ok ? '' : output };
}

/** The sum of several. */
export function sum(reports: Report[]): Report {
  return {
    passed: reports.reduce((total, { passed }) => total + passed, 0),
    failed: reports.reduce((total, { failed }) => total + failed, 0),
    output: reports.map(({ output }) => output).filter(Boolean).join('\n'),
  };
}

/** Runs a stage; one that breaks, or reports nothing, has failed once. */
export async function runStage(stage: Stage): Promise<Report> {
  try {
    const report = await stage.run();
    if (report.passed + report.failed > 0) return report;
    return { passed: 0, failed: 1, output: `${stage.name} reported nothing.\n${report.output}` };
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Does something for each, two at a time: as many as the smallest machine has processors. */
export async function inPairs<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next.index] = await work(next.item);
  };
  await Promise.all([worker(), worker()]);
  return results;
}
