import type { Installation } from './installation.ts';
import { measurePage } from './page-case.ts';
import { eventPage, regionQuery } from './pages.ts';
import { measureFirstLoad, measureIdle } from './size-cases.ts';

/** What a case found. Times in ms, memory in MB, sizes in kB. `met` is null where it could not be measured. */
export type Result = { case: string; target: string; met: boolean | null; note?: string } & Record<string, unknown>;

/** Every case by its name, in the order of `--all`: the idle one before the servers have worked. */
export const cases: Record<string, (installation: Installation, seconds: number) => Promise<Result>> = {
  'idle-memory': measureIdle,
  'first-load': measureFirstLoad,
  [eventPage.name]: (installation, seconds) => measurePage(eventPage, installation, seconds),
  [regionQuery.name]: (installation, seconds) => measurePage(regionQuery, installation, seconds),
};
