/** What a case found. Times in ms, memory in MB, sizes in kB. `met` is null where it could not be measured. */
export type Result = { case: string; target: string; met: boolean | null; note?: string } & Record<string, unknown>;
