import { readdirSync, readFileSync } from 'node:fs';

/** Processes whose use is counted together, by name. */
export type Groups = Record<string, number[]>;

/** CPU seconds by group. */
export type CpuSeconds = Record<string, number>;

const ticksPerSecond = 100;

/** Proportional memory (PSS) of each group in MB: shared pages count once over all processes. */
export function pssMegabytes(groups: Groups): Record<string, number> {
  return perGroup(groups, (pid) => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1_024);
}

/** CPU time each group has used so far. */
export function cpuSeconds(groups: Groups): CpuSeconds {
  return perGroup(groups, (pid) => {
    // The command may hold spaces and brackets; the fields begin behind its closing bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    // Its own time, and that of children that have ended, such as PostgreSQL's backends.
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
  });
}

/** What each group used between two readings, in milliseconds per answered request. */
export function cpuPerRequest(before: CpuSeconds, after: CpuSeconds, requests: number): Record<string, number> {
  return Object.fromEntries(Object.keys(after).map((name) => [name, (((after[name] ?? 0) - (before[name] ?? 0)) * 1_000) / Math.max(1, requests)]));
}

/** CPU time that the host of a virtual machine has kept from it so far, over all processors; 0 where nobody tells. */
export function stolenMilliseconds(): number {
  const [, ticks = 0] = /^cpu\s+(?:\d+\s+){7}(\d+)/.exec(readFileSync('/proc/stat', 'utf8')) ?? [];
  return (Number(ticks) / ticksPerSecond) * 1_000;
}

/** The process and all its children, such as PostgreSQL's backends. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1] ?? 0));
    } catch {
      // It ended while we were looking.
    }
  }
  const family = [pid];
  for (const member of family) family.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child));
  return family;
}

function perGroup(groups: Groups, read: (pid: number) => number): Record<string, number> {
  const safely = (pid: number) => { try { return read(pid); } catch { return 0; } };
  return Object.fromEntries(Object.entries(groups).map(([name, pids]) => [name, pids.reduce((sum, pid) => sum + safely(pid), 0)]));
}
